import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What stands on record at a moment: how much waits, how long it has waited, and what failed. */
export interface Backlog {
  readonly timersDue: number;
  readonly timersLagSeconds: number;
  readonly jobsDue: number;
  readonly jobsLagSeconds: number;
  readonly jobsFailed: number;
  readonly incidentsOpen: number;
  readonly webhooksPending: number;
  readonly webhooksLagSeconds: number;
  readonly webhooksFailed: number;
}

/** How many connections of the pool there are, and how much waits for one. */
export interface PoolLoad {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What is measured in this process. */
export interface Meters {
  /** Notes an answered request; the route is its pattern, never its address. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** Everything there is, in the text format of Prometheus. */
  page(): Promise<{ readonly type: string; readonly text: string }>;
  /** Measures nothing any more. */
  close(): void;
}

const secondsBuckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

const gauges = {
  timersDue: ['lianban_timers_due', 'Timers that are due'],
  timersLagSeconds: ['lianban_timers_lag_seconds', 'For how long the longest overdue timer has been due'],
  jobsDue: ['lianban_jobs_due', 'Jobs that are due, those that wait for workers among them'],
  jobsLagSeconds: ['lianban_jobs_lag_seconds', 'For how long the longest overdue job has been due'],
  jobsFailed: ['lianban_jobs_failed', 'Jobs whose retries ran out'],
  incidentsOpen: ['lianban_incidents_open', 'Incidents nobody has resolved'],
  webhooksPending: ['lianban_webhook_deliveries_pending', 'Deliveries to webhooks under way or waiting'],
  webhooksLagSeconds: ['lianban_webhook_lag_seconds', 'Since when the oldest waiting delivery should have arrived'],
  webhooksFailed: ['lianban_webhook_deliveries_failed', 'Deliveries to webhooks that were given up'],
} as const satisfies Record<keyof Backlog, readonly [string, string]>;

/** Measures one process. What is on record is looked at when the page is asked for. */
export function metersOf(parts: { readonly backlog: () => Promise<Backlog>; readonly pool: () => PoolLoad }): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'lianban_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by the pattern of its route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: secondsBuckets,
    registers,
  });
  const commands = new Histogram({
    name: 'lianban_command_duration_seconds',
    help: 'Time of one transaction that moves a case or, with something due, many, by whose act it is and what became of it',
    labelNames: ['by', 'result'] as const,
    buckets: secondsBuckets,
    registers,
  });
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const elements = counter('lianban_engine_elements_entered_total', 'Elements of diagrams that tokens entered');
  const events = counter('lianban_events_recorded_total', 'Facts added to the records of cases');
  const streams = new Gauge({ name: 'lianban_event_streams', help: 'Open event streams', registers });
  const connections = new Gauge({
    name: 'lianban_database_connections',
    help: 'Connections of the pool to the database, in use or idle',
    labelNames: ['state'] as const,
    registers,
  });
  const waiting = new Gauge({
    name: 'lianban_database_waiting',
    help: 'How much waits for a connection to the database',
    registers,
  });
  const standing = Object.entries(gauges).map(([name, [metric, help]]) => {
    // The names are those of the table above.
    return [name as keyof Backlog, new Gauge({ name: metric, help, registers })] as const;
  });

  const begun = new WeakMap<object, number>();
  const onCommand = {
    start: (command: unknown) => void begun.set(asObject(command), performance.now()),
    asyncEnd(command: unknown) {
      const { by = 'service', error } = asObject(command);
      const seconds = (performance.now() - (begun.get(asObject(command)) ?? performance.now())) / 1000;
      commands.observe({ by: String(by), result: resultOf(error) }, seconds);
    },
  };
  const onTurn = (turn: unknown) => {
    const { entered, recorded } = asObject(turn);
    elements.inc(Number(entered));
    events.inc(Number(recorded));
  };
  const onStream = (stream: unknown) => streams.inc(Number(asObject(stream).change));
  const commandChannel = tracingChannel('lianban:command');
  // Only the moments that are looked at; Node's types ask for all five.
  const heard = onCommand as unknown as Parameters<typeof commandChannel.subscribe>[0];
  commandChannel.subscribe(heard);
  subscribe('lianban:turn', onTurn);
  subscribe('lianban:stream', onStream);

  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    async page() {
      const { used, idle, waiting: waits } = parts.pool();
      connections.set({ state: 'used' }, used);
      connections.set({ state: 'idle' }, idle);
      waiting.set(waits);
      const backlog = await parts.backlog();
      for (const [name, gauge] of standing) gauge.set(backlog[name]);
      return { type: registry.contentType, text: await registry.metrics() };
    },
    close() {
      commandChannel.unsubscribe(heard);
      unsubscribe('lianban:turn', onTurn);
      unsubscribe('lianban:stream', onStream);
      registry.clear();
    },
  };
}

/** What is told on a channel is an object of ours. */
function asObject(told: unknown): Record<string, unknown> {
  return told as Record<string, unknown>;
}

/** What became of a command: a refusal has a kind, a fault has none. */
function resultOf(error: unknown): 'done' | 'refused' | 'failed' {
  if (error === undefined) return 'done';
  return typeof error === 'object' && error !== null && 'kind' in error ? 'refused' : 'failed';
}
