/** A condition in SQL with named parameters (`:name`), to be added to a query with AND. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
