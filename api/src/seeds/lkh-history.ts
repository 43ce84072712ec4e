import type { Assignment } from '../employees/assignment.entity.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import type { LkhActivity } from '../lkh/lkh-activity.entity.js';
import { contentHashOf } from '../lkh/lkh-content.js';
import { deadlineOf } from '../lkh/lkh-deadline.rules.js';
import type { LkhDecision } from '../lkh/lkh-decision.entity.js';
import { activitiesHashOf } from '../lkh/lkh-hints.rules.js';
import type { LkhReport } from '../lkh/lkh-report.entity.js';
import { transitionOf, type LkhEvent } from '../lkh/lkh-transitions.rules.js';
import { addDays, localDay, type LocalDay } from '../shared/local-day.js';
import { activitiesOf, type ActivityText } from './activity-catalogue.js';
import { momentOn, REGENCY_ZONE } from './history-clock.js';
import type { LkhFate } from './lkh-fate.js';
import type { RegencyIndex } from './regency-index.js';
import { idAt } from './seed-ids.js';
import { SeededRandom } from './seeded-random.js';

/** The file that proves the report of one day. */
export type LkhEvidence = Pick<Evidence, 'id' | 'sha256'>;

/** The report of one day with everything that belongs to it. */
export interface LkhOfDay {
  readonly report: LkhReport;
  readonly activities: readonly LkhActivity[];
  readonly decisions: readonly LkhDecision[];
}

const MINUTE_MS = 60_000;

const RETURN_NOTES = [
  'Uraian kegiatan terlalu umum, mohon dirinci.',
  'Mohon lengkapi hasil kegiatan.',
  'Mohon sebutkan sasaran dan volume kegiatan.',
  'Waktu kegiatan belum sesuai jam kerja.',
];
const REJECT_REASONS = [
  'Kegiatan tidak dilaksanakan pada hari tersebut.',
  'Isi laporan sama persis dengan hari sebelumnya.',
  'Kegiatan di luar tugas tanpa surat tugas.',
];
const OBJECTIONS = [
  'Kegiatan dilaksanakan, daftar hadir siswa terlampir pada berkas kelas.',
  'Mohon ditinjau kembali, kegiatan sesuai jadwal mengajar.',
];
const ADDED_AFTER_RETURN: ActivityText = {
  description: 'Melengkapi uraian sesuai catatan atasan',
  result: 'Uraian dan hasil kegiatan lengkap',
  durationMinutes: 30,
};

/** Invents what became of the reports of a regency; every step is one of the transition table. */
export class LkhHistory {
  /** @param end nothing has happened at or after it. */
  constructor(
    private readonly index: RegencyIndex,
    private readonly seed: string,
    private readonly end: Date,
  ) {}

  /**
   * The report of a day that requires one; null when there is none (yet).
   * @param evidence the file that proves it; null without one.
   */
  reportOf(post: Assignment, date: LocalDay, fate: LkhFate, evidence: LkhEvidence | null): LkhOfDay | null {
    const random = new SeededRandom(this.seed, 'lkh', post.employeeId, date);
    const timeline = new Timeline(post, date, evidence, random, this.index);
    const begunAt = momentOn(random, addDays(date, fate.submitAfter ?? 0), 14, 21);
    if (fate.begun && begunAt < this.end) {
      timeline.begin(begunAt, activitiesOf(random, post.role, this.index.levelOf(post.orgUnitId)));
      this.tell(timeline, begunAt, fate, random);
    }
    this.missWhenOverdue(timeline);
    return timeline.result();
  }

  private tell(timeline: Timeline, begunAt: Date, fate: LkhFate, random: SeededRandom): void {
    if (fate.submitAfter === null) return;
    const submittedAt = new Date(begunAt.getTime() + random.between(4, 40) * MINUTE_MS);
    if (!this.submit(timeline, submittedAt) || fate.decideAfter === null) return;
    const decidedAt = decisionTime(random, submittedAt, fate.decideAfter);
    if (!this.decide(timeline, fate.outcome, decidedAt, random)) return;
    if (fate.outcome === 'REJECT' && fate.objects) {
      const at = decisionTime(random, decidedAt, 1);
      if (at < this.end) timeline.move('OBJECT', at, timeline.employeeId, random.pick(OBJECTIONS));
    }
    if (fate.outcome === 'RETURN' && fate.resubmitAfter !== null) {
      const again = decisionTime(random, decidedAt, fate.resubmitAfter);
      if (again >= this.end) return;
      timeline.rewrite([...timeline.lines, ADDED_AFTER_RETURN]);
      if (this.submit(timeline, again))
        this.decide(timeline, 'APPROVE', decisionTime(random, again, 1), random);
    }
  }

  /** False when it cannot be handed in: the history is over, or nobody is there to decide. */
  private submit(timeline: Timeline, at: Date): boolean {
    const day = localDay(at, REGENCY_ZONE);
    const top = this.index.isTop(timeline.employeeId, day);
    if (at >= this.end || (!top && this.index.deciderOn(timeline.employeeId, day) === null)) return false;
    timeline.move('SUBMIT', at, timeline.employeeId, null);
    if (top) timeline.move('AUTO_APPROVE', at, null, null);
    return !top;
  }

