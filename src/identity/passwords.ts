import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** How hard a guess is made: scrypt with N = 2^`logN`, taking 128 · N · `r` bytes of memory, `p` times over. */
export interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB, three times: one of the settings OWASP's password storage guide holds to be equally strong. */
export const standardCost: Cost = { logN: 15, r: 8, p: 3 };

/** What a stored hash may ask of us; more would let a tampered row exhaust the memory. */
const mostLogN = 18;
const saltBytes = 16;
const keyBytes = 32;
const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes a password with scrypt and a salt of its own, as `$scrypt$ln=15,r=8,p=3$salt$key`. */
export async function hashPassword(password: string, cost: Cost = standardCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  return written(cost, salt, await derive(password, salt, cost));
}

/**
 * Is it the password this hash was made from? With no hash, because there is no such account, it takes as long and is
 * false: the time of an answer tells nobody which accounts exist.
 *
 * @throws Error when the hash is not one of ours
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const { cost, salt, key } = parse(hash ?? nobodysHash);
  const given = await derive(password, salt, cost);
  return timingSafeEqual(given, key) && hash !== undefined;
}

/** Should the password be hashed anew at its next use, because we ask for another cost by now? */
export function needsRehash(hash: string, cost: Cost = standardCost): boolean {
  const { logN, r, p } = parse(hash).cost;
  return logN !== cost.logN || r !== cost.r || p !== cost.p;
}

const nobodysHash = written(standardCost, Buffer.alloc(saltBytes), Buffer.alloc(keyBytes));

function derive(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r };
  return new Promise((resolve, reject) => {
    // The same letters may be typed as different code points; NFKC makes them one.
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function written({ logN, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${logN},r=${r},p=${p}$${unpadded(salt)}$${unpadded(key)}`;
}

function parse(hash: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const parts = form.exec(hash);
  const cost = { logN: Number(parts?.[1]), r: Number(parts?.[2]), p: Number(parts?.[3]) };
  const salt = Buffer.from(parts?.[4] ?? '', 'base64');
  const key = Buffer.from(parts?.[5] ?? '', 'base64');
  const isSound = parts !== null && cost.logN >= 1 && cost.logN <= mostLogN && key.length === keyBytes;
  if (!isSound) throw new Error('A stored password hash is damaged.');
  return { cost, salt, key };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
