import fc from 'fast-check';
import { daysOf, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { SCHEDULE_SCOPES } from './schedule-assignment.entity.js';
import {
  resolveSchedule,
  type ScheduleAssignmentFact,
  type ScheduleFact,
  type ScheduleFacts,
  type ScheduleOverlayFact,
} from './schedule-resolution.rules.js';
import { RAMADAN_REPLACEMENTS, SCHEDULE_TEMPLATES, TEMPLATE_CODES } from './schedule-templates.rules.js';

const schedules: ScheduleFact[] = TEMPLATE_CODES.map((code) => ({
  id: `schedule-${code}`,
  code,
  pattern: SCHEDULE_TEMPLATES[code].pattern,
}));
const holder = { employeeId: 'guru', unitIds: ['sd-1', 'korwil-sekayu'], agencyId: 'dinas' };

const assign = (id: string, change: Partial<ScheduleAssignmentFact>): ScheduleAssignmentFact => ({
  id,
  scope: 'REGENCY',
  scopeId: 'dinas',
  workScheduleId: 'schedule-OFFICE_5D',
  startsOn: '2020-01-01',
  endsOn: END_OF_TIME,
  ...change,
});
const regency = assign('a-regency', {});
const unit = assign('a-unit', { scope: 'UNIT', scopeId: 'sd-1', workScheduleId: 'schedule-SCHOOL_6D' });
const unitAbove = assign('a-above', {
  scope: 'UNIT',
  scopeId: 'korwil-sekayu',
  workScheduleId: 'schedule-SCHOOL_5D',
});
const person = assign('a-person', {
  scope: 'EMPLOYEE',
  scopeId: 'guru',
  workScheduleId: 'schedule-SCHOOL_5D',
  startsOn: '2026-04-01',
  endsOn: '2026-04-30',
});
const ramadan: ScheduleOverlayFact[] = Object.entries(RAMADAN_REPLACEMENTS).map(([replacesCode, code]) => ({
  ...assign(`o-${replacesCode}`, { workScheduleId: `schedule-${code}` }),
  replacesCode,
  startsOn: '2026-02-19',
  endsOn: '2026-03-19',
}));

const facts = (change: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  holder,
  assignments: [regency, unit, person],
  overlays: ramadan,
  schedules,
  ...change,
});

describe('the base schedule', () => {
  it('of the person wins over the unit, the unit over the regency', () => {
    expect(resolveSchedule('2026-04-15', facts())).toMatchObject({
      kind: 'HOURS',
      end: '15:00',
      netMinutes: 450,
      source: { assignmentId: 'a-person', overlayId: null, code: 'SCHOOL_5D' },
    });
    expect(resolveSchedule('2026-05-04', facts())).toMatchObject({
      source: { assignmentId: 'a-unit' },
      end: '14:00',
    });
    expect(resolveSchedule('2026-05-04', facts({ assignments: [regency] }))).toMatchObject({ end: '16:00' });
  });

  it('of the own unit wins over that of a unit above', () => {
    expect(resolveSchedule('2026-05-04', facts({ assignments: [unitAbove, unit] }))).toMatchObject({
      source: { assignmentId: 'a-unit' },
    });
  });

  it('holds from its first to its last day, both included', () => {
    const codeOn = (date: LocalDay) => {
      const resolved = resolveSchedule(date, facts());
      return resolved.kind === 'UNASSIGNED' ? null : resolved.source.code;
    };
    expect(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map(codeOn)).toEqual([
      'SCHOOL_6D',
      'SCHOOL_5D',
      'SCHOOL_5D',
      'SCHOOL_6D',
    ]);
  });

  it('that began later wins over an older one of the same scope', () => {
    const newer = assign('a-newer', { ...unit, id: 'a-newer', startsOn: '2026-01-01' });
    const sameDay = assign('a-newest', { ...unit, id: 'a-newest', startsOn: '2026-01-01' });
    const sourceOf = (...assignments: ScheduleAssignmentFact[]) =>
      resolveSchedule('2026-05-04', facts({ assignments }));
    expect(sourceOf(newer, unit)).toMatchObject({ source: { assignmentId: 'a-newer' } });
    expect(sourceOf(newer, sameDay, unit)).toMatchObject({ source: { assignmentId: 'a-newest' } });
  });

  it('of another person, unit or agency is not used', () => {
    const others = [
      assign('x', { scopeId: 'other-dinas' }),
      assign('y', { scope: 'UNIT', scopeId: 'sd-2' }),
      assign('z', { scope: 'EMPLOYEE', scopeId: 'other' }),
    ];
    expect(resolveSchedule('2026-04-15', facts({ assignments: others }))).toEqual({
      kind: 'UNASSIGNED',
      reason: 'NO_ASSIGNMENT',
    });
  });

  it('is a gap in the data, not another schedule, when its template is unknown', () => {
    const broken = assign('b', { scope: 'EMPLOYEE', scopeId: 'guru', workScheduleId: 'gone' });
    expect(resolveSchedule('2026-04-15', facts({ assignments: [regency, broken] }))).toEqual({
      kind: 'UNASSIGNED',
      reason: 'UNKNOWN_SCHEDULE',
    });
  });

  it('has no hours on its weekly day off, and still names its rows', () => {
    expect(resolveSchedule('2026-04-18', facts())).toEqual({
      kind: 'NO_HOURS',
      source: {
        assignmentId: 'a-person',
        overlayId: null,
        workScheduleId: 'schedule-SCHOOL_5D',
        code: 'SCHOOL_5D',
      },
    });
  });
});

