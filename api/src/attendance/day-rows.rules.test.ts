import { LEAVE_KINDS } from '../rule-sets/rule-set-absence.js';
import { DEFAULT_RULE_SET, parseRuleSet } from '../rule-sets/rule-set.js';
import { dayFacts, punch, TUESDAY, wib } from './day-facts.fixture.js';
import type { AbsenceFact, DayFacts } from './day-facts.rules.js';
import { DAY_ROWS, LAST_ROW } from './day-rows.rules.js';
import { resolveDay } from './day.rules.js';

const resolve = (change: Partial<DayFacts>) => resolveDay(dayFacts(change));
const at = (time: string) => wib(TUESDAY, time);
const present = [punch('IN', '06:58:00'), punch('OUT', '14:02:00')];
const rejectedForThePlace = present.map((fact) => ({
  ...fact,
  state: 'REJECTED' as const,
  rejection: 'OUTSIDE_GEOFENCE' as const,
}));

const holiday: Partial<DayFacts> = {
  calendar: { effect: 'HOLIDAY', entry: { id: 'h', kind: 'REGIONAL_HOLIDAY', name: 'Hari jadi' } },
};
const leave: AbsenceFact = { id: 'leave', kind: 'LEAVE', leaveKind: 'ANNUAL' };
const travel: AbsenceFact = { id: 'travel', kind: 'DUTY_TRAVEL' };
const sick: AbsenceFact = { id: 'sick', kind: 'SICK', hasLetter: true };
const home: AbsenceFact = { id: 'home', kind: 'WFH' };
const fullDay = { id: 'full', effect: 'FULL_DAY' as const, reason: 'banjir' };

