import fc from 'fast-check';
import { ROLES } from '../shared/actor.js';
import { isLocalDay, weekdayOf } from '../shared/local-day.js';
import { CALENDAR_2026, RAMADAN_2026 } from './calendar-2026.js';
import {
  CALENDAR_KINDS,
  CALENDAR_SCOPES,
  resolveCalendar,
  rolePoliciesSchema,
  SCHOOL_HOLIDAY_POLICIES,
  type CalendarDayFact,
  type CalendarHolder,
} from './calendar.rules.js';

const DATE = '2026-06-22';
const guru: CalendarHolder = {
  roles: ['TEACHER'],
  unitIds: ['sd-1', 'korwil-sekayu'],
  districtId: 'sekayu',
  agencyId: 'dinas',
};
const entry = (change: Partial<CalendarDayFact>): CalendarDayFact => ({
  id: 'entry',
  date: DATE,
  kind: 'NATIONAL_HOLIDAY',
  name: 'Hari libur',
  scope: 'NATIONAL',
  scopeId: null,
  rolePolicies: null,
  ...change,
});
const effect = (holder: CalendarHolder, ...entries: CalendarDayFact[]) =>
  resolveCalendar(DATE, holder, entries).effect;

describe('the calendar of a date', () => {
  it('is ordinary without an entry, and with an entry for another date', () => {
    expect(resolveCalendar(DATE, guru, [])).toEqual({ effect: 'ORDINARY', entry: null });
    expect(effect(guru, entry({ date: '2026-06-23' }))).toBe('ORDINARY');
  });

  it('names the entry that decided', () => {
    expect(resolveCalendar(DATE, guru, [entry({ id: 'x', name: 'Hari Lahir Pancasila' })])).toEqual({
      effect: 'HOLIDAY',
      entry: { id: 'x', kind: 'NATIONAL_HOLIDAY', name: 'Hari Lahir Pancasila' },
    });
  });

  it.each([
    ['NATIONAL_HOLIDAY', 'HOLIDAY'],
    ['REGIONAL_HOLIDAY', 'HOLIDAY'],
    ['JOINT_LEAVE', 'JOINT_LEAVE'],
    ['SCHOOL_HOLIDAY', 'ORDINARY'],
  ] as const)('%s without a policy means %s', (kind, expected) => {
    expect(effect(guru, entry({ kind }))).toBe(expected);
  });

  it('is decided by the strongest kind, not by the narrowest scope', () => {
    const jointLeave = entry({ id: 'a', kind: 'JOINT_LEAVE' });
    const school = entry({ id: 'b', kind: 'SCHOOL_HOLIDAY', scope: 'UNIT', scopeId: 'sd-1' });
    const national = entry({ id: 'c' });
    expect(effect(guru, school, jointLeave)).toBe('JOINT_LEAVE');
    expect(effect(guru, jointLeave, national)).toBe('HOLIDAY');
  });

  it.each([
    ['AGENCY', 'dinas', true],
    ['AGENCY', 'other-dinas', false],
    ['DISTRICT', 'sekayu', true],
    ['DISTRICT', 'lais', false],
    ['DISTRICT', null, false],
    ['UNIT', 'sd-1', true],
    ['UNIT', 'korwil-sekayu', true],
    ['UNIT', 'sd-2', false],
  ] as const)('a regional holiday of %s %s concerns a teacher of Sekayu: %s', (scope, scopeId, concerned) => {
    const expected = concerned ? 'HOLIDAY' : 'ORDINARY';
    expect(effect(guru, entry({ kind: 'REGIONAL_HOLIDAY', scope, scopeId }))).toBe(expected);
  });

  it('of an agency head without a district is not touched by a district without an id', () => {
    const head = { ...guru, districtId: null };
    expect(effect(head, entry({ kind: 'REGIONAL_HOLIDAY', scope: 'DISTRICT', scopeId: null }))).toBe(
      'ORDINARY',
    );
  });
});

