import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** How clamd is reached, and what holds when it is not. */
export interface ClamdSettings {
  /** `tcp://host:port` or `unix:/path` */
  readonly url: string;
  /** How long one scan may take, in milliseconds. */
  readonly timeoutMs: number;
  /** The most bytes clamd takes (`StreamMaxLength`). */
  readonly maxBytes: number;
  /** Whether a file that can not be scanned is refused, or accepted and marked. */
  readonly whenDown: 'refuse' | 'accept';
}

/** What came of a scan: let pass, or not and why. */
export type ClamdVerdict =
  | { readonly scan: 'CLEAN' | 'UNSCANNED' }
  | { readonly refused: 'file-infected' | 'scanner-unavailable'; readonly signature?: string };

/** What clamd says in so many words; anything else is no answer. */
type Answer = { readonly signature: string | null };

const standardPort = 3310;
/** An answer is one short line. */
const longestAnswer = 4096;
const longestSignature = 200;

/** Makes a scanner that asks clamd, ClamAV's daemon, by `INSTREAM`: the content goes over the line, no path is shared. */
export function clamdScanner(
  settings: ClamdSettings,
): (content: () => Readable, size: number) => Promise<ClamdVerdict> {
  const unscanned: ClamdVerdict =
    settings.whenDown === 'accept' ? { scan: 'UNSCANNED' } : { refused: 'scanner-unavailable' };
  return async (content, size) => {
    if (size > settings.maxBytes) return unscanned;
    const answer = await ask(settings, content());
    if (answer === null) return unscanned;
    return answer.signature === null
      ? { scan: 'CLEAN' }
      : { refused: 'file-infected', signature: answer.signature.slice(0, longestSignature) };
  };
}

/** Sends a file and reads the answer; null when there is none that can be understood, for whatever reason. */
async function ask({ url, timeoutMs }: ClamdSettings, content: Readable): Promise<Answer | null> {
  const socket = connect(addressOf(url));
  const limit = setTimeout(() => socket.destroy(new Error('clamd took too long')), timeoutMs);
  try {
    const answer = readAnswer(socket);
    // A failure while sending is told by the answer that does not come.
    send(socket, content).catch((error: unknown) => socket.destroy(error instanceof Error ? error : undefined));
    return understood(await answer);
  } catch {
    return null;
  } finally {
    clearTimeout(limit);
    socket.destroy();
    content.destroy();
  }
}

/** `INSTREAM` (clamd(8)): each chunk with its length before it in four bytes, an empty one at the end. */
async function send(socket: Socket, content: Readable): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of content) {
    const chunk: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    await written(socket, lengthOf(chunk.length));
    await written(socket, chunk);
  }
  await written(socket, lengthOf(0));
}

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > longestAnswer) reject(new Error('clamd says too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd hung up')));
  });
}

function understood(text: string): Answer | null {
  if (text === 'stream: OK') return { signature: null };
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  return found === undefined ? null : { signature: found };
}

function addressOf(url: string): { path: string } | { host: string; port: number } {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? standardPort : Number(port) };
}
