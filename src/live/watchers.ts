import { channel } from 'node:diagnostics_channel';
import { departmentsOf, isStaff } from '../domain/permissions.ts';
import { Refusal } from '../domain/refusal.ts';
import { tooManyEventStreams } from '../domain/refusals/access.ts';
import type { Caller } from '../http/api.ts';
import { callerAgain } from '../http/authentication.ts';
import { standInsOf } from '../runtime/cases/standing.ts';
import { changesChannel, type Told } from '../runtime/turn/tell-changes.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import { ringOf } from './ring.ts';
import { type Watcher, watcherOf } from './watcher.ts';

/** How many streams one replica keeps open. */
export interface StreamLimits {
  readonly perPerson: number;
  readonly inAll: number;
}

/** What holds where nothing else is said. */
export const usualStreamLimits: StreamLimits = { perPerson: 10, inAll: 2_000 };

/** On which is told how many streams more, or fewer, are open: `{ change }`. */
const streams = channel('lianban:stream');

/** How often a stream says that it is alive, in milliseconds: proxies cut what is silent for a minute. */
const BEAT_MS = 15_000;

/** What a caller asks to be told of. */
export interface Wish {
  readonly caseId: string | null;
  /** The last event the caller got before its connection broke. */
  readonly lastEventId: string | null;
}

/** Those who look on at this replica. */
export interface Watchers {
  /**
   * Opens a stream for a caller: what changes in the inbox or in the caller's own cases, and in a case.
   *
   * @throws too-many-event-streams, case-not-found
   */
  open(caller: Caller, wish: Wish): Promise<Watcher>;
  /** Ends one that hung up. */
  leave(watcher: Watcher): void;
  /** Says goodbye to everybody: the process ends. */
  close(): void;
}

/**
 * Lets people look on. What any replica tells is heard once in a process and handed to whoever it is for; every quarter of a
 * minute it is asked whether the sessions still live and who may see what.
 */
export function watchersOf(house: House, limits: StreamLimits): Watchers {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const watchers = new Set<Watcher>();
  const opening = new Map<string, number>();
  const ring = ringOf(Date.now);
  let stopListening: (() => void) | null = null;
  let heart: NodeJS.Timeout | null = null;
  let closed = false;

  function hear(text: string | null): void {
    if (text === null) {
      ring.forget();
      for (const watcher of watchers) watcher.reload();
      return;
    }
    const told = readTold(text);
    if (told?.tenantId !== tenantId) return;
    ring.add(told);
    for (const watcher of [...watchers]) {
      handOn(watcher, told);
    }
  }

  function handOn(watcher: Watcher, told: Told): void {
    if (watcher.caller.sessionHash !== null && told.ended.includes(watcher.caller.sessionHash)) {
      dismiss(watcher, 'session-ended');
      return;
    }
    if (told.much) watcher.reload();
    for (const change of told.changes) watcher.note(change);
  }

  function dismiss(watcher: Watcher, why: 'stopping' | 'session-ended'): void {
    watcher.end(why);
    it.leave(watcher);
  }

  async function departmentsFor({ person }: Caller): Promise<ReadonlySet<string>> {
    if (!isStaff(person)) return new Set();
    const standIns = await standInsOf(database, person, clock());
    return new Set([
      ...departmentsOf(person),
      ...standIns.flatMap(({ roles }) => roles.map(({ department }) => department)),
    ]);
  }

  async function recheck(watcher: Watcher): Promise<void> {
    const caller = await callerAgain(watcher.caller, { database, tenantId, clock });
    if (caller === null) return dismiss(watcher, 'session-ended');
    watcher.caller = caller;
    watcher.departments = await departmentsFor(caller);
  }

  async function beat(): Promise<void> {
    for (const watcher of [...watchers]) {
      watcher.beat();
      // A database that does not answer ends nobody's session; it is asked again at the next beat.
      await recheck(watcher).catch(() => undefined);
    }
  }

  function assertRoom(accountId: string): void {
    const own = [...watchers].filter(({ caller }) => caller.person.id === accountId).length;
    if (own + (opening.get(accountId) ?? 0) >= limits.perPerson) throw tooManyEventStreams(limits.perPerson);
    const all = watchers.size + [...opening.values()].reduce((sum, count) => sum + count, 0);
    if (all >= limits.inAll) throw tooManyEventStreams(limits.inAll);
  }

  async function seesCase({ person }: Caller, caseId: string): Promise<boolean> {
    try {
      await assertSeesCase(database, person, caseId);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async function make(caller: Caller, { caseId, lastEventId }: Wish): Promise<Watcher> {
    if (caseId !== null) await assertSeesCase(database, caller.person, caseId);
    const departments = await departmentsFor(caller);
    stopListening ??= database.listen(changesChannel, hear);
    heart ??= setInterval(() => void beat(), BEAT_MS);
    const watcher = watcherOf({ caller, departments, caseId, lastId: () => ring.lastId, seesCase });
    const missed = ring.since(lastEventId);
    watchers.add(watcher);
    streams.publish({ change: 1 });
    if (missed === null) watcher.reload();
    else for (const told of missed) handOn(watcher, told);
    if (closed) dismiss(watcher, 'stopping');
    return watcher;
  }

  const it: Watchers = {
    async open(caller, wish) {
      const { id } = caller.person;
      assertRoom(id);
      opening.set(id, (opening.get(id) ?? 0) + 1);
      try {
        return await make(caller, wish);
      } finally {
        const left = (opening.get(id) ?? 1) - 1;
        if (left === 0) opening.delete(id);
        else opening.set(id, left);
      }
    },
    leave(watcher) {
      watcher.leave();
      if (watchers.delete(watcher)) streams.publish({ change: -1 });
      if (watchers.size > 0 || heart === null) return;
      clearInterval(heart);
      heart = null;
    },
    close() {
      closed = true;
      stopListening?.();
      for (const watcher of [...watchers]) dismiss(watcher, 'stopping');
    },
  };
  return it;
}

/** What was told on the channel; null for what is none of ours. */
function readTold(text: string): Told | null {
  try {
    const told: unknown = JSON.parse(text);
    // Only our replicas write to the channel; an older one of them may know less.
    return typeof told === 'object' && told !== null && 'changes' in told && 'ended' in told ? (told as Told) : null;
  } catch {
    return null;
  }
}
