/** Columns of a list that ask where somebody is placed. */
interface PlacementColumns {
  readonly role: string;
  readonly orgUnitId: string;
  readonly districtId: string;
}

/**
 * Filters by the posts that an employee holds on a day, for the columns of `compileWhere`: `{}` stands for the
 * operator. Somebody with several posts is found by each of them.
 *
 * @param employee SQL expression of the employee's id, for example `employee.id`.
 * @param day SQL expression of the day; the parameter `:asOf` by default.
 */
export function heldAssignment(employee: string, day = ':asOf'): PlacementColumns {
  const holds = (condition: string): string =>
    `EXISTS (SELECT 1 FROM assignments where_a JOIN org_units where_u ON where_u.id = where_a.org_unit_id
    WHERE where_a.employee_id = ${employee} AND ${day} BETWEEN where_a.starts_on AND where_a.ends_on AND ${condition})`;
  return {
    role: holds('where_a.role {}'),
    orgUnitId: holds('where_a.org_unit_id {}'),
    districtId: holds('where_u.district_id {}'),
  };
}
