import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';

const NIP = '198703122010012001';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ logLevel: 'debug' }, { write: (line) => lines.push(line) }));
  return lines.join('\n');
}

/** What the driver throws: its text and its statement hold the values. */
function duplicateNip(): QueryFailedError {
  const driverError = Object.assign(new Error(`Duplicate entry '${NIP}' for key 'nip'`), {
    code: 'ER_DUP_ENTRY',
    errno: 1062,
    sql: `INSERT INTO employees (nip) VALUES ('${NIP}')`,
  });
  return new QueryFailedError('INSERT INTO employees (nip) VALUES (?)', [NIP], driverError);
}

describe('the log', () => {
  it('shows the statement, the code and the place of a database error, and none of its values', () => {
    const line = logged((logger) => {
      logger.error({ err: duplicateNip() }, 'fault');
    });
    expect(line).not.toContain(NIP);
    expect(line).toContain('INSERT INTO employees (nip) VALUES (?)');
    expect(line).toContain('ER_DUP_ENTRY');
    expect(line).toContain('logger.test.ts');
  });

  it('looks into the cause of an error with the same care', () => {
    const line = logged((logger) => {
      logger.error({ err: new Error('could not save', { cause: duplicateNip() }) }, 'fault');
    });
    expect(line).toContain('could not save');
    expect(line).toContain('ER_DUP_ENTRY');
    expect(line).not.toContain(NIP);
  });

  it('never shows a password, a token or the header that carries one', () => {
    const line = logged((logger) => {
      logger.info({
        headers: { authorization: 'Bearer s3cret', cookie: 'eoffice_refresh=s3cret' },
        input: { nip: 'x', password: 's3cret', refreshToken: 's3cret' },
        req: { headers: { authorization: 'Bearer s3cret' } },
      });
    });
    expect(line).not.toContain('s3cret');
    expect(line).toContain('[Redacted]');
  });
});
