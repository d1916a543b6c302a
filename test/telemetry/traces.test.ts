import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { startTracing } from '../../src/telemetry/tracing.ts';
import { deliverDue } from '../../src/webhooks/courier.ts';
import { carPark } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

interface SpanTold {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

const spans: SpanTold[] = [];
const hooks: IncomingHttpHeaders[] = [];
const collector = createServer(async (request, answer) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (request.url === '/v1/traces') {
    for (const { scopeSpans } of JSON.parse(text).resourceSpans) spans.push(...scopeSpans[0].spans);
  } else hooks.push(request.headers);
  answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
await new Promise<void>((resolve) => {
  collector.listen(0, '127.0.0.1', resolve);
});
t.teardown(() => {
  collector.closeAllConnections();
  collector.close();
});
// A server that listens on a port has the address of one.
const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;

t.test('a trace begun elsewhere goes on from the request to its statements and to the webhook', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const { id } = await w.apply('joint-completion-acceptance', { facts: carPark });
  const [task] = await w.tasks('window', id);
  await (await w.as('admin')).must('POST', '/webhooks', {
    url: `${endpoint}/hook`,
    events: ['task.claimed'],
    name: 'registry',
  });
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const clerk = await w.as('window');

  const tracing = await startTracing({ endpoint, serviceName: 'lianban', share: 1 });
  const claimed = await clerk.post(
    `/tasks/${task?.id}/claim`,
    {},
    { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  );
  await deliverDue({ database: w.database, clock: w.now, rules: { privateAddresses: true, plainHttp: true } });
  await tracing.stop();

  t.equal(claimed.status, 200);
  const ofTrace = spans.filter((span) => span.traceId === traceId);
  const named = (name: string) => ofTrace.find((span) => span.name === name);
  const [request, command, webhook] = ['POST /api/v1/tasks/:id/claim', 'command', 'webhook'].map(named);
  t.equal(request?.parentSpanId, '00f067aa0ba902b7');
  t.equal(command?.parentSpanId, request?.spanId);
  t.ok(ofTrace.some(({ name, parentSpanId }) => name.startsWith('sql') && parentSpanId === command?.spanId));
  t.equal(webhook?.parentSpanId, command?.spanId);
  t.equal(hooks[0]?.traceparent, `00-${traceId}-${webhook?.spanId}-01`);
  t.match(command?.attributes, [{ key: 'lianban.by', value: { stringValue: 'person' } }]);
  t.notMatch(JSON.stringify(spans), /停车楼|周敏|lianban_session/, 'no value of a statement, no name, no cookie');
});

t.test('nothing is loaded or sent while nobody traces', async (t) => {
  const { traceparentNow } = await import('../../src/telemetry/trace-context.ts');
  const sent = spans.length;

  t.equal(traceparentNow(), null);
  t.equal(spans.length, sent);
});
