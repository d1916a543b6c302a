import { compileExpression } from '../feel/compile-expression.ts';
import { FeelSyntaxError } from '../feel/errors.ts';
import { child, children, idOf, type Node, text } from './node.ts';
import type { Outline } from './outline.ts';

/** The property that drawing tools put at the end of a data association that is only drawn. */
export const PLACEHOLDER = '__targetRef_placeholder';

/** The names of everything that holds data in a process. */
export interface DataNames {
  /** The variable of a data object, a reference to one, a property, data input or output; null for what is none, such as a data store. */
  nameOf(item: Node): string | null;
  /** Variables that live with an instance of that scope. */
  ownOf(scope: number): readonly string[];
  /** The variable meant by each other name data has, as seen in that scope. */
  aliasesIn(scope: number): ReadonlyMap<string, string>;
  /** The variable of everything that lives with some scope, by ids, which are names of one thing only. */
  readonly byId: ReadonlyMap<string, string>;
}

/** The data outputs and inputs of an activity, an event or the process. */
export function specified(owner: Node, which: 'dataInputs' | 'dataOutputs'): readonly Node[] {
  const holder = owner.$instanceOf('bpmn:Event') ? owner : child(owner, 'ioSpecification');
  const isOfEvent = owner.$instanceOf(which === 'dataInputs' ? 'bpmn:ThrowEvent' : 'bpmn:CatchEvent');
  if (holder === null || (holder === owner && !isOfEvent)) return [];
  return children(holder, which);
}

/** The properties of a process, activity or event, without those that only end a drawn arrow. */
export function propertiesOf(owner: Node): readonly Node[] {
  const canHave = ['bpmn:Process', 'bpmn:Activity', 'bpmn:Event'].some((type) => owner.$instanceOf(type));
  return canHave ? children(owner, 'properties').filter((one) => text(one, 'name') !== PLACEHOLDER) : [];
}

/** The data object behind a reference; everything else stands for itself. */
export function behind(item: Node): Node | null {
  return item.$type === 'bpmn:DataObjectReference' ? child(item, 'dataObjectRef') : item;
}

/** The one data item of each pass of a multi-instance activity. */
export function loopItem(owner: Node, which: 'inputDataItem' | 'outputDataItem'): Node | null {
  const loop = owner.$instanceOf('bpmn:Activity') ? child(owner, 'loopCharacteristics') : null;
  return loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' ? child(loop, which) : null;
}

/** Names all data of a process: by its name where FEEL can read that and nothing around has it already, else by its id. */
export function dataNames(plan: Outline): DataNames {
  const names = new Map<Node, string>();
  const byId = new Map<string, string>();
  const own: string[][] = [];
  const aliases: Map<string, string>[] = [];
  plan.scopes.forEach((scope, index) => {
    const around = new Map(scope.parent === null ? [] : (aliases[scope.parent] ?? []));
    own[index] = nameScope(scope.node, around);
    aliases[index] = around;
  });
  for (const { node } of plan.nodes) nameElement(node);
  return {
    nameOf: (item) => names.get(behind(item) ?? item) ?? null,
    ownOf: (scope) => own[scope] ?? [],
    aliasesIn: (scope) => aliases[scope] ?? new Map(),
    byId,
  };

  function nameScope(scope: Node, known: Map<string, string>): string[] {
    const elements = children(scope, 'flowElements');
    const references = elements.filter((one) => one.$type === 'bpmn:DataObjectReference');
    const objects = elements.filter((one) => one.$type === 'bpmn:DataObject');
    const loopOutput = loopItem(scope, 'outputDataItem');
    const held = [...objects, ...propertiesOf(scope)];
    if (scope.$type === 'bpmn:Process')
      held.push(...specified(scope, 'dataInputs'), ...specified(scope, 'dataOutputs'));
    const taken = new Set(known.values());
    const mine = loopOutput === null ? [] : [itemName(loopOutput)];
    const here = new Map<string, string>();
    for (const item of [loopItem(scope, 'inputDataItem'), loopOutput]) {
      if (item === null) continue;
      names.set(item, itemName(item));
      here.set(idOf(item), itemName(item));
    }
    for (const item of held) {
      const referring = references.filter((one) => child(one, 'dataObjectRef') === item);
      const written = [item, ...referring].flatMap((one) => text(one, 'name') ?? []);
      const name = written.find((one) => isReadable(one) && !taken.has(one)) ?? idOf(item);
      taken.add(name);
      names.set(item, name);
      mine.push(name);
      for (const one of [item, ...referring]) byId.set(idOf(one), name);
      for (const other of [name, ...written, ...[item, ...referring].map(idOf)]) {
        if (!here.has(other)) here.set(other, name);
      }
    }
    for (const [other, name] of here) known.set(other, name);
    return mine;
  }

  function nameElement(element: Node): void {
    for (const which of ['inputDataItem', 'outputDataItem'] as const) {
      const item = loopItem(element, which);
      if (item !== null) names.set(item, itemName(item));
    }
    const groups = [specified(element, 'dataInputs'), specified(element, 'dataOutputs')];
    // A sub-process has named its properties as the scope it is.
    if (!element.$instanceOf('bpmn:SubProcess')) groups.push(propertiesOf(element));
    for (const group of groups) {
      const taken = new Set<string>();
      for (const item of group) {
        const written = text(item, 'name');
        const name = written !== null && isReadable(written) && !taken.has(written) ? written : idOf(item);
        taken.add(name);
        names.set(item, name);
      }
    }
  }
}

function itemName(item: Node): string {
  return text(item, 'name') ?? idOf(item);
}

/** True for a name that FEEL reads as one variable. */
export function isReadable(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return false;
  try {
    return compileExpression(name).reads[0] === name;
  } catch (failure) {
    if (failure instanceof FeelSyntaxError) return false;
    throw failure;
  }
}

/** True where an item, or the definition of its structure, says that it is a collection. */
export function isCollection(item: Node): boolean {
  const definition = child(item, 'itemSubjectRef');
  const itself = item.$type === 'bpmn:Property' ? false : item.get('isCollection') === true;
  return itself || definition?.get('isCollection') === true;
}
