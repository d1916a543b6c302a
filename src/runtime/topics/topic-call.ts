import type { Element } from '../../bpmn/model.ts';
import type { ScopeId, TokenId, Variables } from '../../engine/types.ts';
import type { Turn } from '../turn/turn.ts';

/** A system topic that an instance has reached: where, and what the element sees. */
export interface TopicCall {
  readonly instanceId: string;
  readonly token: TokenId;
  readonly scope: ScopeId;
  readonly topic: string;
  readonly element: Element;
  readonly variables: Variables;
}

/** Answers a system topic: does its act in the turn and gives back the variables it sets. */
export type TopicHandler = (turn: Turn, call: TopicCall) => Promise<Variables> | Variables;

/** A variable as text; the empty text where it is none. */
export function textOf(variables: Variables, name: string): string {
  const value = variables[name];
  return typeof value === 'string' ? value : '';
}

/** A variable as a record, or an empty one. */
export function recordOf(variables: Variables, name: string): Readonly<Record<string, unknown>> {
  const value = variables[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A variable as a list of records; anything else in it is left out. */
export function recordsOf(variables: Variables, name: string): Readonly<Record<string, unknown>>[] {
  const value = variables[name];
  if (!Array.isArray(value)) return [];
  return value.filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null);
}
