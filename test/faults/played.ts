import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Test } from 'tap';
import type { Database } from '../../src/database/connect.ts';
import type { Instant } from '../../src/domain/time.ts';
import { dueCases } from '../../src/runtime/jobs/fire-due.ts';
import type { Agent } from '../support/agent.ts';
import { rowCounts } from '../support/database-digest.ts';
import { deedsOf } from '../support/deeds.ts';
import { prepareServiceProcess, type ServiceProcess } from '../support/service-process.ts';
import { logIn, seededDatabase, world } from '../support/world.ts';
import type { Act, Stage } from './acts.ts';

/** What a journey came to: everything that is told of it, without the ids and the moments of writing. */
export type Played = Readonly<Record<string, readonly object[]>>;

/** When the service is killed: after an act, or so many milliseconds after it began, whatever is under way then. */
export type Kill = 'after' | { readonly afterMs: number };

/** Plays a journey on a service that nobody kills. */
export async function playUndisturbed(t: Test, acts: readonly Act[]): Promise<Played> {
  const w = await world(t, acts[0]?.at ?? '');
  for (const act of acts) {
    if (act.at !== w.now()) await w.pass(act.at);
    await act.play({ ...w, again: false });
  }
  return told(w.database);
}

/** Plays a journey on a service that is killed once during every act, and started again at the moment of the next. */
export async function playKilled(t: Test, acts: readonly Act[], killOf: (act: number) => Kill): Promise<Played> {
  const { database, url } = await seededDatabase(t, acts[0]?.at ?? '');
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
  t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
  const prepare = () => prepareServiceProcess(t, database, { databaseUrl: url, filesFolder, now: acts[0]?.at ?? '' });
  // The next one is loaded while this one is at work, and does nothing before it begins.
  let next = prepare();
  const start = async (now: Instant): Promise<ServiceProcess> => {
    const prepared = await next;
    next = prepare();
    return prepared.begin(now);
  };
  let service: ServiceProcess | null = null;
  for (const [index, act] of acts.entries()) {
    const kill = killOf(index);
    service ??= await start(act.at);
    service.setClock(act.at);
    await nothingDue(database, act.at);
    if (kill !== 'after') {
      // What comes of it shows afterwards: the answer is lost with the service.
      const cutOff = act.play(stageOf(service, false)).catch(() => undefined);
      await pause(kill.afterMs);
      await service.kill();
      await cutOff;
      service = await start(act.at);
    }
    await act.play(stageOf(service, kill !== 'after'));
    t.equal(service.log(), '', `${act.name}: no error is logged`);
    if (kill === 'after') {
      await service.kill();
      service = null;
    }
  }
  await next;
  return told(database);
}

/** Waits for what fell due while nothing ran: the dispatcher does it. */
async function nothingDue(database: Database, now: Instant): Promise<void> {
  while ((await dueCases(database, now, 1)).length > 0) await pause(5);
}

function stageOf({ address }: ServiceProcess, again: boolean): Stage {
  const agents = new Map<string, Promise<Agent>>();
  const as = (login: string): Promise<Agent> => {
    const agent = agents.get(login) ?? logIn(address, login);
    agents.set(login, agent);
    return agent;
  };
  return { ...deedsOf(as), as, again };
}

/** What comes with logging in, with asking, and with running at all (the sweep of files) is no part of what was done. */
const passing = ['login_sessions', 'failed_logins', 'idempotency_keys', 'file_sweeps'];

async function told(database: Database): Promise<Played> {
  return {
    cases: await database.rows(
      `select number, status, facts, received_at, accepted_on, accepted_at, deemed_accepted, decided_at, ended_at, result,
              event_count, correction_rounds from cases`,
    ),
    events: await database.rows(
      'select sequence, type, occurred_at, element_id, department_code, actor_name from events order by case_id, sequence',
    ),
    clocks: await database.rows(
      `select kind, state, anchor_on, started_at, due_on, due_at, stopped_at from clocks
       order by started_at, kind, due_at, stopped_at`,
    ),
    documents: await database.rows(
      'select kind, template, title, row_id, created_at from documents order by created_at, kind, template, row_id, title',
    ),
    opinions: await database.rows(
      `select phase, item_code, department_code, opinion, deemed, given_at from opinions
       order by given_at, phase, item_code`,
    ),
    notices: await database.rows(
      'select kind, subject, department_code, role, sent_at from notices order by sent_at, kind, subject, department_code, role',
    ),
    rows: await rowCounts(database, passing),
  };
}

/** Whole numbers below a bound that look random and are the same for the same seed. */
export function atRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
