import { Agent, request } from 'node:http';

/** Callers of a service that keep their connections; both sides of a comparison are called the same way. */
export interface Caller {
  /** Sends JSON and gives the parsed answer; null when it has no body. @throws Error for anything but a success */
  send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<unknown>;
  close(): void;
}

/** Calls an address; paths are below it. */
export function caller(address: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  return {
    send: (method, path, headers, body) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const sent = request(
          `${address}${path}`,
          {
            method,
            agent,
            headers: {
              ...headers,
              ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () => {
              const told = Buffer.concat(chunks).toString('utf8');
              const status = answer.statusCode ?? 0;
              if (status >= 300) reject(new Error(`${method} ${path}: ${status} ${told}`));
              else resolve(told === '' ? null : JSON.parse(told));
            });
          },
        );
        sent.on('error', reject);
        sent.end(text);
      }),
    close: () => agent.destroy(),
  };
}

/** The headers of somebody who has logged in. */
export async function logIn(address: string, login: string, password: string): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'lianban' },
    body: JSON.stringify({ login, password }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  return { cookie: cookie.split(';')[0] ?? '', 'x-requested-with': 'lianban' };
}

/** How often all lanes together do their work in a second, each as soon as it has done the one before, over so many seconds. */
export async function together(lanes: readonly (() => Promise<void>)[], seconds: number): Promise<number> {
  let counts = false;
  let done = 0;
  let stopped = false;
  const run = lanes.map(async (work) => {
    while (!stopped) {
      await work();
      if (counts) done += 1;
    }
  });
  await pause(seconds * 250);
  counts = true;
  const begun = performance.now();
  await pause(seconds * 1_000);
  const took = (performance.now() - begun) / 1_000;
  const count = done;
  stopped = true;
  await Promise.all(run);
  return count / took;
}

/** Lanes of work that are to be compared. */
export type Crowd = readonly (() => Promise<void>)[];

/**
 * How often each crowd does its work in a second. They take turns of a second for so many rounds: what else the machine does
 * meanwhile meets all of them alike.
 */
export async function inTurns(crowds: readonly Crowd[], rounds: number): Promise<readonly number[]> {
  const sums = crowds.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, lanes] of crowds.entries()) sums[index] = (sums[index] ?? 0) + (await together(lanes, 1));
  }
  return sums.map((sum) => sum / rounds);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
