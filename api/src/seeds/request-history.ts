import type { AbsenceDecision } from '../absences/absence-decision.entity.js';
import { absenceFact } from '../absences/absence-facts.source.js';
import type { Absence } from '../absences/absence.entity.js';
import type { AbsenceFact, CorrectionFact } from '../attendance/day-facts.rules.js';
import type { PunchKind } from '../attendance/punch.entity.js';
import type { CorrectionDecision } from '../corrections/correction-decision.entity.js';
import { correctionFacts } from '../corrections/correction-facts.source.js';
import type { CorrectionRequest } from '../corrections/correction-request.entity.js';
import { contains } from '../shared/dated.js';
import { addDays, daysOf, instantOf, type LocalDay } from '../shared/local-day.js';
import { DEMO_ACCOUNTS, type DemoPerson } from './demo-accounts.js';
import {
  DEMO_ABSENCES,
  DEMO_CORRECTIONS,
  type DemoAbsence,
  type DemoCorrection,
  type Requester,
} from './demo-requests.js';
import { REGENCY_ZONE } from './history-clock.js';
import type { RegencyIndex } from './regency-index.js';
import type { RegencyPlan } from './regency-plan.js';
import { idAt } from './seed-ids.js';
import { SeededRandom } from './seeded-random.js';

/** The requests of the demo, by table. */
export interface RequestRows {
  readonly absences: readonly Absence[];
  readonly absenceDecisions: readonly AbsenceDecision[];
  readonly corrections: readonly CorrectionRequest[];
  readonly correctionDecisions: readonly CorrectionDecision[];
}

/** One step of a request that is being made. */
type Step = Omit<AbsenceDecision, 'id' | 'requestId'>;

/** Working days ahead that a request may name, in calendar days. */
const AHEAD_DAYS = 40;
const MINUTE_MS = 60_000;
const NOTHING: readonly never[] = [];

/**
 * The requests of the demo persons, and what their history has to take into account. A request about days that are not
 * in the history is left out.
 */
export class RequestHistory {
  readonly rows: RequestRows;
  private readonly people: ReadonlyMap<Requester, string>;
  private readonly owners: ReadonlySet<string>;
  private readonly forgotten = new Map<string, PunchKind>();

  constructor(
    private readonly plan: RegencyPlan,
    private readonly index: RegencyIndex,
  ) {
    this.people = this.findPeople();
    this.owners = new Set(this.people.values());
    const absences = DEMO_ABSENCES.flatMap((planned) => this.absence(planned) ?? []);
    const corrections = DEMO_CORRECTIONS.flatMap((planned) => this.correction(planned) ?? []);
    this.rows = {
      absences: absences.map(({ row }) => row),
      absenceDecisions: absences.flatMap(({ row, steps }) => this.decisions(row.id, steps)),
      corrections: corrections.map(({ row }) => row),
      correctionDecisions: corrections.flatMap(({ row, steps }) => this.decisions(row.id, steps)),
    };
  }

  /** Approved absences that cover a day. */
  absencesOn(employeeId: string, date: LocalDay): readonly AbsenceFact[] {
    if (!this.owners.has(employeeId)) return NOTHING;
    return this.rows.absences
      .filter((row) => row.employeeId === employeeId && row.state === 'APPROVED' && contains(row, date))
      .map(absenceFact);
  }

  /** What approved corrections say about a day. */
  correctionsOn(employeeId: string, date: LocalDay): readonly CorrectionFact[] {
    if (!this.owners.has(employeeId)) return NOTHING;
    return this.rows.corrections.flatMap((row) => {
      const { decidedAt } = row;
      const counts = row.employeeId === employeeId && row.date === date && row.state === 'APPROVED';
      return counts && decidedAt ? correctionFacts({ ...row, decidedAt }) : [];
    });
  }

  /** Whether somebody punches a side of a day: not on leave, and not what they ask to be corrected. */
  punches(employeeId: string, date: LocalDay, side: PunchKind): boolean {
    if (this.forgotten.get(`${employeeId} ${date}`) === side) return false;
    return this.absencesOn(employeeId, date).every(({ kind }) => kind === 'WFH' || kind === 'WFA');
  }

  private absence(planned: DemoAbsence): { row: Absence; steps: Step[] } | null {
    const employeeId = this.people.get(planned.who);
    const startsOn = employeeId && this.workingDay(employeeId, planned.from);
    const endsOn = employeeId && this.workingDay(employeeId, planned.to);
    if (!employeeId || !startsOn || !endsOn) return null;
    const before = planned.from < 0 ? addDays(startsOn, -1) : addDays(this.plan.request.today, -1);
    const requestedAt = instantOf(before, '10:12', REGENCY_ZONE);
    const entered = planned.entered ?? false;
    const staffId = this.people.get('admin') ?? employeeId;
    const steps = this.steps(employeeId, planned, requestedAt, entered ? staffId : null);
    const last = steps.at(-1);
    const letterNumber = planned.letterNumber ?? null;
    return {
      steps,
      row: {
        id: this.id('absence', requestedAt, planned.who, startsOn),
        employeeId,
        kind: planned.kind,
        leaveKind: planned.leaveKind ?? null,
        hasLetter: planned.kind === 'SICK' ? false : null,
        startsOn,
        endsOn,
        reason: planned.reason,
        letterNumber,
        letterDate: letterNumber === null ? null : before,
        evidenceId: null,
        state: planned.state,
        requestedAt,
        requestedBy: entered ? staffId : employeeId,
        entered,
        decidedAt: last?.decidedAt ?? null,
        decidedBy: last?.decidedBy ?? null,
        decisionReason: last?.reason ?? null,
      },
    };
  }

