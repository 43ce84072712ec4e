import fc from 'fast-check';
import {
  digestOf,
  newOneTimePassword,
  newRefreshToken,
  sealSuccessor,
  unsealSuccessor,
} from './secret-tokens.js';

describe('secrets', () => {
  it('are sealed so that only the token that was replaced opens its successor', () => {
    const [token, successor, other] = [newRefreshToken(), newRefreshToken(), newRefreshToken()];
    const sealed = sealSuccessor(token, successor);
    expect(sealed).toMatch(/^[0-9a-f]{64}$/);
    expect(unsealSuccessor(token, sealed)).toBe(successor);
    expect(unsealSuccessor(other, sealed)).not.toBe(successor);
    expect(unsealSuccessor(Buffer.from(digestOf(token), 'hex').toString('base64url'), sealed)).not.toBe(
      successor,
    );
  });

  it('survive sealing whatever their bytes are', () => {
    const token = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('base64url'));
    fc.assert(
      fc.property(token, token, (one, next) => {
        expect(unsealSuccessor(one, sealSuccessor(one, next))).toBe(next);
      }),
    );
  });

  it('are never the same twice', () => {
    const made = Array.from({ length: 1_000 }, () => [newRefreshToken(), newOneTimePassword()]).flat();
    expect(new Set(made).size).toBe(made.length);
  });
});
