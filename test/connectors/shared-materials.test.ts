import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { isPrivateAddress } from '../../src/connectors/outbound-address.ts';
import { httpSharedMaterials } from '../../src/connectors/shared-materials.ts';

const question = {
  rowId: 'CP-05',
  name: '建设工程规划许可证及附图',
  sharedBy: '自然资源局',
  projectCode: '2606-510183-04-01-123456',
  uscc: '91510183MA6ABCDE1X',
};

async function registry(t: Test, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => new Promise((resolve) => server.close(resolve)).then(() => undefined));
  t.teardown(() => server.closeAllConnections());
  // An address was bound: it is no pipe.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
}

function asked(url: string, more: { token?: string; timeoutMs?: number; allowPrivate?: boolean } = {}) {
  return httpSharedMaterials({ url, token: null, timeoutMs: 2_000, allowPrivate: true, ...more }).lookUp(question);
}

t.test(
  'a registry is asked for one row of one project and one unit, with its token (I2, 优化营商环境条例 44)',
  async (t) => {
    let seen: IncomingMessage | undefined;
    const url = await registry(t, (request, response) => {
      seen = request;
      response.end(
        JSON.stringify({
          issuer: '自然资源局',
          number: '建字第1号',
          validUntil: '2027-01-31',
          fields: { area: 1, odd: {} },
        }),
      );
    });

    const answer = await asked(url, { token: 'secret' });

    t.strictSame(answer, {
      outcome: 'FOUND',
      material: {
        issuer: '自然资源局',
        number: '建字第1号',
        validUntil: '2027-01-31',
        inForce: true,
        fields: { area: 1 },
      },
    });
    t.equal(seen?.headers.authorization, 'Bearer secret');
    const target = new URL(seen?.url ?? '', url);
    t.equal(target.pathname, '/v1/materials');
    t.same(Object.fromEntries(target.searchParams), {
      row: 'CP-05',
      name: question.name,
      sharedBy: '自然资源局',
      projectCode: question.projectCode,
      uscc: question.uscc,
    });
  },
);

t.test('what is not on record is not found', async (t) => {
  t.same(await asked(await registry(t, (_request, response) => response.writeHead(404).end())), {
    outcome: 'NOT_FOUND',
  });
});

const bad: readonly [what: string, answer: (request: IncomingMessage, response: ServerResponse) => void][] = [
  ['is down', (_request, response) => response.writeHead(503).end()],
  ['sends one elsewhere', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['breaks off', (request) => request.socket.destroy()],
  ['answers no JSON', (_request, response) => response.end('<html>')],
  ['answers a list', (_request, response) => response.end('[]')],
  ['answers a day of no calendar', (_request, response) => response.end('{"validUntil":"2026-02-31"}')],
  ['answers a number for a text', (_request, response) => response.end('{"issuer":1}')],
  ['answers without end', (_request, response) => response.end('x'.repeat(100_000))],
  ['does not answer', () => undefined],
];
for (const [what, answer] of bad) {
  t.test(`a registry that ${what} is unavailable, and nothing is thrown`, async (t) => {
    const url = await registry(t, answer);
    t.match(await asked(url, { timeoutMs: 150 }), { outcome: 'UNAVAILABLE', why: /./ });
  });
}

t.test('a private address is asked only where a setting allows it', async (t) => {
  let calls = 0;
  const url = await registry(t, (_request, response) => {
    calls += 1;
    response.writeHead(404).end();
  });
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']) {
    const answer = await asked(url.replace('127.0.0.1', host), { allowPrivate: false });
    t.match(answer, { outcome: 'UNAVAILABLE', why: /private address/ }, host);
  }
  t.equal(calls, 0);
});

t.test('addresses of this machine and of inner networks are private, others are not', async (t) => {
  for (const address of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    'x',
  ]) {
    t.ok(isPrivateAddress(address), address);
  }
  for (const address of ['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8']) {
    t.notOk(isPrivateAddress(address), address);
  }
});
