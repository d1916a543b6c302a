import type { Test } from 'tap';
import { errors as english } from '../../src/web/i18n/en/errors.ts';
import { errors as chinese } from '../../src/web/i18n/zh/errors.ts';
import type { Answer } from '../support/agent.ts';
import { digestOf } from '../support/database-digest.ts';
import type { World } from '../support/world.ts';

/** How bad input is to be answered. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** Further members the problem has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Sends bad input and checks that it is refused as documented, in both languages, and that nothing is stored. */
export async function refused(
  t: Test,
  w: World,
  name: string,
  send: () => Promise<Answer>,
  { status, code, more = {} }: Expected,
): Promise<void> {
  const before = await digestOf(w.database);

  const { status: answered, body, headers } = await send();

  t.equal(answered, status, `${name}: ${status}`);
  t.match(body, { ...more, status, code }, `${name}: ${code}`);
  t.match(headers.get('content-type'), 'application/problem+json', `${name}: a problem`);
  t.match(body.detail, /^[^\p{Script=Han}]+[.!?]$/u, `${name}: a sentence in English`);
  t.match(body.detailZh, /\p{Script=Han}.*[。！？]$/u, `${name}: a sentence in Chinese`);
  t.ok(Object.hasOwn(chinese, code), `${name}: the screens say it in Chinese`);
  t.ok(Object.hasOwn(english, code), `${name}: the screens say it in English`);
  t.notMatch(JSON.stringify(body), /node_modules|\.ts:\d|select |pg_|at \w+ \(/, `${name}: nothing of the inside`);
  t.same(await digestOf(w.database), before, `${name}: nothing is stored`);
}

/** Bad input: what it is, how it is sent, how it is to be answered. */
export type Row = readonly [name: string, send: () => Promise<Answer>, expected: Expected];

/** As `refused`, one after the other. */
export async function allRefused(t: Test, w: World, rows: readonly Row[]): Promise<void> {
  for (const [name, send, expected] of rows) await refused(t, w, name, send, expected);
}
