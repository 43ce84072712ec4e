import type { EmployeeWhere, Role } from '../../gql/graphql.ts';

/** Roles that can be asked for, in the order of the chain. */
export const ROLES = [
  'TEACHER',
  'PRINCIPAL',
  'SCHOOL_SUPERVISOR',
  'KORWIL',
  'STAFF',
  'OFFICE_HEAD',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];

/** What the filters of the page say. */
export interface EmployeeFilter {
  readonly q: string;
  readonly unit: string;
  readonly district: string;
  readonly role: string;
}

/** The filters as a condition of the API: digits are looked for in the NIP, everything else in the name. */
export function employeeWhere({ q, unit, district, role }: EmployeeFilter): EmployeeWhere {
  const text = q.trim();
  const digits = text.replace(/\s/g, '');
  const knownRole = ROLES.find((each) => each === role);
  return {
    ...(text === ''
      ? {}
      : /^\d+$/.test(digits)
        ? { nip: { contains: digits } }
        : { name: { contains: text } }),
    ...(unit ? { orgUnitId: { eq: unit } } : {}),
    ...(district ? { districtId: { eq: district } } : {}),
    ...(knownRole ? { role: { eq: knownRole } } : {}),
  };
}
