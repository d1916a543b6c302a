import { channel } from 'node:diagnostics_channel';

/** On which what is sent out is told, to whoever hands a trace on: `{ headers }`, to which it may add. */
const outgoing = channel('lianban:outgoing');

/** The headers of a request to somebody else, with the trace it belongs to where there is one (W3C Trace Context). */
export function outgoingHeaders(own: Readonly<Record<string, string>>): Record<string, string> {
  const headers = { ...own };
  outgoing.publish({ headers });
  return headers;
}
