import { hash } from '@node-rs/argon2';
import { DUMMY_HASH, PasswordHasher } from './password-hasher.js';

describe('passwords', () => {
  it('are hashed with Argon2id of 19 MiB and two passes, each with a salt of its own', async () => {
    const hasher = new PasswordHasher();
    const [one, other] = await Promise.all([hasher.hash('kebun karet'), hasher.hash('kebun karet')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(hasher.needsRehash(one)).toBe(false);
    await expect(hasher.verify(one, 'kebun karet')).resolves.toBe(true);
    await expect(hasher.verify(one, 'kebun kare')).resolves.toBe(false);
  });

  it('of nobody are checked against a hash of the same cost, and are never right', async () => {
    const hasher = new PasswordHasher();
    expect(hasher.needsRehash(DUMMY_HASH)).toBe(false);
    await expect(hasher.verify(null, '')).resolves.toBe(false);
  });

  it.each([{ memoryCost: 19_455 }, { timeCost: 1 }, { parallelism: 2 }])(
    'that were hashed with %j are hashed anew',
    async (parameters) => {
      expect(new PasswordHasher().needsRehash(await hash('kebun karet', parameters))).toBe(true);
    },
  );

  it('are refused, not piled up, when more are to be checked than two seconds allow', async () => {
    const hasher = new PasswordHasher();
    const checks = Array.from({ length: 80 }, () =>
      hasher.verify(null, 'guess').catch((error: unknown) => (error as { code: string }).code),
    );
    const answers = await Promise.all(checks);
    expect(answers.filter((answer) => answer === false)).toHaveLength(66);
    expect(answers.filter((answer) => answer === 'SERVICE_UNAVAILABLE')).toHaveLength(14);
    await expect(hasher.verify(null, 'guess')).resolves.toBe(false);
  });
});