  private correction(planned: DemoCorrection): { row: CorrectionRequest; steps: Step[] } | null {
    const employeeId = this.people.get(planned.who);
    const date = employeeId && this.workingDay(employeeId, planned.day);
    const [post] = employeeId && date ? this.index.postsOn(employeeId, date) : [];
    const schedule = post && date ? this.index.scheduleOn(post, date) : null;
    if (!employeeId || !date || schedule?.kind !== 'HOURS') return null;
    this.forgotten.set(`${employeeId} ${date}`, planned.side);
    const requestedAt = instantOf(addDays(this.plan.request.today, -1), '16:40', REGENCY_ZONE);
    const steps = this.steps(employeeId, planned, requestedAt, null);
    const last = steps.at(-1);
    const at = (time: string, minutes: number): Date =>
      new Date(instantOf(date, time, REGENCY_ZONE).getTime() + minutes * MINUTE_MS);
    return {
      steps,
      row: {
        id: this.id('correction', requestedAt, planned.who, date),
        employeeId,
        date,
        kind: planned.kind,
        clockInAt: planned.side === 'IN' ? at(schedule.start, -8) : null,
        clockOutAt: planned.side === 'OUT' ? at(schedule.end, 5) : null,
        timeZone: REGENCY_ZONE,
        explanation: planned.explanation,
        evidenceId: null,
        state: planned.state,
        requestedAt,
        decidedAt: last?.decidedAt ?? null,
        decidedBy: last?.decidedBy ?? null,
        decisionReason: last?.reason ?? null,
      },
    };
  }

  /** The steps to a state: an hour after the request, and a revocation on the day after the first one. */
  private steps(
    employeeId: string,
    planned: Pick<DemoAbsence, 'state' | 'decisionReason'>,
    requestedAt: Date,
    enteredBy: string | null,
  ): Step[] {
    const { state } = planned;
    const reason = planned.decisionReason ?? null;
    if (state === 'REQUESTED') return [];
    const decidedAt = enteredBy === null ? after(requestedAt, 65) : requestedAt;
    const decidedBy = enteredBy ?? this.index.deciderOn(employeeId, this.plan.request.today) ?? employeeId;
    const first = { fromState: 'REQUESTED' as const, decidedBy, decidedAt };
    if (state !== 'REVOKED') return [{ ...first, toState: state, reason }];
    const revokedAt = after(decidedAt, 2 * 24 * 60);
    return [
      { ...first, toState: 'APPROVED', reason: null },
      { fromState: 'APPROVED', toState: state, decidedBy, decidedAt: revokedAt, reason },
    ];
  }

  private decisions(requestId: string, steps: readonly Step[]): AbsenceDecision[] {
    return steps.map((step) => ({
      id: this.id('decision', step.decidedAt, requestId, step.toState),
      requestId,
      ...step,
    }));
  }

  private id(kind: string, at: Date, ...key: string[]): string {
    return idAt(at.getTime(), new SeededRandom(this.plan.request.seed, kind, ...key));
  }

  /** The working day of an employee that lies so many after (or before) today; null outside of the history. */
  private workingDay(employeeId: string, offset: number): LocalDay | null {
    const { today, days } = this.plan.request;
    const range =
      offset > 0
        ? daysOf(addDays(today, 1), addDays(today, AHEAD_DAYS))
        : daysOf(addDays(today, -days), addDays(today, -1));
    const working = range.filter((day) => this.index.isWorkingDay(employeeId, day));
    return working.at(offset > 0 ? offset - 1 : offset) ?? null;
  }

  private findPeople(): ReadonlyMap<Requester, string> {
    const { today } = this.plan.request;
    const byNip = new Map(this.plan.employees.map(({ nip, id }) => [nip, id]));
    const people = new Map<Requester, string>();
    for (const [person, { nip }] of Object.entries(DEMO_ACCOUNTS)) {
      const id = byNip.get(nip);
      if (id !== undefined) people.set(person as DemoPerson, id);
    }
    const known = new Set(people.values());
    const principal = people.get('kepsek');
    const [colleague] = this.plan.supervisions
      .filter(({ supervisorId }) => supervisorId === principal)
      .map(({ employeeId }) => employeeId)
      .filter((id) => !known.has(id) && this.index.deciderOn(id, today) === principal)
      .sort();
    if (colleague !== undefined) people.set('colleague', colleague);
    return people;
  }
}

function after(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}
