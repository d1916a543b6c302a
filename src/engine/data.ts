import type { DataMapping, DataSet, ElementData } from '../bpmn/data.ts';
import type { Element } from '../bpmn/model.ts';
import { DataMissing, evaluate, Failure } from './incidents.ts';
import { putToken, type Run, scopeNamed } from './run.ts';
import { openScope, setIn, visible } from './scopes.ts';
import type { Token } from './state.ts';
import type { Variables } from './types.ts';

/** What an activity sees beside its own data: the sources of its data inputs. */
export function seenAround(run: Run, token: Token, data: ElementData): Variables {
  if (token.local === undefined) return visible(run, token.scope);
  const { parent, variables } = scopeNamed(run, token.local);
  const rest = Object.entries(variables).filter(([name]) => !data.own.includes(name));
  return { ...visible(run, parent ?? token.scope), ...Object.fromEntries(rest) };
}

/**
 * Fills the data inputs of an activity from the first input set whose sources all have a value (BPMN 2.0.2 §10.4.2).
 *
 * @throws DataMissing while no input set is available, Failure
 */
export function takeDataInputs(run: Run, token: Token, element: Element, data: ElementData): Token {
  const seen = seenAround(run, token, data);
  const at = chosenSet(element, data, seen);
  const inputs = executed(run, takenBy(data, data.inputSets[at]), seen);
  const needsSet = data.inputSets.some(({ answers }) => answers.length > 0);
  const ready = needsSet ? putToken(run, { ...token, inputSet: at }) : token;
  if (ready.local === undefined) return { ...ready, local: openScope(run, ready, inputs).id };
  setIn(run, ready.local, inputs);
  return ready;
}

/** The payload that the data inputs of an event or send task give. @throws DataMissing, Failure */
export function thrownData(run: Run, token: Token, element: Element, data: ElementData): Variables {
  if (token.local !== undefined) {
    const taken = scopeNamed(run, token.local).variables;
    return Object.fromEntries(data.inputs.map(({ target }) => [target, taken[target] ?? null]));
  }
  const seen = visible(run, token.scope);
  return executed(run, takenBy(data, data.inputSets[chosenSet(element, data, seen)]), seen);
}

/** The collection of a multi-instance has to be there before its instances begin. @throws DataMissing */
export function needLoopData(run: Run, token: Token, element: Element, { loopNeeds }: ElementData): void {
  if (loopNeeds.length === 0) return;
  const missing = without(loopNeeds, visible(run, token.scope));
  if (missing.length > 0) throw new DataMissing(element.id, missing);
}

/** The number of the first available input set; an element without sets needs all that its associations do. @throws DataMissing */
export function chosenSet(element: Element, data: ElementData, seen: Variables): number {
  if (data.inputSets.length === 0) {
    const missing = without(
      data.inputs.flatMap(({ needs }) => needs),
      seen,
    );
    if (missing.length > 0) throw new DataMissing(element.id, missing);
    return 0;
  }
  const missing = data.inputSets.map(({ required }) => without(sourcesOf(data, required), seen));
  const at = missing.findIndex((names) => names.length === 0);
  if (at < 0) throw new DataMissing(element.id, missing[0] ?? []);
  return at;
}

/** What a process has to be started with comes before its start event does anything. @throws DataMissing */
export function needProcessInputs(run: Run, token: Token, element: Element): void {
  const sets = element.scope === 0 && element.kind === 'startEvent' ? (run.model.data?.inputSets ?? []) : [];
  if (sets.length === 0) return;
  const seen = visible(run, token.scope);
  const missing = sets.map(({ required }) => without(required, seen));
  if (missing.every((names) => names.length > 0)) throw new DataMissing(element.id, missing[0] ?? []);
}

function sourcesOf(data: ElementData, inputs: readonly string[]): readonly string[] {
  return data.inputs.filter(({ target }) => inputs.includes(target)).flatMap(({ needs }) => needs);
}

/** The associations of a set, and those into inputs that are in no set at all. */
function takenBy(data: ElementData, set: DataSet | undefined): readonly DataMapping[] {
  if (set === undefined) return data.inputs;
  const named = (one: DataSet) => [...one.required, ...one.optional, ...one.late];
  const inSome = new Set(data.inputSets.flatMap(named));
  const inThis = new Set(named(set));
  return data.inputs.filter(({ target }) => inThis.has(target) || !inSome.has(target));
}

/** Executes associations whose sources have a value, in their order. @throws Failure data-not-a-list, data-not-a-structure */
export function executed(
  run: Run,
  mappings: readonly DataMapping[],
  seen: Variables,
  targets: Variables = {},
): Variables {
  const values = new Map<string, unknown>();
  for (const { source, target, path, needs, isCollection } of mappings) {
    if (without(needs, seen).length > 0) continue;
    const value = evaluate(run, source, seen);
    if (isCollection && value !== null && !Array.isArray(value)) {
      throw new Failure('data-not-a-list', `${target} is a collection, and ${source.source} gives no list`);
    }
    const before = values.has(target) ? values.get(target) : targets[target];
    values.set(target, within(target, before ?? null, path, value));
  }
  return Object.fromEntries(values);
}

function within(target: string, before: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (before !== null && (typeof before !== 'object' || Array.isArray(before))) {
    throw new Failure('data-not-a-structure', `${target} has no ${first} to assign to`);
  }
  const fields: Readonly<Record<string, unknown>> = { ...before };
  const inner = Object.hasOwn(fields, first) ? fields[first] : null;
  return Object.fromEntries([...Object.entries(fields), [first, within(target, inner, rest, value)]]);
}

/** Those of some names that have no value. */
export function without(names: readonly string[], seen: Variables): readonly string[] {
  return names.filter((name) => !Object.hasOwn(seen, name) || (seen[name] ?? null) === null);
}
