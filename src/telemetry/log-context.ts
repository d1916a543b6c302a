import { AsyncLocalStorage } from 'node:async_hooks';

/** What a line of the log is about, so that all lines about one request, case or piece of work are found together. */
export interface LogContext {
  requestId?: string;
  caseId?: string;
  rootId?: string;
  taskId?: string;
  jobId?: string;
  webhookId?: string;
  deliveryId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();
/** The work a piece of work is a part of. */
const wholes = new WeakMap<LogContext, LogContext>();

/** Does work whose lines in the log tell what they are about; what it learns of that meanwhile is told, too. */
export function concerning<Result>(about: LogContext, work: () => Result): Result {
  const whole = contexts.getStore();
  const part = { ...whole, ...about };
  if (whole !== undefined) wholes.set(part, whole);
  return contexts.run(part, work);
}

/** Adds to what the lines of the work under way are about, and of the whole it is a part of, where that says nothing yet. */
export function concern(about: LogContext): void {
  const part = contexts.getStore();
  if (part === undefined) return;
  Object.assign(part, about);
  for (let whole = wholes.get(part); whole !== undefined; whole = wholes.get(whole)) {
    Object.assign(whole, { ...about, ...whole });
  }
}

/** What lines of the log are about at this moment. */
export function logContext(): LogContext {
  return contexts.getStore() ?? {};
}
