import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress, publicLookup } from './outbound-address.ts';
import { outgoingHeaders } from './outgoing-headers.ts';

/** Where requests may go that somebody else named the address of. */
export interface OutgoingRules {
  /** Whether addresses of this machine and its networks may be reached. */
  readonly privateAddresses: boolean;
  /** Whether plain http will do. */
  readonly plainHttp: boolean;
}

/** What is sent. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** What became of it: a status, or why there is none. */
export type Sent =
  | { readonly status: number; readonly error: null }
  | { readonly status: null; readonly error: string };

/**
 * Why a request must not go to a URL; null when nothing that can be told without asking for its address stands against it.
 */
export function whyNotTo(url: string, rules: OutgoingRules): string | null {
  const parsed = URL.parse(url);
  if (parsed === null) return 'not a URL';
  if (parsed.username !== '' || parsed.password !== '') return 'credentials in the URL';
  if (parsed.protocol === 'http:' && !rules.plainHttp) return 'plain http is not allowed';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return 'neither https nor http';
  const host = hostOf(parsed);
  if (rules.privateAddresses) return null;
  const isOwn = host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isPrivateAddress(host));
  return isOwn ? 'the address is not on the internet' : null;
}

/**
 * Posts a text, once, and answers the status. The host is resolved once, when the connection is made, and the connection goes
 * to what was looked at then, so that a name can not point elsewhere in between. Redirects are not followed, what the receiver
 * says is not read, and after the timeout it is over, whatever the receiver does.
 */
export async function postOnce(out: Outgoing, rules: OutgoingRules): Promise<Sent> {
  const refused = whyNotTo(out.url, rules);
  if (refused !== null) return { status: null, error: refused };
  const signal = AbortSignal.timeout(out.timeoutMs);
  try {
    return { status: await post(new URL(out.url), out, rules, signal), error: null };
  } catch (error) {
    if (signal.aborted) return { status: null, error: `no answer within ${out.timeoutMs} ms` };
    return { status: null, error: error instanceof Error ? error.message || error.name : String(error) };
  }
}

function post(url: URL, out: Outgoing, rules: OutgoingRules, signal: AbortSignal): Promise<number> {
  const body = Buffer.from(out.body);
  const options = {
    method: 'POST',
    agent: false,
    signal,
    headers: outgoingHeaders({ ...out.headers, 'content-length': String(body.length) }),
    ...(rules.privateAddresses ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const request = send(url, options, (answer) => {
      resolve(answer.statusCode ?? 0);
      // Its status is all that counts: nobody can make us read for ever.
      answer.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
