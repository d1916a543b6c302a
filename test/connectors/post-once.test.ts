import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { isPrivateAddress, publicLookup } from '../../src/connectors/outbound-address.ts';
import { postOnce, whyNotTo } from '../../src/connectors/post-once.ts';

const anywhere = { privateAddresses: true, plainHttp: true };
const strict = { privateAddresses: false, plainHttp: false };

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has the address of one.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const send = (url: string, rules = anywhere, timeoutMs = 5_000) =>
  postOnce({ url, headers: { 'x-test': '1' }, body: '{"a":"字"}', timeoutMs }, rules);

t.test('only addresses on the internet are public', (t) => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '203.0.113.9',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
  ]) {
    t.equal(isPrivateAddress(address), true, address);
  }
  for (const address of ['8.8.8.8', '114.114.114.114', '2400:3200::1', '2606:4700::1111']) {
    t.equal(isPrivateAddress(address), false, address);
  }
  t.end();
});

t.test('an address that is written to get round the rule is refused before anything is sent', (t) => {
  for (const url of [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://user:secret@example.org/',
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'not a url',
  ]) {
    t.type(whyNotTo(url, strict), 'string', url);
  }
  t.equal(whyNotTo('https://example.org/hook?x=1', strict), null);
  t.end();
});

t.test('a name that leads into the own house is refused when it is looked up', async (t) => {
  for (const all of [true, false]) {
    const refused = await new Promise((resolve) => publicLookup('localhost', { all }, resolve));
    t.match(refused, { name: 'PrivateAddress' });
  }
});

t.test('the body arrives as it is, and the status comes back', async (t) => {
  let got = '';
  const url = await receiver(async (request, answer) => {
    for await (const chunk of request) got += chunk;
    answer.writeHead(202).end();
  });
  t.same(await send(url), { status: 202, error: null });
  t.equal(got, '{"a":"字"}');
});

t.test('a redirect is not followed', async (t) => {
  let followed = false;
  const target = await receiver((_request, answer) => {
    followed = true;
    answer.end();
  });
  const url = await receiver((_request, answer) => answer.writeHead(307, { location: target }).end());
  t.same(await send(url), { status: 307, error: null });
  t.equal(followed, false);
});

t.test('a receiver that never answers, never ends or is not there holds nobody up', async (t) => {
  const silent = await receiver(() => undefined);
  t.same(await send(silent, anywhere, 50), { status: null, error: 'no answer within 50 ms' });
  const endless = await receiver((_request, answer) => {
    answer.writeHead(200).write('on and on');
  });
  t.same(await send(endless, anywhere), { status: 200, error: null });
  t.match(await send('http://127.0.0.1:9/'), { status: null, error: /ECONNREFUSED|connect/ });
});
