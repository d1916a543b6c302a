import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/**
 * Hears what is told on a channel: the text that was told, or null when something may have been told that nobody heard,
 * because the connection was only now made, or made anew. Whoever hears null looks for itself.
 */
export type Hear = (told: string | null) => void;

/** Hears what transactions tell with `pg_notify`, on one connection for the whole process. */
export interface Listener {
  /** Hears a channel from now on; the answer ends it. The connection is made with the first listener, not before. */
  on(channel: string, hear: Hear): () => void;
  close(): Promise<void>;
}

/** How long the connection is not tried again after it broke, and at most after it broke many times, in milliseconds. */
const PAUSE_MS = 100;
const PAUSE_AT_MOST_MS = 5_000;

/** Makes a listener on a database. A connection that breaks is made anew; nobody has to ask for that. */
export function listenerOn(url: string, applicationName: string): Listener {
  const channels = new Map<string, Set<Hear>>();
  const closing = new AbortController();
  let client: pg.Client | null = null;
  let running: Promise<void> | null = null;

  const tell = (channel: string, told: string | null): void => {
    for (const hear of [...(channels.get(channel) ?? [])]) hear(told);
  };

  async function subscribe(on: pg.Client, channel: string): Promise<void> {
    await on.query(`listen ${pg.escapeIdentifier(channel)}`);
    tell(channel, null);
  }

  /** Connects, listens to every channel, and ends when the connection does. */
  async function once(connected: () => void): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: applicationName, keepAlive: true });
    const gone = new Promise<void>((resolve) => {
      next.on('end', resolve);
      next.on('error', () => resolve());
    });
    next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    const stop = () => {
      next.end().catch(() => undefined);
    };
    closing.signal.addEventListener('abort', stop, { once: true });
    try {
      await next.connect();
      if (closing.signal.aborted) return;
      client = next;
      for (const channel of channels.keys()) await subscribe(next, channel);
      connected();
      await gone;
    } finally {
      client = null;
      closing.signal.removeEventListener('abort', stop);
      await next.end().catch(() => undefined);
    }
  }

  async function keepConnected(): Promise<void> {
    let wait = PAUSE_MS;
    while (!closing.signal.aborted) {
      // A database that is not there says so to every command; here there is nothing to do but to try again.
      await once(() => {
        wait = PAUSE_MS;
      }).catch(() => undefined);
      await pause(wait, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      wait = Math.min(wait * 2, PAUSE_AT_MOST_MS);
    }
  }

  return {
    on(channel, hear) {
      const hearing = channels.get(channel) ?? new Set();
      const isNew = hearing.size === 0;
      channels.set(channel, hearing.add(hear));
      if (running === null) running = keepConnected();
      // A connection that can not even listen ends, and is made anew with all channels.
      else if (isNew && client !== null) subscribe(client, channel).catch(() => client?.end());
      return () => {
        hearing.delete(hear);
      };
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}
