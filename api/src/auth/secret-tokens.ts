import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

const TOKEN_BYTES = 32;

/** Letters and digits that nobody mistakes for each other when they are read from paper or over the telephone. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A new refresh token: 256 random bits in base64url. */
export function newRefreshToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A new one-time password of 79 random bits, for example `k7mw-2hqx-p4vn-a9ds`. */
export function newOneTimePassword(): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => READABLE.charAt(randomInt(READABLE.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** What is kept of a secret to recognise it: SHA-256, which is enough for 256 random bits. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Seals the successor of a refresh token under that token: XOR with a key that HMAC-SHA256 derives from it and that
 * seals nothing else, so it is a one-time pad. Whoever has the token reads the successor; whoever has the database,
 * which holds digests only, does not.
 */
export function sealSuccessor(token: string, successor: string): string {
  return combine(token, Buffer.from(successor, 'base64url')).toString('hex');
}

/** The successor that {@link sealSuccessor} sealed under this token. */
export function unsealSuccessor(token: string, sealed: string): string {
  return combine(token, Buffer.from(sealed, 'hex')).toString('base64url');
}

function combine(token: string, bytes: Buffer): Buffer {
  const key = createHmac('sha256', Buffer.from(token, 'base64url')).update('successor').digest();
  return Buffer.from(key.map((byte, index) => byte ^ (bytes[index] ?? 0)));
}
