import fc, { type Arbitrary } from 'fast-check';
import { smallPdf } from '../deeds.ts';
import { arbitraryOf, type Pools } from './arbitrary.ts';
import { smallDiagram } from './busy-world.ts';
import type { Contract, Operation, Parameter, Schema } from './operations.ts';
import type { Sent } from './spoil.ts';

/** Headers that fit each request that takes them. */
const headersThatFit: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['"1"', '"2"', 'W/"1"', '1'],
  prefer: ['return=minimal', 'return=representation'],
  'tus-resumable': ['1.0.0'],
  'upload-length': ['10', '0', '1000'],
  'upload-metadata': [`filename ${Buffer.from('图纸.pdf').toString('base64')}`],
  'upload-offset': ['0', '3'],
  'upload-checksum': [`sha1 ${Buffer.alloc(20).toString('base64')}`],
  'idempotency-key': ['a', 'b', '键'.normalize('NFD').replaceAll(/[^ -~]/g, 'k')],
};

/** Who waits for work waits a moment only. */
const shortWaits: Pools = { asyncResponseTimeout: ['PT0S', 'PT0.01S'] };
const shortWaitsInMilliseconds: Pools = { asyncResponseTimeout: [0, 10] };

/** Requests of an operation as its schema has them. */
export function requestsOf(contract: Contract, operation: Operation, pools: Pools): Arbitrary<Sent> {
  const waits = operation.path.startsWith('/engine-rest') ? shortWaitsInMilliseconds : shortWaits;
  const known = { ...pools, ...waits };
  const of = arbitraryOf(contract, known);
  const inPath = operation.parameters.filter(({ in: where }) => where === 'path');
  const inQuery = operation.parameters.filter(({ in: where }) => where === 'query');
  const inHeaders = operation.parameters.filter(({ in: where }) => where === 'header');
  const texts = (parameters: readonly Parameter[]) =>
    fc
      .record(Object.fromEntries(parameters.map((each) => [each.name, of(each.schema, poolNameOf(operation, each))])), {
        requiredKeys: parameters.filter(({ required }) => required === true).map(({ name }) => name),
      })
      .map((values) => mapValues(values, String));
  return fc
    .record({
      path: texts(inPath).map((values) => mapValues(values, encodeURIComponent)),
      query: texts(inQuery).map((values) => mapValues(values, encodeURIComponent)),
      headers: headersOf(inHeaders, pools),
      body: bodyOf(operation, of),
    })
    .map(({ body, ...rest }) => ({ ...rest, ...(body === undefined ? {} : { body }) }));
}

/** The name under which the pools have what a parameter takes: that of the collection its path goes through. */
function poolNameOf({ path }: Operation, { name, in: where }: Parameter): string {
  if (name === 'number') return path.includes('/public/cases') ? 'caseNumber' : 'disclosureNumber';
  if (name === 'code') return 'queryCode';
  if (where !== 'path' || !['id', 'signerId'].includes(name)) return name;
  const parts = path.split('/');
  const collection = parts[parts.indexOf(`{${name}}`) - 1] ?? name;
  return collection === 'external-task' ? 'external-tasks' : collection;
}

/** Headers that may be left out; the others are what the operation is about. */
const optional = new Set(['idempotency-key', 'prefer', 'lianban-for-applicant']);

function headersOf(parameters: readonly Parameter[], pools: Pools): Arbitrary<Record<string, string>> {
  const each = parameters.map(({ name }): [string, Arbitrary<string>] => {
    const lower = name.toLowerCase();
    const words = headersThatFit[lower] ?? (pools[lower] ?? ['x']).map(String);
    // A key that was used for another command refuses everything: most requests have none, or one of their own.
    return [
      lower,
      lower === 'idempotency-key' ? fc.oneof(fc.uuid(), fc.constantFrom(...words)) : fc.constantFrom(...words),
    ];
  });
  const always = parameters.map(({ name }) => name.toLowerCase()).filter((name) => !optional.has(name));
  return fc.record(Object.fromEntries(each), { requiredKeys: always });
}

function bodyOf(
  { body, bodyRequired }: Operation,
  of: (schema: Schema, name: string) => Arbitrary<unknown>,
): Arbitrary<unknown> {
  const schema = body['application/json']?.schema;
  if (schema === undefined) return fc.constant(undefined);
  return bodyRequired ? of(schema, '') : fc.oneof({ weight: 5, arbitrary: of(schema, '') }, fc.constant(undefined));
}

function mapValues<Value, Mapped>(
  of: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, map(value)]));
}

/** An answer as it came, its body still a text. */
export interface Got {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

/** Sends a request as somebody; the browser's own word against other sites goes along. */
export async function send(address: string, cookie: string, operation: Operation, sent: Sent): Promise<Got> {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => sent.path[name] ?? '');
  const query = Object.entries(sent.query).map(([name, value]) => `${name}=${value}`);
  const { content, type } = contentOf(operation, sent);
  const answer = await fetch(`${address}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`, {
    method: operation.method,
    redirect: 'manual',
    headers: {
      'x-requested-with': 'lianban',
      ...(cookie === '' ? {} : { cookie }),
      ...(type === null ? {} : { 'content-type': type }),
      ...sent.headers,
    },
    ...(content === undefined || operation.method === 'GET' ? {} : { body: content }),
    signal: AbortSignal.timeout(30_000),
  });
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (mediaType === 'text/event-stream') {
    // It goes on until whoever listens has had enough.
    await answer.body?.cancel();
    return { status: answer.status, mediaType, text: '' };
  }
  return { status: answer.status, mediaType, text: await answer.text() };
}

function contentOf(operation: Operation, { raw, body }: Sent): { content?: string | FormData; type: string | null } {
  if (raw !== undefined) return { content: raw, type: null };
  if (body !== undefined) return { content: JSON.stringify(body), type: 'application/json' };
  if (operation.body['multipart/form-data'] !== undefined) return { content: formOf(operation), type: null };
  if (operation.method === 'PATCH') return { content: 'abc', type: 'application/offset+octet-stream' };
  return { type: null };
}

function formOf({ operationId }: Operation): FormData {
  const form = new FormData();
  const [name, content] = operationId === 'deploy' ? ['small.bpmn', smallDiagram] : ['a.pdf', smallPdf('fuzz')];
  form.append(operationId === 'deploy' ? 'files' : 'file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return form;
}
