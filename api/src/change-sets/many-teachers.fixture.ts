import { Assignment } from '../employees/assignment.entity.js';
import { Employee } from '../employees/employee.entity.js';
import { newId } from '../shared/id.js';
import { Supervision } from '../supervision/supervision.entity.js';
import type { TestApp } from '../testing/test-app.js';
import { EmployeeWorkLocation } from '../work-locations/employee-work-location.entity.js';

/** Serial number from which the invented NIPs count. */
const FIRST_SERIAL = 100;

/**
 * Adds colleagues of the demo PPPK teacher: same school, principal and place.
 *
 * @param name of each of them; a number follows.
 * @returns their ids in the order of their names.
 */
export async function addTeachers(app: TestApp, count: number, name = 'Guru'): Promise<string[]> {
  const employeeId = await app.idOf('guruPppk');
  const { manager } = app.dataSource;
  const model = await manager.findOneByOrFail(Employee, { id: employeeId });
  const employees = Array.from({ length: count }, (_, index) => ({
    ...model,
    id: newId(),
    nip: `${model.nip.slice(0, 15)}${FIRST_SERIAL + index}`,
    name: `${name} ${String(index).padStart(3, '0')}`,
  }));
  await manager.insert(Employee, employees);
  for (const entity of [Assignment, Supervision, EmployeeWorkLocation]) {
    const [row] = await manager.find<Assignment | Supervision | EmployeeWorkLocation>(entity, {
      where: { employeeId },
      order: { startsOn: 'DESC' },
    });
    if (!row) throw new Error('The demo teacher is placed');
    await manager.insert(
      entity,
      employees.map(({ id }) => ({ ...row, id: newId(), employeeId: id })),
    );
  }
  return employees.map(({ id }) => id);
}
