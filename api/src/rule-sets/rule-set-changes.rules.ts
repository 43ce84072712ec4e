import type { AbsenceKind, CorrectionKind, LeaveKind } from './rule-set-absence.js';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalDay } from '../shared/local-day.js';
import { lengthOf, saysSomething } from '../shared/plain-text.js';
import type { DeductionRule, RuleSetContent } from './rule-set.js';
import { mayPublish, ruleSetInForce, type DatedRuleSet } from './rule-set.rules.js';

type Attendance = RuleSetContent['attendance'];
type Absence = RuleSetContent['absence'];
type Correction = RuleSetContent['correction'];

/** Parameters that may be given or left out; null is left out as well. */
type Some<Parameters> = { readonly [Name in keyof Parameters]?: Parameters[Name] | null };

/** What one kind of leave costs in the new version. */
export interface LeaveRuleChange {
  readonly kind: LeaveKind;
  readonly bps: number;
  readonly payable: boolean;
}

/** What one kind of absence needs in the new version. */
export type AbsenceKindChange = Absence['kinds'][AbsenceKind] & { readonly kind: AbsenceKind };

/** The limits of one kind of leave in the new version. */
export type LeaveLimitChange = Absence['leave'][LeaveKind] & { readonly kind: LeaveKind };

/** What one kind of correction needs in the new version. */
export type CorrectionKindChange = Correction['kinds'][CorrectionKind] & { readonly kind: CorrectionKind };

/** The article behind a deduction in the new version; null: none any more. */
export interface ArticleChange {
  readonly rule: DeductionRule;
  readonly article?: string | null;
}

/** What is different in a new version; whatever is left out stays as it is in the version that it is based on. */
export interface RuleSetChanges {
  readonly attendance?:
    (Some<Omit<Attendance, 'leave'>> & { readonly leave?: readonly LeaveRuleChange[] | null }) | null;
  readonly punch?: Some<RuleSetContent['punch']> | null;
  readonly schedule?:
    | (Some<Omit<RuleSetContent['schedule'], 'punchWindows'>> & {
        readonly punchWindows?: Some<RuleSetContent['schedule']['punchWindows']> | null;
      })
    | null;
  readonly lkh?: Some<RuleSetContent['lkh']> | null;
  readonly absence?:
    | (Some<Omit<Absence, 'kinds' | 'leave'>> & {
        readonly kinds?: readonly AbsenceKindChange[] | null;
        readonly leave?: readonly LeaveLimitChange[] | null;
      })
    | null;
  readonly correction?:
    (Some<Omit<Correction, 'kinds'>> & { readonly kinds?: readonly CorrectionKindChange[] | null }) | null;
  readonly placement?: Some<RuleSetContent['placement']> | null;
  readonly discipline?: Some<RuleSetContent['discipline']> | null;
  readonly articles?: readonly ArticleChange[] | null;
}

/**
 * The content of a version with changes. Lists of tiers, thresholds and week totals are replaced as a whole; kinds of leave, of
 * absence and of correction and articles one by one. The result may be invalid: `publishDecision` says so.
 */
export function withChanges(base: RuleSetContent, changes: RuleSetChanges): RuleSetContent {
  const { attendance, schedule, absence, correction } = changes;
  return {
    attendance: {
      ...merged(base.attendance, withoutKey(attendance, 'leave')),
      leave: { ...base.attendance.leave, ...byKind(attendance?.leave) },
    },
    punch: merged(base.punch, changes.punch),
    schedule: {
      ...merged(base.schedule, withoutKey(schedule, 'punchWindows')),
      punchWindows: merged(base.schedule.punchWindows, schedule?.punchWindows),
    },
    lkh: merged(base.lkh, changes.lkh),
    absence: {
      ...merged(base.absence, withoutKey(withoutKey(absence, 'kinds'), 'leave')),
      kinds: { ...base.absence.kinds, ...byKind(absence?.kinds) },
      leave: { ...base.absence.leave, ...byKind(absence?.leave) },
    },
    correction: {
      ...merged(base.correction, withoutKey(correction, 'kinds')),
      kinds: { ...base.correction.kinds, ...byKind(correction?.kinds) },
    },
    placement: merged(base.placement, changes.placement),
    discipline: merged(base.discipline, changes.discipline),
    articles: withArticles(base.articles, changes.articles ?? []),
  };
}

/** Least and most characters of the name of a version; its legal source may be as long. */
export const RULE_SET_NAME = { min: 3, max: 200 } as const;

/** A version that somebody wants to publish. */
export interface PublishRequest {
  readonly name: string;
  readonly legalSource: string | null;
  readonly startsOn: LocalDay;
  /** Id of the version that the changes were made to. */
  readonly basedOn: string;
  readonly content: unknown;
}

/**
 * May the version be published?
 *
 * - It begins today or later: days that are over were judged by the rules that everybody knew then.
 * - It is based on what is in force on its first day without it; else it would undo what another person published.
 * - Its content is valid.
 */
export function publishDecision(
  request: PublishRequest,
  versions: readonly (DatedRuleSet & { readonly id: string })[],
  today: LocalDay,
): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => textDecision(request),
    () => (request.startsOn >= today ? ALLOWED : refuse('RULE_SET_STARTS_IN_PAST', { earliest: today })),
    () =>
      ruleSetInForce(versions, request.startsOn)?.id === request.basedOn ? ALLOWED : refuse('STALE_OBJECT'),
    () => mayPublish(request.content),
  );
}

/** The version number of a new version that begins on a day. */
export function nextVersion(versions: readonly DatedRuleSet[], startsOn: LocalDay): number {
  const sameDay = versions.filter((version) => version.startsOn === startsOn);
  return 1 + Math.max(0, ...sameDay.map((version) => version.version));
}

function textDecision({ name, legalSource }: PublishRequest): Decision<ErrorCode> {
  const { min, max } = RULE_SET_NAME;
  const isShort = lengthOf(name) <= max && lengthOf(legalSource ?? '') <= max;
  const fits = isShort && lengthOf(name) >= min && saysSomething(name);
  return fits ? ALLOWED : refuse('INVALID_INPUT', { reason: `${min} to ${max} characters` });
}

/** The parameters with those that are given in place of the old ones. */
function merged<Parameters extends object>(
  base: Parameters,
  changes: Some<Parameters> | null | undefined,
): Parameters {
  const given = Object.entries(changes ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

function withoutKey<Section extends object, Key extends keyof Section>(
  section: Section | null | undefined,
  key: Key,
): Omit<Section, Key> | null {
  if (!section) return null;
  const { [key]: _, ...others } = section;
  return others;
}

/** The parameters of the kinds that are given, by kind; a limit that is left out is none. */
function byKind<Change extends { readonly kind: string }>(
  changes: readonly Change[] | null | undefined,
): Record<string, Omit<Change, 'kind'>> {
  return Object.fromEntries(
    (changes ?? []).map(({ kind, ...parameters }) => [kind, withoutGaps(parameters)]),
  );
}

function withoutGaps<Parameters extends object>(parameters: Parameters): Parameters {
  const entries = Object.entries(parameters).map(([name, value]: [string, unknown]) => [name, value ?? null]);
  return Object.fromEntries(entries) as Parameters;
}

function withArticles(
  base: RuleSetContent['articles'],
  changes: readonly ArticleChange[],
): RuleSetContent['articles'] {
  const articles = new Map(Object.entries(base) as [DeductionRule, string][]);
  for (const { rule, article } of changes) {
    if (article) articles.set(rule, article);
    else articles.delete(rule);
  }
  return Object.fromEntries(articles);
}
