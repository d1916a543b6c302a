import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../database/connect.ts';
import type { CaseChange, ChangeTeller } from './services.ts';

/** Where changes are told to every replica. */
export const changesChannel = 'lianban_changes';

/** What is told on the channel of one tenant: what changed, a session that ended, or that much changed at once. */
export interface Told {
  readonly tenantId: string;
  readonly changes: readonly CaseChange[];
  /** Hashes of the tokens of sessions that ended. */
  readonly ended: readonly string[];
  /** More changed than is told one by one: whoever looks on looks again at everything. */
  readonly much: boolean;
}

/** How long changes are gathered before they are told together, in milliseconds. */
const GATHER_MS = 100;
/** PostgreSQL takes 8,000 bytes at one time. */
const MOST_BYTES = 7_500;
/** Of more cases at one time is said that there are many. */
const MOST_CASES = 300;

/**
 * Tells every replica what changed, gathered for a tenth of a second and in a transaction of its own: a notification takes
 * a lock of the whole database while its transaction commits, and no command shall wait for that. A process that is killed
 * in that moment takes what it had gathered with it; whoever looks on asks anew every now and then.
 */
export function tellChanges(database: Database, tenantId: string): ChangeTeller {
  const changes = new Map<string, CaseChange>();
  const ended = new Set<string>();
  let telling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  // Noted in the midst of a request, told outside of whatever transaction is held around it.
  const outside = AsyncLocalStorage.snapshot();

  async function tell(): Promise<void> {
    timer = null;
    const much = changes.size > MOST_CASES;
    const told: Told = { tenantId, changes: much ? [] : [...changes.values()], ended: [...ended], much };
    changes.clear();
    ended.clear();
    if (told.changes.length === 0 && told.ended.length === 0 && !much) return;
    // Nobody is owed a notification: a database that does not answer says so to whoever asks it something.
    await database
      .run('select pg_notify(:channel, told) from unnest(cast(:told as text[])) as told', {
        channel: changesChannel,
        told: inPieces(told).map((piece) => JSON.stringify(piece)),
      })
      .catch(() => undefined);
  }

  function soon(): void {
    timer ??= outside(() =>
      setTimeout(() => {
        telling = telling.then(tell);
      }, GATHER_MS),
    );
  }

  return {
    note(change) {
      if (change === null) return;
      const before = changes.get(change.caseId);
      changes.set(change.caseId, before === undefined ? change : both(before, change));
      soon();
    },
    noteEnd(sessionHash) {
      ended.add(sessionHash);
      soon();
    },
    async close() {
      if (timer !== null) clearTimeout(timer);
      telling = telling.then(() => outside(tell));
      await telling;
    },
  };
}

/** Two changes of one case as one. */
export function both(one: CaseChange, other: CaseChange): CaseChange {
  const union = (name: 'departments' | 'accounts' | 'kinds' | 'staffKinds') => [
    ...new Set([...one[name], ...other[name]]),
  ];
  return {
    ...one,
    departments: union('departments'),
    accounts: union('accounts'),
    kinds: union('kinds'),
    staffKinds: union('staffKinds'),
  };
}

function inPieces(told: Told): Told[] {
  const pieces: Told[] = [];
  let rest: Told = { ...told, changes: [] };
  for (const change of told.changes) {
    const next = { ...rest, changes: [...rest.changes, change] };
    if (rest.changes.length > 0 && Buffer.byteLength(JSON.stringify(next)) > MOST_BYTES) {
      pieces.push(rest);
      rest = { ...told, ended: [], changes: [change] };
    } else rest = next;
  }
  return [...pieces, rest];
}
