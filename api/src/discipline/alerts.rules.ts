import type { Relation } from '../employees/scope.rules.js';
import type { DisciplineRules, DisciplineThreshold } from '../rule-sets/discipline-rules.js';
import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import type { LocalDay } from '../shared/local-day.js';
import { lengthOf, saysSomething } from '../shared/plain-text.js';
import { yearOf, type Unexcused } from './unexcused.rules.js';

/** What a threshold is about: the days of a calendar year, or days in a row. */
export const ALERT_KINDS = ['CUMULATIVE', 'CONSECUTIVE'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** OPEN: waits for the supervisor. ACKNOWLEDGED: they noted what they do. WITHDRAWN: a correction took days away. */
export const ALERT_STATES = ['OPEN', 'ACKNOWLEDGED', 'WITHDRAWN'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** A threshold that was reached, and when. */
export interface ReachedThreshold extends DisciplineThreshold {
  readonly kind: AlertKind;
  readonly reachedOn: LocalDay;
}

/** What the rules read of an alert that is stored. */
export interface KnownAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly threshold: number;
  readonly state: AlertState;
}

/** What has to be done so that the alerts of an employee in a year are what they should be. */
export interface AlertChanges<Alert extends KnownAlert = KnownAlert> {
  readonly raise: readonly ReachedThreshold[];
  readonly withdraw: readonly Alert[];
  /** Withdrawn ones whose days came back. */
  readonly reinstate: readonly { readonly alert: Alert; readonly reachedOn: LocalDay }[];
}

/** Who acknowledges: the direct supervisor, who acts for them, and who stands above them when they do not. */
const ACKNOWLEDGES: readonly Relation[] = ['SUPERVISOR', 'ACTING_SUPERVISOR', 'SECOND_SUPERVISOR'];

/** Least and most characters of the note of an acknowledgement. */
export const ALERT_NOTE = { min: 10, max: 500 } as const;

/** The thresholds that the days of a year reach, the smallest of each kind first. */
export function reachedThresholds(unexcused: Unexcused, rules: DisciplineRules): ReachedThreshold[] {
  return [
    ...rules.cumulative.map((threshold) => ({ ...threshold, kind: 'CUMULATIVE' as const })),
    ...rules.consecutive.map((threshold) => ({ ...threshold, kind: 'CONSECUTIVE' as const })),
  ].flatMap((threshold) => {
    const reachedOn = reachedDay(unexcused, threshold.kind, threshold.days);
    return reachedOn === null ? [] : [{ ...threshold, reachedOn }];
  });
}

/** The next thresholds that are not reached yet: one of each kind, null when there is none. */
export function nextThreshold(
  unexcused: Unexcused,
  rules: DisciplineRules,
  kind: AlertKind,
): DisciplineThreshold | null {
  const [thresholds, count] =
    kind === 'CUMULATIVE'
      ? [rules.cumulative, unexcused.days.length]
      : [rules.consecutive, unexcused.current?.days.length ?? 0];
  return thresholds.find(({ days }) => days > count) ?? null;
}

/**
 * Compares what is reached with the alerts that are stored. An alert stays while its number of days is reached, also
 * when a later rule set has other thresholds; it is withdrawn, never deleted, when days were taken away.
 */
export function alertChanges<Alert extends KnownAlert>(
  unexcused: Unexcused,
  rules: DisciplineRules,
  known: readonly Alert[],
): AlertChanges<Alert> {
  const isKnown = ({ kind, days }: ReachedThreshold): boolean =>
    known.some((alert) => alert.kind === kind && alert.threshold === days);
  const withDay = known.map((alert) => ({
    alert,
    reachedOn: reachedDay(unexcused, alert.kind, alert.threshold),
  }));
  return {
    raise: reachedThresholds(unexcused, rules).filter((reached) => !isKnown(reached)),
    withdraw: withDay
      .filter(({ alert, reachedOn }) => reachedOn === null && alert.state !== 'WITHDRAWN')
      .map(({ alert }) => alert),
    reinstate: withDay.flatMap(({ alert, reachedOn }) =>
      reachedOn !== null && alert.state === 'WITHDRAWN' ? [{ alert, reachedOn }] : [],
    ),
  };
}

/** May an actor with these relations to the employee acknowledge the alert? Nobody their own. */
export function canAcknowledge(
  { state }: Pick<KnownAlert, 'state'>,
  relations: ReadonlySet<Relation>,
): Decision<ErrorCode> {
  if (relations.has('SELF')) return refuse('DISCIPLINE_OWN_ALERT');
  if (!ACKNOWLEDGES.some((relation) => relations.has(relation))) return refuse('DISCIPLINE_NOT_SUPERVISOR');
  return state === 'OPEN' ? ALLOWED : refuse('DISCIPLINE_ALERT_STATE', { state });
}

/** Does the note of an acknowledgement say something? */
export function noteDecision(note: string): Decision<ErrorCode> {
  const { min, max } = ALERT_NOTE;
  const length = lengthOf(note);
  return length >= min && length <= max && saysSomething(note)
    ? ALLOWED
    : refuse('DISCIPLINE_NOTE', { min, max });
}

/** The day of the year on which so many days were reached; null when they are not. A run of last year is last year's. */
function reachedDay({ year, days, runs }: Unexcused, kind: AlertKind, threshold: number): LocalDay | null {
  if (kind === 'CUMULATIVE') return days[threshold - 1] ?? null;
  const reached = runs.map((run) => run.days[threshold - 1]).find((day) => day && yearOf(day) === year);
  return reached ?? null;
}
