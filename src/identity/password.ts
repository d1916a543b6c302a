import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 2^15 rounds on 32 MB: about a tenth of a second, as OWASP's Password Storage Cheat Sheet advises for scrypt (N = 2^15, r = 8, p = 3). */
const cost = { N: 32_768, r: 8, p: 3, maxmem: 128 * 1024 * 1024 } satisfies ScryptOptions;
const length = 32;

/** Hashes a password with a salt of its own: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether the password is the one that was hashed; takes as long for a wrong one. False for a hash that is not ours. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, rounds, block, parallel, salt, hash] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const options = { N: Number(rounds), r: Number(block), p: Number(parallel), maxmem: cost.maxmem };
  const actual = await derive(password, Buffer.from(salt, 'base64url'), options);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard may be composed differently: compare their canonical form.
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
