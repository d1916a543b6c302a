import { AsyncLocalStorage } from 'node:async_hooks';

/** Where work stands in a trace, as W3C Trace Context writes it; nothing while nobody traces. */
export interface TraceContext {
  readonly traceparent: string;
}

/** The span under way; entered by whoever traces, and by nobody else. */
export const activeTrace = new AsyncLocalStorage<TraceContext>();

/** The `traceparent` of the work under way; null while nobody traces. */
export function traceparentNow(): string | null {
  return activeTrace.getStore()?.traceparent ?? null;
}
