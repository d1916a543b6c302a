import { setTimeout as pause } from 'node:timers/promises';

/** An event of a stream as it came. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an event says is what the tests look at
  readonly data: any;
}

/** A stream of events somebody listens to. */
export interface Listening {
  readonly status: number;
  readonly headers: Headers;
  /** All that came so far. */
  readonly events: readonly StreamEvent[];
  /** Whether the service has ended it. */
  readonly ended: boolean;
  /** The first event that fits, of those from place `from` on. @throws Error when none comes within 20 seconds */
  next(fits: (event: StreamEvent) => boolean, from?: number): Promise<StreamEvent>;
  end(): void;
}

/** Listens to the event stream of a service with a session's cookie or an API token. */
export async function listenTo(
  address: string,
  headers: Readonly<Record<string, string>>,
  query = '',
): Promise<Listening> {
  const gone = new AbortController();
  const response = await fetch(`${address}/api/v1/event-stream${query}`, { headers, signal: gone.signal });
  const events: StreamEvent[] = [];
  let ended = false;
  const reading = (async () => {
    if (!response.ok || response.body === null) return;
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const lines = new Map(
          block.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
        );
        const event = lines.get('event');
        if (event !== undefined) {
          events.push({ event, id: lines.get('id') ?? '', data: JSON.parse(lines.get('data') ?? 'null') });
        }
      }
    }
  })();
  reading.then(
    () => {
      ended = true;
    },
    () => undefined,
  );
  return {
    status: response.status,
    headers: response.headers,
    events,
    get ended() {
      return ended;
    },
    async next(fits, from = 0) {
      for (let waited = 0; waited < 20_000; waited += 20) {
        const found = events.slice(from).find(fits);
        if (found !== undefined) return found;
        await pause(20);
      }
      throw new Error(`Nothing that fits came, but ${JSON.stringify(events)}`);
    },
    end: () => gone.abort(),
  };
}
