import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AttendanceDay } from '../attendance/attendance-day.entity.js';
import type { PunchDecision } from '../attendance/punch-decision.entity.js';
import type { Punch } from '../attendance/punch.entity.js';
import type { LkhActivity } from '../lkh/lkh-activity.entity.js';
import type { LkhDecision } from '../lkh/lkh-decision.entity.js';
import type { LkhReport } from '../lkh/lkh-report.entity.js';
import { addDays, daysOf, type LocalDay } from '../shared/local-day.js';
import { AttendanceHistory } from './attendance-history.js';
import { lkhFile, type DemoFile } from './demo-evidence.js';
import { DEMO_ACCOUNTS, type DemoPerson } from './demo-accounts.js';
import { ordinaryFate, SHOWN_FATES, type LkhFate } from './lkh-fate.js';
import { LkhHistory } from './lkh-history.js';
import { RegencyIndex } from './regency-index.js';
import type { RegencyPlan } from './regency-plan.js';
import { endOfHistory } from './history-clock.js';
import { RequestHistory, type RequestRows } from './request-history.js';
import { SeededRandom } from './seeded-random.js';

/** Rows of some employees over some days. */
export interface HistoryChunk {
  readonly punches: readonly Punch[];
  readonly punchDecisions: readonly PunchDecision[];
  readonly attendanceDays: readonly AttendanceDay[];
  readonly reports: readonly LkhReport[];
  readonly activities: readonly LkhActivity[];
  readonly lkhDecisions: readonly LkhDecision[];
  /** Files that reports of the chunk refer to. */
  readonly files: readonly DemoFile[];
}

/** A chunk that is being made. */
type ChunkRows = { readonly [Table in keyof HistoryChunk]: HistoryChunk[Table][number][] };

/**
 * Employees and days of one chunk. Few days at a time keep the rows of all tables near the end of their keys (ids grow
 * with time), few employees at a time keep the memory small.
 */
const EMPLOYEES_PER_CHUNK = 250;
const DAYS_PER_CHUNK = 5;

/** After so many employees of a chunk the program may do something else, such as sending the chunk before it. */
const EMPLOYEES_PER_TURN = 10;

/** Fates on the last working days, the latest first, so that every state of an LKH is there to be seen. */
const LAST_FATES: Readonly<Partial<Record<DemoPerson, readonly LkhFate[]>>> = {
  guru: [SHOWN_FATES.WAITING, SHOWN_FATES.RETURNED, SHOWN_FATES.REJECTED, SHOWN_FATES.APPROVED],
  guruPppk: [
    SHOWN_FATES.DRAFT,
    SHOWN_FATES.WAITING,
    SHOWN_FATES.APPROVED,
    SHOWN_FATES.APPROVED,
    SHOWN_FATES.FORGOTTEN,
  ],
  kepsek: [SHOWN_FATES.WAITING, SHOWN_FATES.APPROVED],
  pengawas: [SHOWN_FATES.WAITING, SHOWN_FATES.RETURNED],
  korwil: [SHOWN_FATES.WAITING],
  admin: [SHOWN_FATES.WAITING],
};

/** Everybody else at the school of the demo teacher: waiting for the demo principal. */
const COLLEAGUES_FATES: readonly LkhFate[] = [SHOWN_FATES.WAITING];

/** Calendar days before today whose reports of the shown people have a file. */
const DAYS_WITH_FILES = 5;

/** The history of a planned regency: the days before `today`, and of today what has happened until `now`. */
export class RegencyHistory {
  private readonly index: RegencyIndex;
  private readonly attendance: AttendanceHistory;
  private readonly lkh: LkhHistory;
  private readonly requestHistory: RequestHistory;
  private readonly lastFates: ReadonlyMap<string, readonly LkhFate[]>;
  private readonly recency = new Map<string, ReadonlyMap<LocalDay, number>>();
  private readonly actors: ReadonlySet<string>;
  private readonly latest = new Map<string, readonly Punch[]>();

  /** @param withFiles whether the shown people's reports refer to files, which the caller keeps. */
  constructor(
    private readonly plan: RegencyPlan,
    private readonly withFiles: boolean,
  ) {
    const { seed, today, now = endOfHistory(today) } = plan.request;
    this.index = new RegencyIndex(plan);
    this.requestHistory = new RequestHistory(plan, this.index);
    this.attendance = new AttendanceHistory(this.index, seed, now, this.requestHistory);
    this.lkh = new LkhHistory(this.index, seed, now);
    this.actors = actorsOf(plan);
    this.lastFates = lastFatesOf(plan, this.index);
  }

  /** Number of chunks that {@link chunks} gives. */
  get chunkCount(): number {
    const perDayBlock = Math.ceil(this.plan.employees.length / EMPLOYEES_PER_CHUNK);
    return perDayBlock * Math.ceil(this.dates().length / DAYS_PER_CHUNK);
  }

