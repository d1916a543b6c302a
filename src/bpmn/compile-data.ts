import type { Expression } from '../feel/expression.ts';
import { readingAliases, variable } from './alias-names.ts';
import { attributes } from './attributes.ts';
import type { DataMapping, DataSet, ElementData, ProcessData } from './data.ts';
import { isOnlyDrawn, isOwnItem, pathOf, setNodes } from './data-ends.ts';
import { behind, type DataNames, isCollection, loopItem, propertiesOf, specified } from './data-names.ts';
import type { Report } from './finding.ts';
import type { Element, Loop } from './model.ts';
import { body, child, children, idOf, type Node, text } from './node.ts';

/** What an element does with data, and its loop with the collections found where its data comes from. */
export interface CompiledData {
  readonly data: ElementData | null;
  readonly loop: Loop | null;
}

/** Reads the data of the process itself; null where neither it nor any element has some. */
export function compileProcessData(process: Node, names: DataNames, elements: readonly Element[]): ProcessData | null {
  const own = names.ownOf(0);
  const aliases = new Map([...names.byId, ...names.aliasesIn(0)].filter(([other, name]) => other !== name));
  const outputs = specified(process, 'dataOutputs').flatMap((item) => names.nameOf(item) ?? []);
  return own.length === 0 && elements.every(({ data }) => data === null)
    ? null
    : { own, inputSets: sets(process, 'inputSets', new Set(), names), outputs, aliases };
}

/** Reads the data of one flow node; `data` is null for the many that have none. */
export function compileData(
  node: Node,
  place: { readonly scope: number; readonly body: number | null },
  plain: Loop | null,
  names: DataNames,
  report: Report,
): CompiledData {
  const isActivity = node.$instanceOf('bpmn:Activity');
  if (!isActivity && !node.$instanceOf('bpmn:Event')) return { data: null, loop: plain };
  const around = names.aliasesIn(place.scope);
  const inputs = associations(
    node,
    'dataInputAssociations',
    new Map([...around, ...passAliases(node, names)]),
    names,
    report,
  );
  const mine = ownAliases(node, names);
  const outputs = associations(node, 'dataOutputAssociations', new Map([...around, ...mine]), names, report);
  const { loop, ...looped } = withCollections(node, plain, inputs, outputs, names);
  const outside = new Set([looped.input, looped.output]);
  const items = [...specified(node, 'dataInputs'), ...specified(node, 'dataOutputs')];
  const held = place.body === null ? [...items, ...propertiesOf(node)] : [];
  const item = loopItem(node, 'outputDataItem');
  const own = [...held, ...(item === null ? [] : [item])].flatMap((one) => names.nameOf(one) ?? []);
  const isMine = (mapping: DataMapping) => !outside.has(mapping.target);
  const data: ElementData = {
    own: [...new Set([...own, ...(place.body === null ? [] : names.ownOf(place.body))])].filter(
      (name) => !outside.has(name),
    ),
    inputs: inputs.filter(isMine),
    inputSets: sets(node, 'inputSets', outside, names),
    outputs: outputs.filter(({ needs }) => looped.output === null || !needs.includes(looped.output)),
    outputSets: isActivity ? sets(node, 'outputSets', outside, names) : [],
    payload:
      isActivity && node.$type !== 'bpmn:ReceiveTask'
        ? []
        : specified(node, 'dataOutputs').flatMap((one) => names.nameOf(one) ?? []),
    loopNeeds: looped.needs,
    collected: looped.collected,
  };
  const isEmpty = [data.own, data.inputs, data.outputs, data.loopNeeds].every((part) => part.length === 0);
  return { data: isEmpty ? null : data, loop };
}

function passAliases(node: Node, names: DataNames): readonly (readonly [string, string])[] {
  const item = loopItem(node, 'inputDataItem');
  const name = item === null ? null : names.nameOf(item);
  return item === null || name === null ? [] : [[idOf(item), name]];
}

/** The other names of an element's own data, for its own expressions. */
export function ownAliases(node: Node, names: DataNames): ReadonlyMap<string, string> {
  const passes = [loopItem(node, 'inputDataItem'), loopItem(node, 'outputDataItem')].filter((item) => item !== null);
  const given = [...specified(node, 'dataInputs'), ...specified(node, 'dataOutputs')];
  const items = [...given, ...propertiesOf(node), ...passes];
  const aliases = new Map<string, string>();
  for (const item of items.toReversed()) {
    const name = names.nameOf(item);
    if (name === null) continue;
    for (const other of [idOf(item), text(item, 'name') ?? name, name]) aliases.set(other, name);
  }
  return aliases;
}

