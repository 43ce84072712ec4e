import type { PlacementScanQuery, Role } from '../../gql/graphql.ts';

/** An employee with what the problems are read from. */
export type ScannedEmployee = PlacementScanQuery['employees']['nodes'][number];

/** What may be wrong with a placement. */
export const PLACEMENT_PROBLEMS = [
  'NO_SUPERVISOR',
  'WRONG_LEVEL',
  'NO_LOCATION',
  'LOCATION_WITHOUT_COORDINATES',
  'NO_SCHEDULE',
] as const;
export type PlacementProblem = (typeof PLACEMENT_PROBLEMS)[number];

/** The chain of the guide, point 3: who supervises whom. Roles that are not named have no fixed supervisor. */
const SUPERVISED_BY: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  TEACHER: ['PRINCIPAL'],
  PRINCIPAL: ['KORWIL'],
  SCHOOL_SUPERVISOR: ['KORWIL'],
  KORWIL: ['OFFICE_HEAD'],
};

/** Everything that is wrong with the placement of an employee today. */
export function problemsOf(employee: ScannedEmployee): readonly PlacementProblem[] {
  const { assignments, supervisor, workLocations, scheduleMode } = employee;
  if (assignments.length === 0) return [];
  const isHead = assignments.some(({ role }) => role === 'OFFICE_HEAD');
  const wrong: Readonly<Record<PlacementProblem, boolean>> = {
    NO_SUPERVISOR: supervisor == null && !isHead,
    WRONG_LEVEL: supervisor != null && !fitsChain(employee),
    NO_LOCATION: workLocations.length === 0,
    LOCATION_WITHOUT_COORDINATES: workLocations.some(({ latitude }) => latitude == null),
    NO_SCHEDULE: scheduleMode == null,
  };
  return PLACEMENT_PROBLEMS.filter((problem) => wrong[problem]);
}

function fitsChain({ assignments, supervisor }: ScannedEmployee): boolean {
  const held = supervisor?.assignments.map(({ role }) => role) ?? [];
  const expected = assignments.flatMap(({ role }) => SUPERVISED_BY[role] ?? []);
  return expected.length === 0 || expected.some((role) => held.includes(role));
}
