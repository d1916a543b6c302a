import t from 'tap';
import { hashPassword, needsRehash, standardCost, verifyPassword } from '../../src/identity/passwords.ts';

/** Weak on purpose: these tests are about what is right, not about how long it takes. */
const cheap = { logN: 4, r: 8, p: 1 };

t.test('a password opens what was closed with it, and nothing else does', async (t) => {
  const hash = await hashPassword('correct horse 电池', cheap);

  t.equal(await verifyPassword('correct horse 电池', hash), true);
  for (const wrong of ['', 'correct horse', 'Correct horse 电池', 'correct horse 电池 ']) {
    t.equal(await verifyPassword(wrong, hash), false, JSON.stringify(wrong));
  }
});

t.test('the hash carries its cost and its own salt, and never the password', async (t) => {
  const [one, two] = [await hashPassword('secret', cheap), await hashPassword('secret', cheap)];

  t.match(one, /^\$scrypt\$ln=4,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  t.not(one, two);
  t.notMatch(one, 'secret');
});

t.test('the standard cost is what is used when nothing is said, and it verifies', async (t) => {
  const hash = await hashPassword('secret');

  t.match(hash, '$scrypt$ln=15,r=8,p=3$');
  t.equal(await verifyPassword('secret', hash), true);
  t.equal(needsRehash(hash), false);
});

t.test('a hash of another cost still opens, and asks to be made anew', async (t) => {
  const hash = await hashPassword('secret', cheap);

  t.equal(await verifyPassword('secret', hash), true);
  t.equal(needsRehash(hash, standardCost), true);
  t.equal(needsRehash(hash, cheap), false);
});

t.test('an account that does not exist is refused like a wrong password', async (t) => {
  t.equal(await verifyPassword('secret', undefined), false);
});

t.test('the same letters in different code points are the same password', async (t) => {
  const hash = await hashPassword('caf\u00e9 １２', cheap);

  t.equal(await verifyPassword('cafe\u0301 12', hash), true);
});

t.test('a damaged hash is a fault and no open door', async (t) => {
  const hash = await hashPassword('secret', cheap);
  const damaged = ['', 'secret', hash.slice(0, -4), hash.replace('ln=4', 'ln=40'), hash.replace('scrypt', 'md5')];

  for (const each of damaged) await t.rejects(verifyPassword('secret', each), { message: 'damaged' }, each);
});