/** The sources and the target of an association, references followed; null where an end is missing or is no variable. */
export function endsOf(
  association: Node,
  names: DataNames,
): { sources: readonly string[]; target: string; item: Node } | null {
  const target = child(association, 'targetRef');
  const item = target === null ? null : behind(target);
  const name = item === null ? null : names.nameOf(item);
  const sources = children(association, 'sourceRef').map((source) => names.nameOf(source));
  if (item === null || name === null || sources.includes(null)) return null;
  return { sources: sources.filter((source) => source !== null), target: name, item };
}

function associations(
  node: Node,
  which: 'dataInputAssociations' | 'dataOutputAssociations',
  aliases: ReadonlyMap<string, string>,
  names: DataNames,
  report: Report,
): DataMapping[] {
  const isActivity = node.$instanceOf('bpmn:Activity');
  const type = which === 'dataInputAssociations' ? 'bpmn:ThrowEvent' : 'bpmn:CatchEvent';
  if (!isActivity && !node.$instanceOf(type)) return [];
  const read = attributes(idOf(node), report);
  return children(node, which).flatMap((association) => {
    const ends = endsOf(association, names);
    if (ends === null || isOnlyDrawn(association)) return [];
    const { sources, target, item } = ends;
    const to = (source: Expression, path: readonly string[] = []): DataMapping => ({
      source: readingAliases(source, aliases),
      target,
      path,
      needs: sources,
      isInside: isOwnItem(node, item),
      isCollection: path.length === 0 && isCollection(item),
    });
    const transformation = child(association, 'transformation');
    if (transformation !== null) {
      const formula = read.formula(text(transformation, 'body'));
      return formula === null ? [] : [to(formula)];
    }
    const assignments = children(association, 'assignment');
    if (assignments.length > 0) {
      return assignments.flatMap((assignment) => {
        const from = read.formula(body(assignment, 'from'));
        const path = pathOf(assignment);
        return from === null || path === null ? [] : [to(from, path.slice(1))];
      });
    }
    const [only] = sources;
    return only === undefined ? [] : [to(variable(only))];
  });
}

function sets(
  node: Node,
  which: 'inputSets' | 'outputSets',
  outside: ReadonlySet<string | null>,
  names: DataNames,
): readonly DataSet[] {
  const way = which === 'inputSets' ? 'Input' : 'Output';
  return setNodes(node, which).map((set) => {
    const list = (property: string) =>
      children(set, property)
        .flatMap((item) => names.nameOf(item) ?? [])
        .filter((name) => !outside.has(name));
    const optional = list(`optional${way}Refs`);
    const late = list(`whileExecuting${way}Refs`);
    return {
      id: idOf(set),
      // What is optional or may come late stands among the references of the set as well.
      required: list(`data${way}Refs`).filter((name) => !optional.includes(name) && !late.includes(name)),
      optional,
      late,
      answers: which === 'inputSets' ? children(set, 'outputSetRefs').map(idOf) : [],
    };
  });
}

/** Finds the collections of a multi-instance: behind the data input they come by, or in a data object (BPMN 2.0.2 §13.3.7). */
function withCollections(
  node: Node,
  loop: Loop | null,
  inputs: readonly DataMapping[],
  outputs: readonly DataMapping[],
  names: DataNames,
): {
  loop: Loop | null;
  needs: readonly string[];
  collected: readonly string[];
  input: string | null;
  output: string | null;
} {
  const nothing = { loop, needs: [], collected: [], input: null, output: null };
  const characteristics = node.$instanceOf('bpmn:Activity') ? child(node, 'loopCharacteristics') : null;
  if (loop?.type !== 'multi' || characteristics === null) return nothing;
  const named = (property: string) => {
    const item = child(characteristics, property);
    return {
      name: item === null ? null : names.nameOf(item),
      isMine: item?.$parent === child(node, 'ioSpecification'),
    };
  };
  const from = named('loopDataInputRef');
  const into = named('loopDataOutputRef');
  const written = text(characteristics, 'approval:collection') !== null;
  const feeding = from.isMine ? inputs.find(({ target }) => target === from.name) : undefined;
  const source = from.name === null || written ? null : (feeding?.source ?? variable(from.name));
  const needs = source === null || from.name === null ? [] : (feeding?.needs ?? (from.isMine ? [] : [from.name]));
  const goesTo = into.isMine ? outputs.filter((one) => one.needs.includes(into.name ?? '')) : [];
  return {
    loop: {
      ...loop,
      collection: source ?? loop.collection,
      outputCollection:
        text(characteristics, 'approval:outputCollection') === null && into.name !== null
          ? into.name
          : loop.outputCollection,
    },
    needs,
    collected: goesTo.map(({ target }) => target),
    input: from.isMine ? from.name : null,
    output: into.isMine ? into.name : null,
  };
}
