import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import type { Attributes, Span, SpanContext, SpanKind } from '@opentelemetry/api';
import { activeTrace, type TraceContext } from './trace-context.ts';

/** Where traces go, and how many. */
export interface TracingWish {
  /** The OTLP/HTTP receiver, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Which share of the traces that begin here is kept, 0 to 1; those begun elsewhere keep what was decided there. */
  readonly share: number;
}

/** Traces that are being written. */
export interface Tracing {
  /** Sends what was not sent yet, and traces nothing any more. */
  stop(): Promise<void>;
}

type Told = Readonly<Record<string, unknown>>;
interface Traced extends TraceContext {
  readonly span: Span;
}

/** What is traced: the channel, how its spans are called and what they tell. Values of statements and forms are never told. */
const traced: readonly { readonly channel: string; readonly kind: keyof typeof SpanKind; name(told: Told): string }[] =
  [
    { channel: 'lianban:request', kind: 'SERVER', name: ({ method, route }) => `${method} ${route}` },
    { channel: 'lianban:command', kind: 'INTERNAL', name: () => 'command' },
    {
      channel: 'lianban:sql',
      kind: 'CLIENT',
      name: ({ statements }) => (statements === 1 ? 'sql' : `sql ×${statements}`),
    },
    { channel: 'lianban:job', kind: 'INTERNAL', name: () => 'due work' },
    { channel: 'lianban:webhook', kind: 'CLIENT', name: () => 'webhook' },
  ];

const attributeOf: Readonly<Record<string, string>> = {
  method: 'http.request.method',
  route: 'http.route',
  status: 'http.response.status_code',
  text: 'db.query.text',
  by: 'lianban.by',
  caseId: 'lianban.case_id',
  rootId: 'lianban.root_id',
  taskId: 'lianban.task_id',
  jobId: 'lianban.job_id',
  deliveryId: 'lianban.delivery_id',
  webhookId: 'lianban.webhook_id',
};

/** Traces requests, commands, statements, due work and webhooks, and hands the trace on. The packages are loaded here, not before. */
export async function startTracing({ endpoint, serviceName, share }: TracingWish): Promise<Tracing> {
  const [api, sdk, exporter, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new exporter.OTLPTraceExporter({ url: `${endpoint}/v1/traces` }) }),
    ],
  });
  const tracer = provider.getTracer('lianban');
  const spans = new WeakMap<object, Traced>();

  function begin(told: Told, name: string, kind: keyof typeof SpanKind): Traced {
    const from = typeof told.traceparent === 'string' ? readTraceparent(told.traceparent) : null;
    const above = activeTrace.getStore();
    const parent = from ?? (above === undefined ? null : readTraceparent(above.traceparent));
    const context = parent === null ? api.ROOT_CONTEXT : api.trace.setSpanContext(api.ROOT_CONTEXT, parent);
    const span = tracer.startSpan(name, { kind: api.SpanKind[kind], attributes: attributesOf(told) }, context);
    const found = { span, traceparent: traceparentOf(span.spanContext()) };
    spans.set(told, found);
    return found;
  }

  function end(told: Told): void {
    const found = spans.get(told);
    if (found === undefined) return;
    const { span } = found;
    span.setAttributes(attributesOf(told));
    const isFault = typeof told.status === 'number' ? told.status >= 500 : told.error !== undefined;
    const isRefusal = typeof told.error === 'object' && told.error !== null && 'kind' in told.error;
    if (isFault && !isRefusal) span.setStatus({ code: api.SpanStatusCode.ERROR });
    span.end();
  }

  const stops = traced.map(({ channel, kind, name }) => {
    const { start, asyncEnd } = tracingChannel(channel);
    // What is told on these channels is an object of ours, and what it is bound to a context of the trace.
    const bind = (told: unknown) => begin(told as Told, name(told as Told), kind);
    const onEnd = (told: unknown) => end(told as Told);
    start.bindStore(activeTrace as never, bind as never);
    asyncEnd.subscribe(onEnd);
    return () => {
      start.unbindStore(activeTrace as never);
      asyncEnd.unsubscribe(onEnd);
    };
  });
  const handOn = (told: unknown) => {
    const { headers } = told as { headers: Record<string, string> };
    const now = activeTrace.getStore();
    if (now !== undefined) headers.traceparent = now.traceparent;
  };
  subscribe('lianban:outgoing', handOn);
  return {
    async stop() {
      unsubscribe('lianban:outgoing', handOn);
      for (const stop of stops) stop();
      // A receiver that is not there keeps nobody from ending.
      await provider.shutdown().catch(() => undefined);
    },
  };
}

function attributesOf(told: Told): Attributes {
  const known = Object.entries(told).flatMap(([name, value]) => {
    const attribute = attributeOf[name];
    if (attribute === undefined) return [];
    return typeof value === 'string' || typeof value === 'number' ? [[attribute, value] as const] : [];
  });
  return Object.fromEntries(known);
}

function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

/** Where a trace was begun elsewhere (W3C Trace Context); null for what is none. */
function readTraceparent(text: string): SpanContext | null {
  const [, traceId = '', spanId = '', flags = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(text) ?? [];
  if (traceId === '' || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}
