import type { DataMapping, DataSet, ElementData } from '../bpmn/data.ts';
import type { Element } from '../bpmn/model.ts';
import { executed, seenAround, without } from './data.ts';
import { Failure } from './incidents.ts';
import { type Run, scopeNamed } from './run.ts';
import { openScope, setIn, visible, write } from './scopes.ts';
import type { Token } from './state.ts';
import type { Variables } from './types.ts';

/**
 * Puts what came out of an activity or event into its own data; gives the rest, which goes where variables go.
 *
 * Only the data outputs leave an event, a receive task or a call that has some.
 */
export function keepOwnData(
  run: Run,
  token: Token,
  element: Element,
  data: ElementData,
  variables: Variables,
): { readonly ready: Token; readonly rest: Variables } {
  const local = token.local ?? openScope(run, token, {}).id;
  const isOwn = ([name]: [string, unknown]) => data.own.includes(name);
  const own = Object.entries(variables).filter(isOwn);
  const caught = own.length === 0 ? wholePayload(element, data, variables) : {};
  setIn(run, local, { ...Object.fromEntries(own), ...caught });
  const isClosed = data.payload.length > 0 || (element.kind === 'callActivity' && data.outputs.length > 0);
  const rest = Object.entries(variables).filter((entry) => !isClosed && !isOwn(entry));
  return { ready: { ...token, local }, rest: Object.fromEntries(rest) };
}

/**
 * The one data output of an event takes what was caught, whatever its name: the content under the name of the
 * message or signal, the only value there is, or all of it.
 */
function wholePayload(element: Element, { payload }: ElementData, variables: Variables): Variables {
  const [output, ...more] = payload;
  const values = Object.values(variables);
  if (output === undefined || more.length > 0 || values.length === 0) return {};
  for (const event of element.events) {
    if (!('name' in event) || !Object.hasOwn(variables, event.name)) continue;
    return { [output]: variables[event.name] };
  }
  return { [output]: values.length === 1 ? values[0] : variables };
}

/**
 * Gives the data outputs to where their associations lead (BPMN 2.0.2 §10.4.2).
 *
 * @throws Failure data-output-missing when outputs are missing from every output set
 */
export function giveDataOutputs(run: Run, token: Token, element: Element, data: ElementData): void {
  if (data.outputs.length === 0 && data.outputSets.length === 0) return;
  const seen = visible(run, token.local ?? token.scope);
  const mappings = givenBy(data, answeringSet(element, data, token, seen));
  const inside = mappings.filter((one) => one.isInside);
  if (token.local !== undefined) setIn(run, token.local, executed(run, inside, seen, seen));
  const outside = mappings.filter((one) => !one.isInside);
  const values = executed(run, outside, visible(run, token.local ?? token.scope), seenAround(run, token, data));
  write(run, scopeAround(run, token), values);
}

/** The scope around an activity's own data; a handler writes through what it sees as it was. */
function scopeAround(run: Run, token: Token): string {
  const parent = token.local === undefined ? null : scopeNamed(run, token.local).parent;
  return parent ?? token.scope;
}

function answeringSet(element: Element, data: ElementData, token: Token, seen: Variables): DataSet | undefined {
  if (data.outputSets.length === 0) return undefined;
  const answers = data.inputSets[token.inputSet ?? 0]?.answers ?? [];
  const set = data.outputSets.find(({ required }) => without(required, seen).length === 0);
  if (set === undefined) {
    const missing = without(data.outputSets[0]?.required ?? [], seen).join(', ');
    throw new Failure('data-output-missing', `${element.id} completes without ${missing}`);
  }
  if (answers.length === 0 || answers.includes(set.id)) return set;
  throw new Failure('data-output-missing', `${element.id} gives ${set.id}, which does not answer its input set`);
}

function givenBy(data: ElementData, set: DataSet | undefined): readonly DataMapping[] {
  if (set === undefined) return data.outputs;
  const named = (one: DataSet) => [...one.required, ...one.optional, ...one.late];
  const inSome = new Set(data.outputSets.flatMap(named));
  const inThis = new Set(named(set));
  return data.outputs.filter(({ needs }) => needs.every((name) => inThis.has(name) || !inSome.has(name)));
}
