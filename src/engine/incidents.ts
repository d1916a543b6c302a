import { ExpressionError } from '../feel/errors.ts';
import type { Expression } from '../feel/expression.ts';
import { mint, putToken, type Run } from './run.ts';
import type { Incident, Stage, Token } from './state.ts';
import type { Variables } from './types.ts';

/** Something a diagram or a value cannot do; it ends as an incident on the token it happened to, and never leaves the engine. */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}

/** A source of data has no value yet: no incident, the token waits until it has one (BPMN 2.0.2 §10.4.2). */
export class DataMissing extends Failure {
  constructor(elementId: string, missing: readonly string[]) {
    super('data-not-available', `${elementId} waits for ${missing.join(', ')}, which nothing brings any more`);
  }
}

/** Evaluates an expression. @throws Failure with the expression's own code */
export function evaluate(run: Run, expression: Expression, variables: Variables): unknown {
  try {
    return run.context.evaluate(expression, variables) ?? null;
  } catch (cause) {
    const code = cause instanceof ExpressionError ? cause.code : 'expression-failed';
    throw new Failure(code, `${expression.source}: ${messageOf(cause)}`, { cause });
  }
}

/**
 * Evaluates a condition. Null does not hold, as in FEEL's own `if`; a value that is no boolean is a mistake in the diagram.
 *
 * @throws Failure condition-not-boolean
 */
export function holds(run: Run, condition: Expression, variables: Variables): boolean {
  const value = evaluate(run, condition, variables);
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  throw new Failure('condition-not-boolean', `${condition.source} gives ${typeof value}, not true or false`);
}

/** Runs one stage of a token's visit; a failure becomes an incident there and the answer is false. */
export function attempt(run: Run, token: Token, stage: Stage, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error instanceof DataMissing && (stage === 'start' || stage === 'perform')) {
      putToken(run, { ...(run.tokens.get(token.id) ?? token), wait: 'data', awaits: stage });
      return false;
    }
    raiseIncident(run, token, stage, error.code, error.message);
    return false;
  }
}

/** Stops a token with an incident until `resolveIncident` retries the stage. A join goes on counting its tokens meanwhile, what waits for data goes on waiting. */
export function raiseIncident(run: Run, token: Token, stage: Stage, code: string, message: string): void {
  const incident: Incident = { id: mint(run, 'i'), token: token.id, element: token.element, stage, code, message };
  run.incidents.set(incident.id, incident);
  const now = run.tokens.get(token.id) ?? token;
  if (stage !== 'join' && stage !== 'data') putToken(run, { ...now, wait: 'incident' });
  run.effects.push({
    type: 'incidentRaised',
    incident: incident.id,
    token: token.id,
    elementId: token.element,
    code,
    message,
  });
}

/** Takes the incidents of a token off the record, because they are retried or the token is gone. */
export function dropIncidents(run: Run, token: Token): void {
  // Only these waits have incidents; the check keeps a crowd of stopped tokens from being searched at every step.
  if (token.wait !== 'incident' && token.wait !== 'join' && token.wait !== 'data') return;
  for (const incident of run.incidents.values()) {
    if (incident.token !== token.id) continue;
    run.incidents.delete(incident.id);
    run.effects.push({ type: 'incidentResolved', incident: incident.id });
  }
}

/** True for a token with an open incident. */
export function hasIncident(run: Run, token: Token): boolean {
  for (const incident of run.incidents.values()) if (incident.token === token.id) return true;
  return false;
}

/** The message of anything thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
