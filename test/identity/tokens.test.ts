import t from 'tap';
import { hashToken, newApiToken, newSessionToken } from '../../src/identity/tokens.ts';

t.test('a token is found again by its hash and cannot be read from it', (t) => {
  for (const { token, hash } of [newSessionToken(), newApiToken()]) {
    t.equal(hashToken(token), hash);
    t.match(hash, /^[0-9a-f]{64}$/);
    t.notMatch(hash, token);
  }
  t.end();
});

t.test('a session token fits into a cookie and has 256 bits', (t) => {
  const { token } = newSessionToken();

  t.match(token, /^[A-Za-z0-9_-]{43}$/);
  t.equal(Buffer.from(token, 'base64url').length, 32);
  t.end();
});

t.test('an API token can be told by its beginning', (t) => {
  t.match(newApiToken().token, /^lianban_[A-Za-z0-9_-]{43}$/);
  t.end();
});

t.test('no two tokens are alike', (t) => {
  const tokens = Array.from({ length: 1000 }, () => newSessionToken().token);

  t.equal(new Set(tokens).size, tokens.length);
  t.end();
});