  private decide(timeline: Timeline, outcome: LkhFate['outcome'], at: Date, random: SeededRandom): boolean {
    const decider = this.index.deciderOn(timeline.employeeId, localDay(at, REGENCY_ZONE));
    if (at >= this.end || decider === null) return false;
    const notes = { APPROVE: null, RETURN: RETURN_NOTES, REJECT: REJECT_REASONS }[outcome];
    timeline.move(outcome, at, decider, notes && random.pick(notes));
    return true;
  }

  /** What the nightly sweep does shortly after midnight of the day after the deadline. */
  private missWhenOverdue(timeline: Timeline): void {
    if (!transitionOf(timeline.state, 'MISS')) return;
    const { random } = timeline;
    const sweep = momentOn(random, addDays(timeline.deadline(), 1), 0, 1);
    if (sweep < this.end) timeline.move('MISS', sweep, null, null);
  }
}

/** A later moment: so many days after, in the afternoon or evening; the same day at least half an hour later. */
function decisionTime(random: SeededRandom, after: Date, days: number): Date {
  if (days === 0) return new Date(after.getTime() + random.between(30, 90) * MINUTE_MS);
  return momentOn(random, addDays(localDay(after, REGENCY_ZONE), days), 15, 22);
}

/** One report on its way through the states. */
class Timeline {
  readonly employeeId: string;
  lines: readonly ActivityText[] = [];
  private report: LkhReport | null = null;
  private readonly decisions: LkhDecision[] = [];

  constructor(
    post: Assignment,
    private readonly date: LocalDay,
    private readonly evidence: LkhEvidence | null,
    readonly random: SeededRandom,
    private readonly index: RegencyIndex,
  ) {
    this.employeeId = post.employeeId;
  }

  get state(): LkhReport['state'] | null {
    return this.report?.state ?? null;
  }

  begin(at: Date, lines: readonly ActivityText[]): void {
    this.lines = lines;
    this.report = this.blank(at, this.evidence);
  }

  rewrite(lines: readonly ActivityText[]): void {
    this.lines = lines;
    if (this.report) Object.assign(this.report, this.hashes(this.evidence));
  }

  deadline(): LocalDay {
    const nothing = { date: this.date, decidedOn: null, extendedUntil: null };
    return deadlineOf(this.report ?? nothing, this.index.ruleSetOn(this.date).content.lkh);
  }

  /** Throws for a move that is not in the transition table. */
  move(event: LkhEvent, at: Date, actorEmployeeId: string | null, note: string | null): void {
    const from = this.state;
    const transition = transitionOf(from, event);
    if (!transition) throw new Error(`The demo history has no ${event} from ${from}.`);
    const before = this.report ?? this.blank(at, null);
    this.report = {
      ...before,
      ...changes(event, at, actorEmployeeId, note),
      state: transition.to,
      updatedAt: at,
    };
    this.decisions.push({
      id: idAt(at.getTime(), this.random),
      reportId: before.id,
      event,
      fromState: from ?? 'DRAFT',
      toState: transition.to,
      actorEmployeeId,
      at,
      note,
      contentHash: before.contentHash,
    });
  }

  result(): LkhOfDay | null {
    const { report } = this;
    if (!report) return null;
    const activities = this.lines.map(({ description, result, durationMinutes }, position): LkhActivity => ({
      reportId: report.id,
      position,
      description,
      result,
      durationMinutes,
      startsAt: null,
      endsAt: null,
    }));
    return { report, activities, decisions: this.decisions };
  }

  private blank(at: Date, evidence: LkhEvidence | null): LkhReport {
    const { contentHash, activitiesHash } = this.hashes(evidence);
    return {
      id: idAt(at.getTime(), this.random),
      employeeId: this.employeeId,
      date: this.date,
      state: 'DRAFT',
      contentHash,
      activitiesHash,
      evidenceId: evidence?.id ?? null,
      createdAt: at,
      updatedAt: at,
      submittedAt: null,
      submittedOn: null,
      decidedAt: null,
      decidedOn: null,
      decidedBy: null,
      decisionNote: null,
      autoApproved: false,
      objection: 'NONE',
      extendedUntil: null,
    };
  }

  private hashes(evidence: LkhEvidence | null): Pick<LkhReport, 'contentHash' | 'activitiesHash'> {
    const content = { date: this.date, activities: this.lines, evidenceSha256: evidence?.sha256 ?? null };
    return { contentHash: contentHashOf(content), activitiesHash: activitiesHashOf(this.lines) };
  }
}

/** What an event changes beside the state. */
function changes(event: LkhEvent, at: Date, by: string | null, note: string | null): Partial<LkhReport> {
  const day = localDay(at, REGENCY_ZONE);
  switch (event) {
    case 'SUBMIT':
      return { submittedAt: at, submittedOn: day };
    case 'AUTO_APPROVE':
      return { decidedAt: at, decidedOn: day, decidedBy: null, decisionNote: null, autoApproved: true };
    case 'APPROVE':
    case 'RETURN':
    case 'REJECT':
      return { decidedAt: at, decidedOn: day, decidedBy: by, decisionNote: note };
    case 'OBJECT':
      return { objection: 'OPEN' };
    default:
      return {};
  }
}
