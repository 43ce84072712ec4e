import type {
  DispensationEffect,
  DispensationInput,
  DispensationKind,
  DispensationScope,
} from '../../gql/graphql.ts';

export const KINDS = ['OUTAGE', 'FLOOD', 'CEREMONY', 'OTHER'] as const satisfies readonly DispensationKind[];
export const EFFECTS = [
  'TIME_WINDOW',
  'WAIVE_LATENESS',
  'WAIVE_EARLY_LEAVE',
  'NO_CLOCK_IN',
  'NO_CLOCK_OUT',
  'FULL_DAY',
] as const satisfies readonly DispensationEffect[];
/** Scopes that the form offers; an agency has its people in the regency as a whole. */
export const SCOPES = [
  'REGENCY',
  'DISTRICT',
  'UNIT',
  'PERSON',
] as const satisfies readonly DispensationScope[];

/** What the form says. */
export interface DispensationForm {
  readonly kind: DispensationKind;
  readonly effect: DispensationEffect;
  readonly scope: (typeof SCOPES)[number];
  readonly districtId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** `HH:MM`, of TIME_WINDOW alone. */
  readonly fromTime: string;
  readonly toTime: string;
  readonly reason: string;
}

/** Field of the form with what is wrong. */
export type FormProblems = Partial<
  Record<'scope' | 'startsOn' | 'endsOn' | 'fromTime' | 'toTime' | 'reason', FormProblem>
>;
export type FormProblem = 'missing' | 'endsBefore' | 'timesWrong' | 'reasonShort';

const SHORTEST_REASON = 5;

/** Id of what the dispensation is for; null for everybody. */
export function scopeIdOf({ scope, districtId, unitId, personId }: DispensationForm): string | null {
  if (scope === 'DISTRICT') return districtId;
  if (scope === 'UNIT') return unitId;
  return scope === 'PERSON' ? personId : null;
}

/** What is missing or contradicts itself, before the server is asked. */
export function formProblems(form: DispensationForm): FormProblems {
  const { startsOn, endsOn, effect, fromTime, toTime, reason } = form;
  const problems: FormProblems = {};
  if (scopeIdOf(form) === '') problems.scope = 'missing';
  if (!startsOn) problems.startsOn = 'missing';
  if (!endsOn) problems.endsOn = 'missing';
  else if (endsOn < startsOn) problems.endsOn = 'endsBefore';
  if (effect === 'TIME_WINDOW') {
    if (!fromTime) problems.fromTime = 'missing';
    if (!toTime) problems.toTime = 'missing';
    else if (toTime <= fromTime) problems.toTime = 'timesWrong';
  }
  if ([...reason.trim()].length < SHORTEST_REASON) problems.reason = 'reasonShort';
  return problems;
}

/** The form as the API takes it. */
export function dispensationInput(form: DispensationForm): DispensationInput {
  const { kind, effect, scope, startsOn, endsOn, fromTime, toTime, reason } = form;
  return {
    kind,
    effect,
    scope,
    scopeId: scopeIdOf(form),
    startsOn,
    endsOn,
    reason: reason.trim(),
    ...(effect === 'TIME_WINDOW' ? { fromTime: withSeconds(fromTime), toTime: withSeconds(toTime) } : {}),
  };
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
