import type { EntityManager } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';
import type { SupervisionLink } from './supervision-chain.rules.js';

/** Every link, from a day on, of these people and of everybody who is or will be above them. */
const LINKS_SQL = `
  WITH RECURSIVE above (employee_id) AS (
    SELECT id FROM employees WHERE id IN (?)
    UNION
    SELECT s.supervisor_id FROM above a JOIN supervisions s ON s.employee_id = a.employee_id AND s.ends_on >= ?
  )
  SELECT s.employee_id AS employeeId, s.supervisor_id AS supervisorId, s.starts_on AS startsOn, s.ends_on AS endsOn
  FROM above a JOIN supervisions s ON s.employee_id = a.employee_id AND s.ends_on >= ?
  ORDER BY s.employee_id, s.starts_on`;

const LOCK_SQL = 'SELECT id FROM employees WHERE id IN (?) ORDER BY id FOR UPDATE';

/** Reads dated links for the rules about circles. */
export class SupervisionLinksReader {
  /** The links of these employees and of everybody above them that hold on a day or later; one statement. */
  async upward(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
  ): Promise<SupervisionLink[]> {
    if (employeeIds.length === 0) return [];
    return manager.query<SupervisionLink[]>(LINKS_SQL, [employeeIds, from, from]);
  }

  /**
   * The same under locks: until the end of the transaction nobody else who asks for them changes the link of anybody
   * among them. Two changes that together would close a circle have people in common, so the second one waits and then
   * sees what the first one did. Whatever changes a link of supervision calls this before it looks at the circle.
   */
  async lockUpward(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: LocalDay,
  ): Promise<SupervisionLink[]> {
    const locked = new Set<string>();
    for (;;) {
      const links = await this.upward(manager, employeeIds, from);
      const members = new Set([
        ...employeeIds,
        ...links.flatMap(({ employeeId, supervisorId }) => [employeeId, supervisorId]),
      ]);
      const others = [...members].filter((id) => !locked.has(id));
      if (others.length === 0) return links;
      await manager.query(LOCK_SQL, [others]);
      for (const id of others) locked.add(id);
    }
  }
}
