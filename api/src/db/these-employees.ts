/** How a statement that is written as text, with `?` placeholders, is narrowed down to some employees. */
export interface TheseEmployees {
  /** The condition on a column that holds the id of an employee. */
  readonly on: (column: string) => string;
  /** What the placeholders of one condition stand for. */
  readonly parameters: readonly unknown[];
}

/** So many ids are a good part of all the people of a regency. */
const MOST = 3_000;

/**
 * Narrows a statement down to the rows of some employees. Beyond some thousand of them it does not narrow at all: to
 * read what everybody has on some days costs less than to send and to compare fifteen thousand ids. So the caller has
 * to find its rows by the id of the employee, and may meet rows of others.
 */
export function theseEmployees(employeeIds: readonly string[]): TheseEmployees {
  return employeeIds.length > MOST
    ? { on: () => '1 = 1', parameters: [] }
    : { on: (column) => `${column} IN (?)`, parameters: [employeeIds] };
}
