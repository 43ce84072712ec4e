import { verify } from '@node-rs/argon2';
import { readFile } from 'node:fs/promises';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, demoPasswordHash } from './demo-accounts.js';

describe('the demo accounts', () => {
  it('share one Argon2id hash of the public password', async () => {
    const hash = await demoPasswordHash();
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(verify(hash, DEMO_PASSWORD)).resolves.toBe(true);
    await expect(demoPasswordHash()).resolves.toBe(hash);
  });

  it('are those that the start command prints', async () => {
    const printed = await readFile(
      new URL('../../../scripts/lib/demo-accounts.mjs', import.meta.url),
      'utf8',
    );
    const nips = Object.values(DEMO_ACCOUNTS).map(({ nip }) => nip);
    expect([...printed.matchAll(/\b\d{18}\b/g)].map(([nip]) => nip).sort()).toEqual([...nips].sort());
    expect(printed).toContain(`'${DEMO_PASSWORD}'`);
  });
});
