import { lateMinutes } from '../attendance/punch-time.rules.js';
import { contentHashOf } from '../lkh/lkh-content.js';
import { LKH_STATES } from '../lkh/lkh-report.entity.js';
import { transitionOf } from '../lkh/lkh-transitions.rules.js';
import { isId } from '../shared/id.js';
import { localDay, weekdayOf } from '../shared/local-day.js';
import { DEMO_ACCOUNTS, type DemoPerson } from './demo-accounts.js';
import { endOfHistory } from './history-clock.js';
import { RegencyHistory, type HistoryChunk } from './regency-history.js';
import { planRegency, regencyOf, TEST_REGENCY, type RegencyPlan } from './regency-plan.js';

const TODAY = '2026-04-21';
const END = endOfHistory(TODAY);
const plan = planRegency({ ...regencyOf(150, 15), today: TODAY });
const history = await together(plan);

describe('the history of a demo regency', () => {
  it('is the same for the same plan', async () => {
    const small = planRegency({ ...TEST_REGENCY, days: 4, today: TODAY });
    const once = await together(small);
    expect(await together(small)).toEqual(once);
    expect(once.attendanceDays.length).toBeGreaterThan(100);
  });

  it('ends before today, and nothing of it is dated before its cause', () => {
    const instants = [
      ...history.punches.map((punch) => punch.receivedAt),
      ...history.punchDecisions.map((decision) => decision.decidedAt),
      ...history.lkhDecisions.map((decision) => decision.at),
      ...history.reports.map((report) => report.updatedAt),
    ];
    expect(instants.every((instant) => instant < END)).toBe(true);
    const received = new Map(history.punches.map((punch) => [punch.id, punch.receivedAt]));
    expect(history.punchDecisions.every((row) => row.decidedAt > (received.get(row.punchId) ?? END))).toBe(
      true,
    );
    expect(history.reports.every((report) => localDay(report.createdAt, 'Asia/Jakarta') >= report.date)).toBe(
      true,
    );
  });

  it('goes into today when a time is given, and leaves the demo persons their day', async () => {
    const now = new Date('2026-04-21T09:00:00+07:00');
    const small = planRegency({ ...TEST_REGENCY, days: 1, today: TODAY, now });
    const morning = await together(small);
    const ofToday = morning.punches.filter(({ businessDate }) => businessDate === TODAY);
    expect(ofToday.length).toBeGreaterThan(10);
    expect(ofToday.every(({ kind, receivedAt }) => kind === 'IN' && receivedAt < now)).toBe(true);
    const actors = new Set(Object.values(DEMO_ACCOUNTS).map(({ nip }) => nip));
    const nipOf = new Map(small.employees.map(({ id, nip }) => [id, nip]));
    expect(ofToday.some(({ employeeId }) => actors.has(nipOf.get(employeeId) ?? ''))).toBe(false);
  });

  it('has one day for everyone in service and each date, derived with a trace', () => {
    const inService = plan.employees.filter((employee) => employee.endsOn > TODAY);
    expect(history.attendanceDays).toHaveLength(inService.length * plan.request.days);
    expect(history.attendanceDays.every((day) => day.final && day.trace !== null)).toBe(true);
  });

  it('is lived like a real one: mostly on time, sometimes late, rarely absent, never on a Sunday', () => {
    const share = (...statuses: string[]) => {
      const working = history.attendanceDays.filter((day) => day.scheduledMinutes > 0);
      return working.filter((day) => statuses.includes(day.status)).length / working.length;
    };
    expect(share('PRESENT')).toBeGreaterThan(0.8);
    expect(share('LATE', 'LATE_AND_EARLY')).toBeGreaterThan(0.02);
    expect(share('ABSENT')).toBeGreaterThan(0);
    expect(share('ABSENT')).toBeLessThan(0.03);
    expect(new Set(history.attendanceDays.map((day) => day.lateTier)).size).toBe(5);
    expect(history.punches.some((punch) => punch.state === 'FLAGGED' && !punch.insideGeofence)).toBe(true);
    expect(history.punches.some((punch) => weekdayOf(punch.businessDate) === 7)).toBe(false);
  });

  it('stores the lateness that the clock-in of the day shows', () => {
    const late = history.attendanceDays.filter((day) => day.lateMinutes > 0 && day.clockInAt !== null);
    const wrong = late.filter(({ clockInAt, lateMinutes: minutes, date }) => {
      const bells = ['07:00', '07:30'].map((bell) => new Date(`${date}T${bell}:00+07:00`));
      return !bells.some((bell) => lateMinutes(clockInAt ?? END, bell) === minutes);
    });
    expect(late.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('moves every LKH along the transition table, in order of time, to the state that it has', () => {
    const decisions = groupedBy(history.lkhDecisions, (decision) => decision.reportId);
    const wrong = history.reports.filter((report) => {
      let state = 'DRAFT';
      let before = new Date(0);
      for (const step of decisions.get(report.id) ?? []) {
        const byOwner = step.event === 'SUBMIT' || step.event === 'OBJECT';
        if (step.fromState !== state || transitionOf(step.fromState, step.event)?.to !== step.toState)
          return true;
        if (step.at < before || (step.actorEmployeeId === report.employeeId) !== byOwner) return true;
        [state, before] = [step.toState, step.at];
      }
      return report.state !== state;
    });
    expect(wrong).toEqual([]);
  });

  it('has reports in every state, each with the digest of what it says', () => {
    expect(new Set(history.reports.map((report) => report.state))).toEqual(new Set(LKH_STATES));
    const activities = groupedBy(history.activities, (activity) => activity.reportId);
    const wrong = history.reports.filter(({ id, date, state, contentHash }) => {
      const lines = activities.get(id) ?? [];
      if (lines.length === 0 && state !== 'MISSED') return true;
      return contentHash !== contentHashOf({ date, activities: lines, evidenceSha256: null });
    });
    expect(wrong).toEqual([]);
    expect(
      [...history.reports, ...history.lkhDecisions, ...history.punches].every((row) => isId(row.id)),
    ).toBe(true);
  });

  it('leaves the demo teacher a report of every kind and the demo principal a queue', () => {
    const statesOf = (person: DemoPerson) => new Set(reportsOf(person).map((report) => report.state));
    expect(statesOf('guru')).toEqual(new Set(['APPROVED', 'SUBMITTED', 'RETURNED', 'REJECTED']));
    expect(statesOf('guruPppk')).toContain('DRAFT');
    expect(reportsOf('kadis').filter((report) => report.autoApproved).length).toBeGreaterThan(0);
    const kepsek = employeeOf('kepsek');
    const team = plan.supervisions.filter((row) => row.supervisorId === kepsek).map((row) => row.employeeId);
    const waiting = history.reports.filter(
      (row) => row.state === 'SUBMITTED' && team.includes(row.employeeId),
    );
    expect(waiting.length).toBeGreaterThan(2);
  });

  it('has absences and corrections in every state, and some that wait for the principal, the korwil and the head', () => {
    const { requests } = new RegencyHistory(plan, false);
    const { absences, absenceDecisions, corrections, correctionDecisions } = requests;
    expect(new Set(absences.map(({ state }) => state))).toEqual(
      new Set(['REQUESTED', 'APPROVED', 'REJECTED', 'REVOKED']),
    );
    const waitsFor = (rows: readonly { employeeId: string; state: string }[]) =>
      new Set(
        rows.filter(({ state }) => state === 'REQUESTED').map(({ employeeId }) => supervisorOf(employeeId)),
      );
    expect(waitsFor(absences)).toEqual(
      new Set([employeeOf('kepsek'), employeeOf('korwil'), employeeOf('kadis')]),
    );
    expect(waitsFor(corrections)).toEqual(new Set([employeeOf('kepsek'), employeeOf('korwil')]));
    const decisions = [...absenceDecisions, ...correctionDecisions];
    expect(decisions.every(({ decidedAt }) => decidedAt < END)).toBe(true);
    for (const row of [...absences, ...corrections].filter(({ state }) => state !== 'REQUESTED')) {
      expect(decisions.filter(({ requestId }) => requestId === row.id).at(-1)?.toState).toBe(row.state);
    }
    const leave = absences.filter(({ state, kind }) => state === 'APPROVED' && kind === 'LEAVE');
    const days = history.attendanceDays.filter(({ employeeId, date }) =>
      leave.some((row) => row.employeeId === employeeId && row.startsOn <= date && date <= row.endsOn),
    );
    expect(days.filter(({ scheduledMinutes }) => scheduledMinutes > 0).map(({ status }) => status)).toEqual([
      'LEAVE',
      'LEAVE',
    ]);
  });

  it('lets nobody hand in a report who has no supervisor, and the acting principal decide for the retired', () => {
    const { withoutSupervisor, supervisorRetired, actingPrincipal } = plan.cases;
    const stuck = history.reports.filter((report) => withoutSupervisor.includes(report.employeeId));
    expect(stuck.every((report) => report.state === 'DRAFT' || report.state === 'MISSED')).toBe(true);
    const decided = history.reports.filter(
      (report) => report.employeeId === supervisorRetired && report.state === 'APPROVED',
    );
    expect(new Set(decided.map((report) => report.decidedBy))).toEqual(new Set([actingPrincipal]));
  });
});

function employeeOf(person: DemoPerson): string | undefined {
  return plan.employees.find((employee) => employee.nip === DEMO_ACCOUNTS[person].nip)?.id;
}

function supervisorOf(employeeId: string): string | undefined {
  return plan.supervisions.find((row) => row.employeeId === employeeId && row.endsOn >= TODAY)?.supervisorId;
}

function reportsOf(person: DemoPerson): HistoryChunk['reports'] {
  return history.reports.filter((report) => report.employeeId === employeeOf(person));
}

async function together(regency: RegencyPlan): Promise<HistoryChunk> {
  const all: HistoryChunk[] = [];
  for await (const chunk of new RegencyHistory(regency, false).chunks()) all.push(chunk);
  return {
    punches: all.flatMap((chunk) => chunk.punches),
    punchDecisions: all.flatMap((chunk) => chunk.punchDecisions),
    attendanceDays: all.flatMap((chunk) => chunk.attendanceDays),
    reports: all.flatMap((chunk) => chunk.reports),
    activities: all.flatMap((chunk) => chunk.activities),
    lkhDecisions: all.flatMap((chunk) => chunk.lkhDecisions),
    files: all.flatMap((chunk) => chunk.files),
  };
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
