import { newClientId } from '@eoffice/web-kit/client-id.ts';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import { dropDraft, keepDraft, keptDraft } from './kept-drafts.ts';
import {
  canBeSaved,
  combined,
  contentOf,
  emptyContent,
  sameContent,
  saysAnything,
  type LkhContent,
} from './lkh-content.rules.ts';
import { openingOf, type KeptDraft, type SaveState, type ServerSide } from './lkh-draft.rules.ts';
import type { SaveResult } from './save-draft.ts';

/** The report of a day as far as the desk needs it. */
export type DeskReport = Pick<LkhReportPartsFragment, 'id' | 'contentHash' | 'activities' | 'evidence'>;

/** What the editor shows. */
export interface DeskView {
  readonly content: LkhContent;
  readonly save: SaveState;
  /** Why the server did not take it. */
  readonly fault: Fault | null;
  /** Another device has saved something else: what the server has. Nothing is sent until the person has chosen. */
  readonly conflict: LkhContent | null;
}

/** What the desk needs from outside. */
export interface DeskTools {
  readonly send: (draft: KeptDraft) => Promise<SaveResult>;
  /** The report as the server has it now; null when there is none. @throws when there is no answer. */
  readonly read: (date: string) => Promise<DeskReport | null>;
  /** Leaves it in the queue, which sends it when the signal is back, also without this page. */
  readonly leave: (draft: KeptDraft) => void;
  /** The server has the report: nothing older may be sent from the queue. */
  readonly settle: (reportId: string) => void;
  readonly now: () => number;
  /** Does something after a time (ms). @returns calls it off. */
  readonly later: (work: () => void, delayMs: number) => () => void;
}

/** How long writing has to pause before it is sent (ms). */
const SEND_AFTER_MS = 1500;

/**
 * Where one report is written: each change is on the phone at once and on the server a little later, one request at a
 * time, each based on the version before it.
 */