describe('an overlay', () => {
  it('of Ramadan gives the five-day or six-day hours by the base schedule, on its days only', () => {
    expect(resolveSchedule('2026-02-18', facts())).toMatchObject({ start: '07:00', end: '14:00' });
    expect(resolveSchedule('2026-02-19', facts())).toMatchObject({
      start: '08:00',
      end: '14:30',
      source: { assignmentId: 'a-unit', overlayId: 'o-SCHOOL_6D', code: 'RAMADAN_6D' },
    });
    expect(resolveSchedule('2026-02-19', facts({ assignments: [regency] }))).toMatchObject({
      end: '15:00',
      source: { overlayId: 'o-OFFICE_5D', code: 'RAMADAN_5D' },
    });
    expect(resolveSchedule('2026-03-20', facts())).toMatchObject({ source: { overlayId: null } });
  });

  it('of a school (exam week) wins over that of the regency', () => {
    const exams: ScheduleOverlayFact = {
      ...assign('o-exam', { scope: 'UNIT', scopeId: 'sd-1', workScheduleId: 'schedule-SCHOOL_5D' }),
      replacesCode: 'SCHOOL_6D',
      startsOn: '2026-03-02',
      endsOn: '2026-03-07',
    };
    expect(resolveSchedule('2026-03-02', facts({ overlays: [...ramadan, exams] }))).toMatchObject({
      source: { overlayId: 'o-exam', code: 'SCHOOL_5D' },
    });
  });
});

describe('the resolution', () => {
  const scoped = fc.record({
    id: fc.uuid(),
    scope: fc.constantFrom(...SCHEDULE_SCOPES),
    scopeId: fc.constantFrom('guru', 'sd-1', 'korwil-sekayu', 'dinas', 'other'),
    workScheduleId: fc.constantFrom(...schedules.map(({ id }) => id), 'unknown'),
    startsOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    endsOn: fc.constantFrom('2026-02-15', '2026-03-15', END_OF_TIME),
  });
  const overlaid = fc
    .tuple(scoped, fc.constantFrom(...TEMPLATE_CODES))
    .map(([row, replacesCode]) => ({ ...row, replacesCode }));
  const anyDay = fc.constantFrom(...daysOf('2025-12-29', '2026-03-31'));

  it('answers for every combination of rows and dates and never depends on their order', () => {
    fc.assert(
      fc.property(anyDay, fc.array(scoped), fc.array(overlaid), (date, assignments, overlays) => {
        const answer = resolveSchedule(date, facts({ assignments, overlays }));
        const reordered = { assignments: [...assignments].reverse(), overlays: [...overlays].reverse() };
        expect(resolveSchedule(date, facts({ ...reordered, schedules: [...schedules].reverse() }))).toEqual(
          answer,
        );
      }),
    );
  });
});
