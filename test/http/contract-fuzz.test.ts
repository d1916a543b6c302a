import fc from 'fast-check';
import t from 'tap';
import { busyWorld, poolsOf } from '../support/contract/busy-world.ts';
import { judgeOf } from '../support/contract/judge.ts';
import { notInStories } from '../support/contract/not-in-stories.ts';
import { type Operation, operationAt, readContract } from '../support/contract/operations.ts';
import { requestsOf, send } from '../support/contract/request.ts';
import { type Sent, spoilers } from '../support/contract/spoil.ts';
import {
  type Act,
  administratorsStory,
  officersStory,
  permitStory,
  programsStory,
} from '../support/contract/stories.ts';
import { worldPassword } from '../support/world.ts';

/** FUZZ_SEED plays a run again; FUZZ_RUNS makes it longer: requests of each operation; FUZZ_ONLY names operations. */
const seed = Number(process.env.FUZZ_SEED ?? 20_260_302);
const runs = Number(process.env.FUZZ_RUNS ?? 6);
const only = process.env.FUZZ_ONLY;
const people = [null, 'applicant', 'window', 'window-head', 'lead', 'designer', 'admin', 'supervisor', 'integrator'];
/** Who only does what is told in the stories. */
const others = ['handler', 'handler2', 'archive', 'head', 'service-lead'];

t.setTimeout(240_000);

/** A piece of a file says where it belongs by itself; a password that is told once is kept nowhere. */
const withoutKey = new Set(['appendToUpload', 'makeAccount', 'makePasswordLink', 'makeApiToken', 'makeWebhook']);
const w = await busyWorld(t);
const contract = await readContract(w.address);
const cookies = new Map<string | null, string>([[null, '']]);
for (const login of [...people, ...others]) if (login !== null) cookies.set(login, await cookieOf(w.address, login));

t.test('every command knows an idempotency key, and refuses one that was used for another', async (t) => {
  await w.database.run(
    `insert into idempotency_keys (tenant_id, account_id, key, request_hash, status, created_at)
     select tenant_id, id, 'taken', 'of another request', 201, :now from accounts`,
    { now: w.now() },
  );
  const commands = contract.operations.filter(({ method, path, isOpen, operationId }) => {
    const looks = method === 'GET' || /\/(search|exports)$|fetch/i.test(path);
    return !isOpen && !looks && !withoutKey.has(operationId);
  });
  t.ok(commands.length > 90, `${commands.length} commands`);
  const pools = await poolsOf(w.database);
  for (const operation of commands) {
    const header = operation.parameters.find(({ name }) => name === 'Idempotency-Key');
    const codes = new Set<string>();
    // A request has to have the right shape before its key is looked at, and some shapes are hit by chance only.
    for (const sent of fc.sample(requestsOf(contract, operation, pools), { seed, numRuns: 12 })) {
      const headers = { ...sent.headers, 'idempotency-key': 'taken' };
      for (const login of people) {
        if (codes.has('idempotency-key-reused')) break;
        const { text } = await send(w.address, cookies.get(login) ?? '', operation, { ...sent, headers });
        codes.add(JSON.parse(text).code);
      }
    }
    const isKept = header !== undefined && codes.has('idempotency-key-reused');
    if (!isKept) t.fail(`${operation.operationId}: ${[...codes].join(', ')}`);
  }
});

const judge = await judgeOf(contract);
/** Operations that succeeded at least once. */
const reached = new Set<string>();

t.test('what people and programs do every day succeeds, and is answered as the contract says', async (t) => {
  const act: Act = async (login, method, path, body, headers = {}) => {
    const address = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    const operation = operationAt(contract, method, address);
    const sent = { path: {}, query: {}, headers, ...(body === undefined ? {} : { body }) };
    const got = await send(w.address, cookies.get(login) ?? '', { ...operation, path: address }, sent);
    t.ok(got.status < 300, `${login} ${method} ${path}: ${got.status} ${got.status < 300 ? '' : got.text}`);
    const because = judge(operation, got);
    if (because !== null) t.fail(`${operation.operationId}: ${because}`);
    reached.add(operation.operationId);
    return got.text === '' ? null : JSON.parse(got.text);
  };

  for (const story of [officersStory, permitStory, administratorsStory, programsStory]) await story(w, act);
  const acts = contract.operations.filter(({ method, path }) => method !== 'GET' && !/\/(search|exports)$/.test(path));
  const lacking = acts.map(({ operationId }) => operationId).filter((operationId) => !reached.has(operationId));
  t.same(lacking.toSorted(), Object.values(notInStories).flat().toSorted());
});

t.test('whatever anybody sends to any operation is answered as the contract says', async (t) => {
  t.comment(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
  const wrong: string[] = [];
  let answered = 0;

  /** Sends a request and notes what is wrong with its answer; answers whether this person may ask at all. */
  async function ask(operation: Operation, login: string | null, sent: Sent): Promise<boolean> {
    // Who logs out is no longer who the others go on with.
    const cookie = operation.operationId === 'logOut' && login !== null ? await cookieOf(w.address, login) : null;
    const got = await send(w.address, cookie ?? cookies.get(login) ?? '', operation, sent);
    const because = judge(operation, got);
    answered += 1;
    if (got.status < 300) reached.add(operation.operationId);
    if (because !== null) {
      const request = JSON.stringify({ login, ...sent }).slice(0, 600);
      wrong.push(`${operation.operationId} ${got.status}: ${because}\n    ${request}`);
    }
    return got.status !== 401 && got.status !== 403;
  }

  for (const operation of [...contract.operations].sort((a, b) => harmOf(a) - harmOf(b))) {
    if (only !== undefined && !only.split(',').includes(operation.operationId)) continue;
    const requests = requestsOf(contract, operation, await poolsOf(w.database));
    const sample = { seed: seed ^ hashOf(operation.operationId) };
    const [first] = fc.sample(requests, { ...sample, numRuns: 1 });
    const welcome: (string | null)[] = [];
    for (const login of people) if (first && (await ask(operation, login, first))) welcome.push(login);
    const who = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...(welcome.length > 0 ? welcome : people)) },
      fc.constantFrom(...people),
    );
    const spoiled = fc.array(spoilers(), { maxLength: 2 });
    for (const [login, sent, spoils] of fc.sample(fc.tuple(who, requests, spoiled), { ...sample, numRuns: runs })) {
      await ask(
        operation,
        login,
        spoils.reduce((so, spoil) => spoil(so), sent),
      );
    }
  }

  const never = contract.operations.filter(({ operationId }) => !reached.has(operationId));
  t.comment(`never done: ${never.map(({ operationId }) => operationId).join(', ')}`);
  t.ok(answered > 0, `${answered} requests were answered`);
  t.same(wrong, [], `nothing is wrong with any answer (FUZZ_SEED=${seed} FUZZ_RUNS=${runs})`);
  t.match(await w.anybody.get('//healthz'), { status: 200 });
  t.match(await w.anybody.get('//readyz'), { status: 200 });
});

/** What only looks comes first, what takes away comes last. */
function harmOf({ method, operationId }: Operation): number {
  if (operationId === 'logOut') return 4;
  if (method === 'DELETE' || /cancel|migrat|modif|reassign/i.test(operationId)) return 3;
  return method === 'GET' || operationId.startsWith('search') ? 1 : 2;
}

function hashOf(text: string): number {
  return [...text].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) | 0, 7);
}

async function cookieOf(address: string, login: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: worldPassword }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