describe('a school holiday', () => {
  const school = entry({
    kind: 'SCHOOL_HOLIDAY',
    rolePolicies: { TEACHER: 'OFF', PRINCIPAL: 'WORKDAY_ANY_LOCATION' },
  });

  it('means what its policy says for the role, and a working day for every other role', () => {
    expect(effect(guru, school)).toBe('HOLIDAY');
    expect(effect({ ...guru, roles: ['PRINCIPAL'] }, school)).toBe('ANY_LOCATION');
    expect(effect({ ...guru, roles: ['STAFF'] }, school)).toBe('ORDINARY');
  });

  it('follows the most demanding policy for somebody with several roles, and is a working day without a role', () => {
    expect(effect({ ...guru, roles: ['TEACHER', 'PRINCIPAL'] }, school)).toBe('ANY_LOCATION');
    expect(effect({ ...guru, roles: ['STAFF', 'TEACHER'] }, school)).toBe('ORDINARY');
    expect(effect({ ...guru, roles: [] }, school)).toBe('ORDINARY');
  });

  it('of the own school overrides that of the agency', () => {
    const own = entry({
      kind: 'SCHOOL_HOLIDAY',
      scope: 'UNIT',
      scopeId: 'sd-1',
      rolePolicies: { TEACHER: 'WORKDAY' },
    });
    const agency = { ...school, id: 'agency', scope: 'AGENCY' as const, scopeId: 'dinas' };
    expect(effect(guru, agency, own)).toBe('ORDINARY');
  });

  it('has policies for known roles only', () => {
    expect(rolePoliciesSchema.safeParse({ TEACHER: 'OFF' }).success).toBe(true);
    expect(rolePoliciesSchema.safeParse({ PUPIL: 'OFF' }).success).toBe(false);
    expect(rolePoliciesSchema.safeParse({ TEACHER: 'MAYBE' }).success).toBe(false);
  });
});

describe('the resolution', () => {
  const anyEntry: fc.Arbitrary<CalendarDayFact> = fc.record({
    id: fc.uuid(),
    date: fc.constantFrom(DATE, '2026-06-23'),
    kind: fc.constantFrom(...CALENDAR_KINDS),
    name: fc.string(),
    scope: fc.constantFrom(...CALENDAR_SCOPES),
    scopeId: fc.constantFrom('dinas', 'sekayu', 'sd-1', 'other', null),
    rolePolicies: fc.option(
      fc.dictionary(fc.constantFrom(...ROLES), fc.constantFrom(...SCHOOL_HOLIDAY_POLICIES)),
    ),
  });

  it('answers for every combination and never depends on the order of entries or roles', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.uniqueArray(fc.constantFrom(...ROLES)), (entries, roles) => {
        const answer = resolveCalendar(DATE, { ...guru, roles }, entries);
        const reordered = { ...guru, roles: [...roles].reverse() };
        expect(resolveCalendar(DATE, reordered, [...entries].reverse())).toEqual(answer);
      }),
    );
  });
});

describe('the national list of 2026', () => {
  const datesOf = (kind: string) =>
    CALENDAR_2026.filter((day) => day.kind === kind).map((day) => day.date.slice(5));

  it('has the 17 holidays and 8 days of joint leave of the joint decree', () => {
    expect(datesOf('NATIONAL_HOLIDAY').join(' ')).toBe(
      '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
    );
    expect(datesOf('JOINT_LEAVE').join(' ')).toBe('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24');
  });

  it('is in order, on real dates, once each, and joint leave never falls on a Sunday', () => {
    const dates = CALENDAR_2026.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every(isLocalDay)).toBe(true);
    expect(
      CALENDAR_2026.filter((day) => day.kind === 'JOINT_LEAVE').map((day) => weekdayOf(day.date)),
    ).not.toContain(7);
  });

  it('keeps the Islamic dates provisional, and only those', () => {
    const provisional = CALENDAR_2026.filter((day) => day.provisional).map((day) => day.name);
    expect(provisional).toHaveLength(10);
    expect(provisional.every((name) => /Hijriah|Nabi Muhammad/.test(name))).toBe(true);
    expect(CALENDAR_2026.filter((day) => /Hijriah|Nabi Muhammad/.test(day.name))).toHaveLength(10);
  });

  it('has Ramadan end before Idulfitri', () => {
    const idulfitri = CALENDAR_2026.find((day) => day.name === 'Idulfitri 1447 Hijriah');
    expect(RAMADAN_2026).toEqual({ startsOn: '2026-02-19', endsOn: '2026-03-19' });
    expect(idulfitri && RAMADAN_2026.endsOn < idulfitri.date).toBe(true);
  });
});
