import type { Relation } from '../employees/scope.rules.js';
import type { RuleSetContent } from '../rule-sets/rule-set.js';
import type { LocalDay } from '../shared/local-day.js';
import type { LkhState } from './lkh-report.entity.js';

/** The LKH parameters of the rule set in force on the report's date. */
export type LkhRules = RuleSetContent['lkh'];

/** Whether a day asks for a report: a working day does, a day off or of leave does not take one. */
export type LkhDayRequirement = 'REQUIRED' | 'ALLOWED' | 'NOT_ALLOWED';

/** Whether the owner objected to a rejection, which they may do once, and whether that was decided. */
export const LKH_OBJECTIONS = ['NONE', 'OPEN', 'DECIDED'] as const;
export type LkhObjection = (typeof LKH_OBJECTIONS)[number];

/** What the rules have to know about a report. Days are business days in the zone of the owner's work location. */
export interface LkhFacts {
  readonly date: LocalDay;
  readonly state: LkhState;
  readonly contentHash: string;
  /** Activity lines, complete or not. */
  readonly activityCount: number;
  /** Lines that a draft may hold but that cannot be submitted; see `countIncomplete`. */
  readonly incompleteActivityCount: number;
  readonly hasEvidence: boolean;
  /** Day of the last decision, also of a return before the present draft; null before the first. */
  readonly decidedOn: LocalDay | null;
  /** Who made the last decision; null before the first and for a decision by rule. */
  readonly decidedBy: string | null;
  readonly objection: LkhObjection;
  /** Last day to submit as an administrator extended it; null when none did. */
  readonly extendedUntil: LocalDay | null;
}

/** What surrounds a report when somebody wants to move it. */
export interface LkhSurroundings {
  /** Business date of the owner's work location now. */
  readonly today: LocalDay;
  readonly actorId: string;
  /** How the actor stands to the owner now: the link at the time of the decision counts, not at the date. */
  readonly relations: ReadonlySet<Relation>;
  readonly requirement: LkhDayRequirement;
  /** False once the allowance period of the date is locked. */
  readonly periodOpen: boolean;
  /** Who can decide above the owner now, direct supervisor first. Empty when nobody in service is there. */
  readonly chain: readonly string[];
  /** True for the head of the agency, with whom the chain ends. */
  readonly ownerIsTopOfChain: boolean;
  /** Working days of the supervisor that have passed since the report was submitted. */
  readonly silentWorkingDays: number;
  readonly rules: LkhRules;
}
