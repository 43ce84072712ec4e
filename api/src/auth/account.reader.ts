import type { DataSource } from 'typeorm';
import type { LocalDay } from '../shared/local-day.js';

/** Everything that decides whether somebody may sign in. */
export interface SignInFacts {
  readonly accountId: string;
  readonly employeeId: string;
  readonly nip: string;
  readonly passwordHash: string;
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: boolean;
  readonly disabledAt: Date | null;
  /** Last day of service. */
  readonly serviceEndsOn: LocalDay;
}

type SignInRow = Omit<SignInFacts, 'mustChangePassword'> & { readonly mustChangePassword: number };

const FACTS_SQL = `
  SELECT c.id AS accountId, e.id AS employeeId, e.nip AS nip, c.password_hash AS passwordHash,
         c.password_changed_at AS passwordChangedAt, c.must_change_password AS mustChangePassword,
         c.disabled_at AS disabledAt, e.ends_on AS serviceEndsOn
  FROM employees e JOIN accounts c ON c.employee_id = e.id
  WHERE e.nip = ?`;

/** Questions about accounts. */
export class AccountReader {
  constructor(private readonly dataSource: DataSource) {}

  /** What decides whether the employee with this NIP may sign in; null without such an account. */
  async signInFacts(nip: string): Promise<SignInFacts | null> {
    const [row] = await this.dataSource.query<SignInRow[]>(FACTS_SQL, [nip]);
    return row ? { ...row, mustChangePassword: row.mustChangePassword === 1 } : null;
  }
}
