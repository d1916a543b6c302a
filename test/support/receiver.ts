import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a webhook got. */
export interface Received {
  readonly id: string;
  readonly seconds: number;
  readonly signature: string;
  readonly text: string;
  readonly body: { readonly id: string; readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

/** A server somebody else runs: it keeps what it gets and answers as the test says. */
export interface Receiver {
  readonly url: string;
  readonly got: Received[];
  /** The status of the next answers; 0 answers never. */
  status: number;
  /** Breaks off every connection. */
  hangUp(): void;
}

interface Teardown {
  teardown(work: () => void): void;
}

/** Starts a receiver of webhooks. */
export async function startReceiver(t: Teardown): Promise<Receiver> {
  const receiver = { url: '', got: [] as Received[], status: 204, hangUp: () => server.closeAllConnections() };
  const server = createServer(async (request, answer) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const header = (name: string) => String(request.headers[name]);
    receiver.got.push({
      id: header('webhook-id'),
      seconds: Number(header('webhook-timestamp')),
      signature: header('webhook-signature'),
      text,
      body: JSON.parse(text),
    });
    if (receiver.status !== 0) answer.writeHead(receiver.status).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has the address of one.
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}

/** The signature a receiver reckons for itself from what it got. */
export function signatureOf(secret: string, { id, seconds, text }: Received): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${text}`).digest('base64')}`;
}