export class DraftDesk {
  private view: DeskView;
  private basedOn: string | null;
  private reportId: string;
  private server: ServerSide | null;
  private queued: LkhContent | null;
  private callOff: (() => void) | null = null;
  private sending: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly accountId: string,
    private readonly date: string,
    report: DeskReport | null,
    private readonly tools: DeskTools,
  ) {
    this.server = report && serverSide(report);
    const kept = keptDraft(accountId, date);
    const opening = openingOf(kept, this.server);
    this.reportId = report?.id ?? kept?.reportId ?? newClientId();
    this.basedOn = report?.contentHash ?? kept?.basedOn ?? null;
    this.queued = opening === 'SERVER' ? null : (kept?.queued ?? null);
    const own = kept && opening !== 'SERVER' ? kept.content : null;
    this.view = {
      content: own ?? this.server?.content ?? emptyContent(newClientId()),
      save: own ? { at: 'PHONE', why: 'NOT_SENT_YET' } : { at: 'NOTHING' },
      fault: null,
      conflict: opening === 'CONFLICT' ? (this.server?.content ?? null) : null,
    };
    if (opening === 'SERVER') dropDraft(accountId, date);
  }

  /** The view now; the same object until something changes. */
  readonly snapshot = (): DeskView => this.view;

  /** Calls back at each change. @returns ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something was written. */
  change(content: LkhContent): void {
    this.show({ content, save: { at: 'PHONE', why: 'NOT_SENT_YET' } });
    this.keep();
    this.schedule();
  }

  /** Sends what is not on the server yet. Resolves when nothing more can be sent now. */
  async flush(): Promise<void> {
    this.unschedule();
    if (this.sending) await this.sending;
    if (this.view.save.at !== 'PHONE' || this.view.conflict) return;
    if (!saysAnything(this.view.content) && this.basedOn === null)
      return this.show({ save: { at: 'NOTHING' } });
    if (!canBeSaved(this.view.content)) return this.show({ save: { at: 'PHONE', why: 'INCOMPLETE' } });
    this.sending = this.sendOnce().finally(() => (this.sending = null));
    await this.sending;
    const { save } = this.snapshot();
    if (save.at === 'PHONE' && save.why === 'NOT_SENT_YET') this.schedule();
  }

  /** The server has answered a question about this day: take its version unless something here is not sent. */
  serverSays(report: DeskReport | null): void {
    if (!report || report.contentHash === this.server?.contentHash || this.sending) return;
    const server = serverSide(report);
    this.server = server;
    const mine = this.view.save.at === 'PHONE' && !sameContent(this.view.content, server.content);
    if (!mine) return this.adopt(report, server);
    if (this.basedOn === report.contentHash || this.takesOver(report, server)) return;
    this.reportId = report.id;
    this.show({ conflict: server.content });
  }

  /** Id of the report when the server has exactly what is written here; null otherwise. */
  savedReportId(): string | null {
    return this.server && this.view.save.at !== 'PHONE' && !this.view.conflict ? this.reportId : null;
  }

  /** Ends a conflict: with what the phone has, what the server has, or the lines of both. */
  choose(choice: 'PHONE' | 'SERVER' | 'BOTH'): void {
    const { conflict, content } = this.view;
    if (!conflict || !this.server) return;
    this.basedOn = this.server.contentHash;
    this.settle();
    if (choice === 'SERVER') {
      dropDraft(this.accountId, this.date);
      return this.show({
        content: conflict,
        conflict: null,
        fault: null,
        save: { at: 'SERVER', time: this.tools.now() },
      });
    }
    this.show({ conflict: null });
    this.change(choice === 'BOTH' ? combined(content, conflict) : content);
  }

  /** Nothing more is sent from here; what is not on the server stays on the phone. */
  close(): void {
    this.unschedule();
    this.listeners.clear();
  }

  private async sendOnce(): Promise<void> {
    const draft = this.draft();
    this.show({ save: { at: 'SENDING' }, fault: null });
    const result = await this.tools.send(draft);
    if (result.kind === 'SAVED') return this.saved(draft, result.report);
    if (result.kind === 'CONFLICT') return this.conflicted();
    const refused = result.fault.kind === 'REFUSED';
    if (!refused) {
      this.queued = draft.content;
      this.keep();
      this.tools.leave(this.draft());
    }
    this.show({ save: { at: 'PHONE', why: refused ? 'REFUSED' : 'OFFLINE' }, fault: result.fault });
  }

  private saved(draft: KeptDraft, report: DeskReport): void {
    this.server = serverSide(report);
    this.basedOn = report.contentHash;
    this.reportId = report.id;
    this.settle();
    if (this.view.content === draft.content) {
      dropDraft(this.accountId, this.date);
      this.show({ save: { at: 'SERVER', time: this.tools.now() } });
    } else {
      this.keep();
      this.show({ save: { at: 'PHONE', why: 'NOT_SENT_YET' } });
    }
  }

  private async conflicted(): Promise<void> {
    const report = await this.tools.read(this.date).catch(() => null);
    if (!report) return this.show({ save: { at: 'PHONE', why: 'OFFLINE' }, fault: { kind: 'UNREACHABLE' } });
    this.server = serverSide(report);
    this.reportId = report.id;
    if (sameContent(this.view.content, this.server.content)) return this.adopt(report, this.server);
    const own = this.takesOver(report, this.server);
    this.show({ save: { at: 'PHONE', why: 'NOT_SENT_YET' }, conflict: own ? null : this.server.content });
  }

  /** What the server has came from our own queue: what is written here goes on from there. */
  private takesOver(report: DeskReport, server: ServerSide): boolean {
    if (!this.queued || !sameContent(this.queued, server.content)) return false;
    this.basedOn = report.contentHash;
    this.reportId = report.id;
    this.settle();
    this.keep();
    return true;
  }

  private settle(): void {
    if (!this.queued) return;
    this.queued = null;
    this.tools.settle(this.reportId);
  }

  private adopt(report: DeskReport, server: ServerSide): void {
    this.basedOn = report.contentHash;
    this.reportId = report.id;
    this.settle();
    dropDraft(this.accountId, this.date);
    const unchanged = sameContent(this.view.content, server.content);
    this.show({
      content: unchanged ? this.view.content : server.content,
      conflict: null,
      save: { at: 'SERVER', time: this.tools.now() },
    });
  }

  private draft(): KeptDraft {
    return {
      date: this.date,
      content: this.view.content,
      basedOn: this.basedOn,
      reportId: this.reportId,
      queued: this.queued,
      savedAt: this.tools.now(),
    };
  }

  private keep(): void {
    keepDraft(this.accountId, this.draft());
  }

  private schedule(): void {
    this.unschedule();
    this.callOff = this.tools.later(() => void this.flush(), SEND_AFTER_MS);
  }

  private unschedule(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private show(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

function serverSide(report: DeskReport): ServerSide {
  return { content: contentOf(report), contentHash: report.contentHash };
}
