/**
 * The JSON body of an answer. A test looks at members of many different bodies; what they are is what it tests, so the
 * type says no more than that they can be looked at.
 */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are there to check
export type Body = any;

/** An answer of the service. */
export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Somebody who speaks to the service over HTTP, with a session once logged in. */
export interface Agent {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Posts a text as it is, which claims to be JSON. */
  postText(path: string, text: string): Promise<Answer>;
  put(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  postForm(path: string, form: FormData, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  upload(path: string, fileName: string, content: Buffer): Promise<Answer>;
  /** The body of an answer that must be a success. @throws Error with the problem otherwise */
  must(method: string, path: string, body?: unknown): Promise<Body>;
}

/** Makes an agent for a service at an address; paths are below `/api/v1` unless they name the root with `//`. */
export function agentOf(address: string): Agent {
  let cookie = '';

  async function send(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const url = path.startsWith('//') ? `${address}${path.slice(1)}` : `${address}/api/v1${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        'x-requested-with': 'lianban',
        ...(cookie === '' ? {} : { cookie }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const [given] = response.headers.getSetCookie();
    if (given) cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  const json = (body: unknown) => (body === undefined ? '{}' : JSON.stringify(body));
  return {
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, json(body), headers),
    postText: (path, text) => send('POST', path, text),
    put: (path, body, headers) => send('PUT', path, json(body), headers),
    patch: (path, body, headers) => send('PATCH', path, json(body), headers),
    delete: (path) => send('DELETE', path),
    postForm: (path, form, headers) => send('POST', path, form, headers),
    upload(path, fileName, content) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)]), fileName);
      return send('POST', path, form);
    },
    async must(method, path, body) {
      const answer = await send(method, path, body === undefined ? undefined : json(body));
      if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}
