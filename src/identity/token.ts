import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 32 random bytes, after a prefix that tells what it is when it is found somewhere. */
export function newToken(prefix: 'lbs' | 'lbt'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token: its SHA-256. A random token needs no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
