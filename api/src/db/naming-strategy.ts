import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** The longest name that MariaDB accepts for a constraint. */
const MAX_IDENTIFIER = 64;

/**
 * snake_case columns, and constraint names that a person can read in an error or a plan:
 * `fk_punches_employee_id`, `uq_employees_nip`, `ix_punches_employee_id_business_date`.
 */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(
    propertyName: string,
    customName: string | undefined,
    embeddedPrefixes: string[],
  ): string {
    return snakeCase([...embeddedPrefixes, customName ?? propertyName].join('_'));
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.constraintName('fk', table, columns);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.constraintName('uq', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.constraintName('ix', table, columns);
  }

  private constraintName(prefix: string, table: Table | string, columns: string[]): string {
    const tableName = this.getTableName(table).split('.').pop() ?? '';
    const name = [prefix, tableName, ...columns].join('_');
    if (name.length <= MAX_IDENTIFIER) return name;
    const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
    return `${name.slice(0, MAX_IDENTIFIER - 9)}_${digest}`;
  }
}

function snakeCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
