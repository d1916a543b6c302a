import { createHash, randomBytes } from 'node:crypto';

/** What opens the door: the token is handed out once, the hash is all that is kept. */
export interface NewToken {
  readonly token: string;
  /** What `hashToken` makes of the token. */
  readonly hash: string;
}

/** Integrators' tokens begin like this, so that scanners for leaked secrets know one when they see it. */
const apiTokenPrefix = 'lianban_';

/** A token for a login session: 256 random bits that fit into a cookie. */
export function newSessionToken(): NewToken {
  return withHash(randomText());
}

/** A token for an integrator: 256 random bits behind `lianban_`. */
export function newApiToken(): NewToken {
  return withHash(`${apiTokenPrefix}${randomText()}`);
}

/**
 * The SHA-256 of a token in hexadecimal, by which it is found again. A token is random, not chosen by a person, so a fast
 * hash without salt is enough; and looking up by hash takes no longer for a token that is nearly right.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function withHash(token: string): NewToken {
  return { token, hash: hashToken(token) };
}
