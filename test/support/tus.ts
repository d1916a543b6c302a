import { worldPassword } from './world.ts';

/** What an answer of the protocol says. */
export interface TusAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly code: string | undefined;
}

/** Somebody who uploads in pieces, with a session, as a client of tus 1.0.0 does. */
export interface TusClient {
  readonly cookie: string;
  begin(name: string, length: number | string): Promise<TusAnswer & { readonly id: string }>;
  /** Sends a piece, with other headers than the protocol's where the test says so. */
  piece(id: string, offset: number, bytes: Buffer, headers?: Readonly<Record<string, string>>): Promise<TusAnswer>;
  /** How much is here; -1 when there is no such upload. */
  offset(id: string): Promise<number>;
  ask(method: string, path: string, headers?: Readonly<Record<string, string>>): Promise<TusAnswer>;
}

/** Logs somebody in to upload in pieces. */
export async function tusClient(address: string, login: string): Promise<TusClient> {
  const session = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: worldPassword }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  async function send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Buffer,
  ): Promise<TusAnswer> {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { cookie, 'x-requested-with': 'lianban', 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    const code = /"code":"([a-z0-9-]+)"/.exec(text)?.[1];
    return { status: answer.status, headers: answer.headers, code };
  }

  return {
    cookie,
    async begin(name, length) {
      const answer = await send('POST', '/uploads', {
        'upload-length': String(length),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')},filetype YXBwbGljYXRpb24vcGRm`,
      });
      return { ...answer, id: answer.headers.get('location')?.split('/').at(-1) ?? '' };
    },
    piece: (id, offset, bytes, headers) =>
      send(
        'PATCH',
        `/uploads/${id}`,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
        bytes,
      ),
    async offset(id) {
      return Number((await send('HEAD', `/uploads/${id}`)).headers.get('upload-offset') ?? -1);
    },
    ask: (method, path, headers) => send(method, path, headers),
  };
}