  /** The rows in the order in which they are best written; made one chunk at a time. */
  async *chunks(): AsyncGenerator<HistoryChunk> {
    const dates = this.dates();
    const employeeIds = this.plan.employees.map((employee) => employee.id).sort();
    for (let day = 0; day < dates.length; day += DAYS_PER_CHUNK) {
      for (let first = 0; first < employeeIds.length; first += EMPLOYEES_PER_CHUNK) {
        yield await this.chunk(
          employeeIds.slice(first, first + EMPLOYEES_PER_CHUNK),
          dates.slice(day, day + DAYS_PER_CHUNK),
        );
      }
    }
  }

  /** Absences and corrections of the shown people. */
  get requests(): RequestRows {
    return this.requestHistory.rows;
  }

  /** The punches of the last day of the shown people, of the chunks so far: those that get a selfie. */
  get shownPunches(): readonly Punch[] {
    return [...this.latest.values()].flat();
  }

  private async chunk(employeeIds: readonly string[], dates: readonly LocalDay[]): Promise<HistoryChunk> {
    const chunk: ChunkRows = {
      punches: [],
      punchDecisions: [],
      attendanceDays: [],
      reports: [],
      activities: [],
      lkhDecisions: [],
      files: [],
    };
    for (const [index, employeeId] of employeeIds.entries()) {
      if (index % EMPLOYEES_PER_TURN === 0) await nextTurn();
      for (const date of dates) this.addDay(chunk, employeeId, date);
    }
    return chunk;
  }

  private addDay(chunk: ChunkRows, employeeId: string, date: LocalDay): void {
    // The demo persons' own day of today is for whoever plays them.
    if (date === this.plan.request.today && this.actors.has(employeeId)) return;
    const attendance = this.attendance.dayOf(employeeId, date);
    if (!attendance) return;
    chunk.punches.push(...attendance.punches);
    chunk.punchDecisions.push(...attendance.punchDecisions);
    chunk.attendanceDays.push(attendance.day);
    this.rememberShown(employeeId, attendance.punches);
    if (attendance.resolution.lkhRequirement !== 'REQUIRED') return;
    const file = this.fileOf(employeeId, date);
    const fate = this.fateOf(employeeId, date);
    const lkh = this.lkh.reportOf(attendance.post, date, fate, file?.evidence ?? null);
    if (!lkh) return;
    // A report that was never begun has no file either.
    if (file !== null && lkh.report.evidenceId !== null) chunk.files.push(file);
    chunk.reports.push(lkh.report);
    chunk.activities.push(...lkh.activities);
    chunk.lkhDecisions.push(...lkh.decisions);
  }

  private rememberShown(employeeId: string, punches: readonly Punch[]): void {
    if (punches.length > 0 && this.lastFates.has(employeeId)) this.latest.set(employeeId, punches);
  }

  private fileOf(employeeId: string, date: LocalDay): DemoFile | null {
    const { today, seed } = this.plan.request;
    const recent = date >= addDays(today, -DAYS_WITH_FILES);
    return this.withFiles && recent && this.lastFates.has(employeeId)
      ? lkhFile(seed, employeeId, date)
      : null;
  }

  private fateOf(employeeId: string, date: LocalDay): LkhFate {
    const shown = this.lastFates.get(employeeId)?.[this.workingDaysSince(employeeId, date)];
    return shown ?? ordinaryFate(new SeededRandom(this.plan.request.seed, 'fate', employeeId, date));
  }

  /** How many working days of a shown person came after a day: 0 for the last one. */
  private workingDaysSince(employeeId: string, date: LocalDay): number {
    let ranks = this.recency.get(employeeId);
    if (!ranks) {
      const working = this.pastDates().filter((day) => this.index.isWorkingDay(employeeId, day));
      ranks = new Map(working.reverse().map((day, rank) => [day, rank]));
      this.recency.set(employeeId, ranks);
    }
    return ranks.get(date) ?? Infinity;
  }

  private dates(): LocalDay[] {
    const { today, now } = this.plan.request;
    return now ? [...this.pastDates(), today] : this.pastDates();
  }

  private pastDates(): LocalDay[] {
    const { today, days } = this.plan.request;
    return daysOf(addDays(today, -days), addDays(today, -1));
  }
}

/** Ids of the demo persons. */
function actorsOf(plan: RegencyPlan): ReadonlySet<string> {
  const nips = new Set(Object.values(DEMO_ACCOUNTS).map(({ nip }) => nip));
  return new Set(plan.employees.filter(({ nip }) => nips.has(nip)).map(({ id }) => id));
}

function lastFatesOf(plan: RegencyPlan, index: RegencyIndex): ReadonlyMap<string, readonly LkhFate[]> {
  const { today } = plan.request;
  const byNip = new Map(plan.employees.map((employee) => [employee.nip, employee.id]));
  const idOf = (person: DemoPerson) => byNip.get(DEMO_ACCOUNTS[person].nip) ?? '';
  const schoolId = index.postsOn(idOf('guru'), today)[0]?.orgUnitId;
  const colleagues = plan.assignments.filter((row) => row.orgUnitId === schoolId && row.endsOn >= today);
  return new Map<string, readonly LkhFate[]>([
    ...colleagues.map((row) => [row.employeeId, COLLEAGUES_FATES] as const),
    ...Object.entries(LAST_FATES).map(([person, fates]) => [idOf(person as DemoPerson), fates] as const),
  ]);
}
