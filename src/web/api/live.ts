import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from './keys.ts';

/** How often a page asks anew while it is told of changes, and while it is not, in milliseconds. */
const ASK_WHILE_TOLD_MS = 120_000;
const ASK_MS = 30_000;
/** How long the page waits before it connects again: longer every time, up to half a minute. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Whether some page is connected at this moment. */
let connected = false;

/** How often what can change is asked for anew; for `refetchInterval`. */
export function askAgainMs(): number {
  return connected ? ASK_WHILE_TOLD_MS : ASK_MS;
}

interface Told {
  readonly caseIds?: readonly string[];
  readonly caseId?: string;
  readonly reason?: string;
}

/** Drops what an event says is out of date. */
function takeIn(queries: QueryClient, event: string, { caseIds, caseId, reason }: Told): void {
  const drop = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  if (event === 'bye') {
    if (reason === 'session-ended') drop(keys.session);
    return;
  }
  const changed = caseId === undefined ? (caseIds ?? []) : [caseId];
  for (const id of changed) drop(keys.case(id));
  if (event === 'reload') drop(keys.anyCase);
  if (event === 'reload' || event === 'cases') drop(keys.cases());
  drop(keys.inbox());
  drop(keys.tasks);
}

const events = ['ready', 'inbox', 'case', 'cases', 'reload', 'bye'];

/** Connects, and again whenever the connection breaks, while the page is looked at; the answer ends it. */
function connect(caseId: string | null, hear: (event: string, told: Told) => void, lost: () => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;
  let lastEventId = '';

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
    connected = false;
  };
  const again = () => {
    close();
    // not all at the same moment when a service comes back
    timer = setTimeout(open, pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
  const take = (message: Event) => {
    if (!(message instanceof MessageEvent)) return;
    lastEventId = message.lastEventId;
    if (message.type === 'ready') {
      connected = true;
      pause = FIRST_PAUSE_MS;
    }
    hear(message.type, JSON.parse(String(message.data)) as Told); // the contract of the stream says so
    if (message.type === 'bye') again();
  };
  function open(): void {
    if (document.hidden) return;
    const asked = new URLSearchParams({
      ...(caseId === null ? {} : { caseId }),
      ...(lastEventId === '' ? {} : { lastEventId }),
    });
    source = new EventSource(`/api/v1/event-stream?${asked}`);
    for (const name of events) source.addEventListener(name, take);
    source.onerror = () => {
      // A first break is healed at once as a rule: a service that starts anew, a line that changes.
      if (pause > FIRST_PAUSE_MS) lost();
      again();
    };
  }
  const look = () => {
    if (document.hidden) close();
    else if (source === null) {
      clearTimeout(timer);
      open();
    }
  };
  document.addEventListener('visibilitychange', look);
  open();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}

/**
 * Keeps what the page shows of the inbox, and of a case when one is named, up to date as it changes. Answers since when it can
 * not, as ISO 8601; null while it can.
 */
export function useLive(caseId: string | null = null): string | null {
  const queries = useQueryClient();
  const [lostAt, setLostAt] = useState<string | null>(null);
  useEffect(
    () =>
      connect(
        caseId,
        (event, told) => {
          if (event === 'ready') setLostAt(null);
          else takeIn(queries, event, told);
        },
        () => setLostAt((before) => before ?? new Date().toISOString()),
      ),
    [caseId, queries],
  );
  return lostAt;
}
