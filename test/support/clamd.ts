import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server that speaks clamd's protocol, as much of it as a scan takes. */
export interface TestClamd {
  readonly url: string;
  /** What it takes for an infection; it calls it Test.Signature. */
  readonly infection: string;
  /** The sizes of what it was sent, in bytes. */
  readonly scanned: readonly number[];
}

/** How it behaves, if not well: says nothing, hangs up in the middle, answers what nobody understands, or without an end. */
export type Manners = 'well' | 'silent' | 'hangs-up' | 'babbles' | 'floods';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

const infection = 'this text stands for a virus';

/** Opens one on a free port, or at the path of a socket. */
export async function clamd(
  t: Teardown,
  { manners = 'well', socketPath }: { readonly manners?: Manners; readonly socketPath?: string } = {},
): Promise<TestClamd> {
  const scanned: number[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (manners === 'hangs-up') socket.once('data', () => socket.destroy());
    else if (manners !== 'silent') serve(socket, manners, scanned);
  });
  server.listen(socketPath ?? { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  t.teardown(async () => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  const url = typeof address === 'string' ? `unix:${address}` : `tcp://127.0.0.1:${address?.port}`;
  return { url, infection, scanned };
}

function serve(socket: Socket, manners: Manners, scanned: number[]): void {
  const command = Buffer.from('zINSTREAM\0');
  let received = Buffer.alloc(0);
  socket.on('data', (piece) => {
    received = Buffer.concat([received, piece]);
    if (received.length < command.length) return;
    if (!received.subarray(0, command.length).equals(command)) socket.end('UNKNOWN COMMAND\0');
    const content = contentOf(received.subarray(command.length));
    if (content === null) return;
    scanned.push(content.length);
    if (manners === 'babbles') socket.end('what was that?\0');
    else if (manners === 'floods') socket.write('x'.repeat(100_000));
    else socket.end(content.includes(infection) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0');
  });
}

/** The chunks of a stream put together; null while its end is not here. */
function contentOf(stream: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > stream.length) return null;
    chunks.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