describe('the precedence table', () => {
  it('has fourteen rows in order', () => {
    expect([...DAY_ROWS, LAST_ROW].map(({ row }) => row)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ]);
  });

  it.each<[number, string, Partial<DayFacts>, object]>([
    [
      0,
      'without an assignment, whatever else is true',
      { assignmentId: null, ...holiday, absences: [leave], punches: present },
      { status: 'OUT_OF_SCOPE', lkhRequirement: 'NOT_APPLICABLE', payable: false, workingDay: false },
    ],
    [
      1,
      'on a date to come, though leave is decided',
      { now: wib('2026-04-06', '23:59:59'), absences: [leave] },
      { status: 'FUTURE', lkhRequirement: 'NOT_APPLICABLE', final: false, workingDay: true },
    ],
    [
      2,
      'on a Sunday that is a holiday too (Paskah)',
      { date: '2026-04-05', punches: present },
      { status: 'OFF_DAY', lkhRequirement: 'NOT_REQUIRED', workingDay: false, scheduledMinutes: 0 },
    ],
    [
      2,
      'without a schedule',
      { schedule: { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' } },
      { status: 'OFF_DAY', statusDetail: 'NO_SCHEDULE' },
    ],
    [
      3,
      'on a holiday, though the employee clocked in and is on leave',
      { ...holiday, punches: [punch('IN', '09:00:00')], absences: [leave] },
      { status: 'HOLIDAY', statusDetail: 'REGIONAL_HOLIDAY', lkhRequirement: 'NOT_REQUIRED', lateMinutes: 0 },
    ],
    [
      3,
      'on joint leave',
      { date: '2026-05-15' },
      { status: 'JOINT_LEAVE', workingDay: false, deductionBps: 0 },
    ],
    [
      4,
      'on leave, before travel, sickness and dispensation',
      { absences: [sick, travel, leave], dispensations: [fullDay], punches: present },
      {
        status: 'LEAVE',
        statusDetail: 'ANNUAL',
        lkhRequirement: 'NOT_REQUIRED',
        deductionBps: 0,
        workingDay: true,
      },
    ],
    [
      5,
      'on duty travel, before sickness',
      { absences: [sick, travel] },
      { status: 'DUTY_TRAVEL', lkhRequirement: 'REQUIRED', deductionBps: 0 },
    ],
    [
      5,
      'in training',
      { absences: [{ id: 't', kind: 'TRAINING' }] },
      { status: 'TRAINING', lkhRequirement: 'REQUIRED' },
    ],
    [
      6,
      'on a sick day with a letter, before a dispensation',
      { absences: [sick], dispensations: [fullDay] },
      { status: 'SICK', statusDetail: 'WITH_LETTER', lkhRequirement: 'NOT_REQUIRED', deductionBps: 0 },
    ],
    [
      6,
      'on a sick day without a letter',
      { absences: [{ ...sick, hasLetter: false }] },
      { status: 'SICK', statusDetail: 'WITHOUT_LETTER', deductionBps: 150 },
    ],
    [
      6,
      'with permission',
      { absences: [{ id: 'p', kind: 'PERMISSION' }] },
      { status: 'PERMISSION', lkhRequirement: 'NOT_REQUIRED', deductionBps: 150 },
    ],
    [
      7,
      'with a full-day dispensation, though late',
      { dispensations: [fullDay], punches: [punch('IN', '09:00:00')] },
      {
        status: 'PRESENT',
        statusDetail: 'DISPENSED',
        lkhRequirement: 'REQUIRED',
        deductionBps: 0,
        lateMinutes: 0,
      },
    ],
    [
      9,
      'before the first punch',
      { now: at('06:00') },
      { status: 'PENDING', lkhRequirement: 'UNDECIDED', deductionBps: 0, final: false },
    ],
    [
      9,
      'after the cutoff, while one may still clock out',
      { now: at('12:00') },
      { status: 'PENDING', lkhRequirement: 'UNDECIDED', final: false },
    ],
    [
      10,
      'without any punch',
      { absences: [home] },
      {
        status: 'ABSENT',
        statusDetail: 'WFH',
        lkhRequirement: 'COUNTS_AS_MISSING',
        deductionBps: 300,
        final: true,
      },
    ],
    [
      11,
      'clocked in late and still at work',
      { now: at('09:00'), punches: [punch('IN', '07:12:00')] },
      {
        status: 'IN_PROGRESS',
        lateMinutes: 12,
        lateTier: 'TL1',
        deductionBps: 0,
        deductions: [],
        final: false,
      },
    ],
    [
      12,
      'without a clock-out',
      { punches: [punch('IN', '07:12:00')] },
      {
        status: 'MISSING_CLOCK_OUT',
        lateTier: 'TL1',
        earlyLeaveTier: 'PSW4',
        deductionBps: 200,
        final: true,
      },
    ],
    [
      12,
      'without a clock-in, known as soon as the cutoff has passed',
      { now: at('14:05'), punches: [punch('OUT', '13:30:00')] },
      {
        status: 'MISSING_CLOCK_IN',
        lateTier: 'TL4',
        earlyLeaveTier: 'PSW1',
        deductionBps: 200,
        final: false,
      },
    ],
    [
      13,
      'with both punches, already before the last window closes',
      { now: at('14:05'), punches: present },
      { status: 'PRESENT', lkhRequirement: 'REQUIRED', deductionBps: 0, final: false },
    ],
    [
      13,
      'late',
      { punches: [punch('IN', '07:01:00'), punch('OUT', '14:00:00')] },
      { status: 'LATE', deductionBps: 50 },
    ],
    [
      13,
      'left early',
      { punches: [punch('IN', '07:00:00'), punch('OUT', '12:55:00')] },
      { status: 'EARLY_LEAVE', earlyLeaveMinutes: 65, earlyLeaveTier: 'PSW3', deductionBps: 125 },
    ],
    [
      13,
      'both',
      { punches: [punch('IN', '08:31:00'), punch('OUT', '13:30:00')] },
      { status: 'LATE_AND_EARLY', deductionBps: 200 },
    ],
  ])('row %i decides a day %s', (row, _, change, expected) => {
    expect(resolve(change)).toMatchObject({ row, ...expected });
  });
});

describe('row 8', () => {
  it('lets punches count that policy rejected for their place', () => {
    expect(resolve({ punches: rejectedForThePlace })).toMatchObject({ row: 10, status: 'ABSENT' });
    expect(resolve({ punches: rejectedForThePlace, absences: [home] })).toMatchObject({
      row: 13,
      status: 'PRESENT',
      statusDetail: 'WFH',
    });
    expect(
      resolve({
        punches: rejectedForThePlace,
        calendar: {
          effect: 'ANY_LOCATION',
          entry: { id: 's', kind: 'SCHOOL_HOLIDAY', name: 'Libur semester' },
        },
      }),
    ).toMatchObject({ row: 13, status: 'PRESENT', statusDetail: 'SCHOOL_HOLIDAY' });
  });

  it('does not revive what a person rejected', () => {
    const punches = rejectedForThePlace.map((fact) => ({ ...fact, rejection: 'REVIEW' as const }));
    expect(resolve({ punches, absences: [home] })).toMatchObject({ row: 10 });
  });

  it('changes nothing about the time', () => {
    const punches = [punch('IN', '07:31:00'), punch('OUT', '14:00:00')];
    expect(resolve({ punches, absences: [home] })).toMatchObject({ status: 'LATE', deductionBps: 100 });
  });
});

describe('the price of a day', () => {
  it('of leave follows the rule of its kind', () => {
    const content = parseRuleSet({
      ...DEFAULT_RULE_SET,
      attendance: {
        ...DEFAULT_RULE_SET.attendance,
        leave: { ...DEFAULT_RULE_SET.attendance.leave, LONG_SERVICE: { bps: 200, payable: true } },
      },
      articles: { LEAVE: 'Pasal 9' },
    });
    for (const leaveKind of LEAVE_KINDS) {
      const { bps, payable } = content.attendance.leave[leaveKind];
      const day = resolve({
        absences: [{ id: 'l', kind: 'LEAVE', leaveKind }],
        ruleSet: { id: 'r', content },
      });
      expect(day).toMatchObject({ deductionBps: bps, payable, statusDetail: leaveKind });
      expect(day.deductions).toEqual(
        bps === 0
          ? []
          : [{ rule: 'LEAVE', tier: null, minutes: 0, bps, sourceIds: ['l'], article: 'Pasal 9' }],
      );
    }
  });

  it('is a line for each rule with its minutes and sources', () => {
    const day = resolve({ punches: [punch('IN', '08:31:00'), punch('OUT', '13:30:00')] });
    expect(day.deductions).toEqual([
      { rule: 'LATE', tier: 'TL4', minutes: 91, bps: 150, sourceIds: ['IN-08:31:00'], article: null },
      { rule: 'EARLY_LEAVE', tier: 'PSW1', minutes: 30, bps: 50, sourceIds: ['OUT-13:30:00'], article: null },
    ]);
  });
});

describe('the trace of a day', () => {
  it('names every row and punch that was used, in order', () => {
    const { trace } = resolve({
      punches: [punch('IN', '07:12:00'), punch('IN', '07:20:00'), punch('OUT', '14:00:00')],
    });
    expect(trace).toEqual({
      date: TUESDAY,
      zone: 'Asia/Jakarta',
      ruleSetId: 'rule-set',
      row: 13,
      status: 'LATE',
      payable: true,
      steps: [
        { step: 'ASSIGNMENT', id: 'teacher' },
        {
          step: 'SCHEDULE',
          kind: 'HOURS',
          assignmentId: 'assignment',
          overlayId: null,
          workScheduleId: 'SCHOOL_6D',
          code: 'SCHOOL_6D',
          start: '07:00',
          end: '14:00',
        },
        {
          step: 'IGNORED',
          side: 'IN',
          id: 'IN-07:20:00',
          at: '2026-04-07T00:20:00.000Z',
          reason: 'SUPERSEDED',
          limit: null,
        },
        { step: 'EFFECTIVE', side: 'IN', source: 'PUNCH', id: 'IN-07:12:00', at: '2026-04-07T00:12:00.000Z' },
        { step: 'MINUTES', side: 'IN', bell: '07:00', raw: 12, counted: 12, adjustments: [] },
        {
          step: 'EFFECTIVE',
          side: 'OUT',
          source: 'PUNCH',
          id: 'OUT-14:00:00',
          at: '2026-04-07T07:00:00.000Z',
        },
        {
          step: 'DEDUCTION',
          rule: 'LATE',
          tier: 'TL1',
          minutes: 12,
          bps: 50,
          sourceIds: ['IN-07:12:00'],
          article: null,
        },
      ],
    });
  });

  it('names the holiday and the rows behind the hours even when another row decides', () => {
    const { trace } = resolve({ date: '2026-02-23', absences: [leave] });
    expect(trace.steps).toContainEqual(
      expect.objectContaining({ step: 'SCHEDULE', overlayId: 'ramadan-SCHOOL_6D' }),
    );
    expect(resolve({ date: '2026-04-05' }).trace.steps).toContainEqual(
      expect.objectContaining({ step: 'CALENDAR', id: 'calendar-2026-04-05' }),
    );
  });
});
