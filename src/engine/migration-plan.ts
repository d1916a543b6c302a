import type { Element, ProcessModel } from '../bpmn/model.ts';
import { elementNamed } from './run.ts';
import type { Compensable, InstanceState, ScopeState, Token } from './state.ts';
import { EngineError, type MigrationPlan, type ScopeId, type TokenId } from './types.ts';

/** Why one token of an instance cannot be moved to another model; null for what was done and could be compensated. */
export interface MigrationObstacle {
  readonly token: TokenId | null;
  readonly elementId: string;
  readonly code:
    | 'element-missing'
    | 'kind-differs'
    | 'loop-differs'
    | 'flow-missing'
    | 'scope-not-open'
    | 'listener-failed';
}

/** Thrown when an instance cannot be migrated as planned; nothing has changed, and each obstacle is named. */
export class MigrationRefused extends EngineError {
  readonly obstacles: readonly MigrationObstacle[];

  constructor(obstacles: readonly MigrationObstacle[]) {
    const told = obstacles.map(({ token, elementId, code }) => `${token ?? '-'} at ${elementId}: ${code}`);
    super('migration-refused', told.join('; '));
    this.name = 'MigrationRefused';
    this.obstacles = obstacles;
  }
}

/** An instance on its way from one model to another. */
export interface Migration {
  readonly from: ProcessModel;
  readonly to: ProcessModel;
  readonly plan: MigrationPlan;
  readonly state: InstanceState;
}

/** The element of the new model that stands for one of the old: by the plan, else the one of the same id. */
export function mapped({ to, plan }: Migration, id: string): Element | null {
  const index = to.indexOf.get(named(plan.elements, id) ?? id);
  return index === undefined ? null : (to.elements[index] ?? null);
}

/** The flow of the new model that stands for one of the old. */
export function mappedFlow({ plan }: Migration, id: string): string {
  return named(plan.flows, id) ?? id;
}

/** An entry of a plan: an element may be called `constructor`. */
export function named<T>(entries: Readonly<Record<string, T>> | null | undefined, id: string): T | undefined {
  return entries && Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** The token whose sub-process opened a scope. */
export function ownerOf({ state }: Migration, scope: ScopeId): Token | null {
  const id = scopeOf(state, scope)?.token ?? null;
  return id === null ? null : (state.tokens.find((token) => token.id === id) ?? null);
}

function scopeOf(state: InstanceState, id: ScopeId): ScopeState | undefined {
  return state.scopes.find((scope) => scope.id === id);
}

/** True for a sub-process that the new model does not have: what is inside moves out, and it is gone. */
export function isDissolved(migration: Migration, token: Token): boolean {
  if (token.wait !== 'body' || token.outer !== undefined) return false;
  return (mapped(migration, token.element)?.body ?? null) === null;
}

/** Where a token will be: in an open scope, below which sub-processes of the new model may have to be opened first. */
export interface Place {
  readonly base: ScopeId;
  /** Elements of the sub-processes to open, from outside to inside. */
  readonly open: readonly Element[];
}

/** Finds the place of a token in the new model: in the nearest scope around it that still stands. */
export function placeOf(migration: Migration, token: Token, target: Element): Place {
  const around = scopesAround(migration.to, target);
  for (let scope = token.scope; ; ) {
    const owner = ownerOf(migration, scope);
    if (owner === null) return { base: scope, open: around.map(({ element }) => element) };
    const body = isDissolved(migration, owner) ? null : (mapped(migration, owner.element)?.body ?? null);
    const at = around.findIndex((one) => one.body === body);
    if (at >= 0) return { base: scope, open: around.slice(at + 1).map(({ element }) => element) };
    scope = owner.scope;
  }
}

/** The sub-processes around an element, from outside to inside. */
function scopesAround(model: ProcessModel, element: Element): { body: number; element: Element }[] {
  const around: { body: number; element: Element }[] = [];
  for (let body = element.scope; ; ) {
    const scope = model.scopes[body];
    const owner = scope?.element === null || scope === undefined ? undefined : model.elements[scope.element];
    if (owner === undefined) return around.reverse();
    around.push({ body, element: owner });
    body = owner.scope;
  }
}

/** Everything that stands in the way of a migration, token by token. */
export function obstacles(migration: Migration): readonly MigrationObstacle[] {
  const { state } = migration;
  const found = state.tokens.flatMap((token): MigrationObstacle[] => {
    if (isDissolved(migration, token)) return [];
    const code = obstacle(migration, token);
    return code === null ? [] : [{ token: token.id, elementId: token.element, code }];
  });
  const done = [...(state.compensations ?? []), ...state.tokens.flatMap(({ pending = [] }) => pending)];
  const lost = done.filter(({ element }) => mapped(migration, element) === null);
  return [
    ...found,
    ...lost.map(({ element }) => ({ token: null, elementId: element, code: 'element-missing' as const })),
  ];
}

function obstacle(migration: Migration, token: Token): MigrationObstacle['code'] | null {
  const from = elementNamed(migration.from, token.element);
  const to = mapped(migration, token.element);
  if (to === null) return 'element-missing';
  if (!mayStandAt(token, from, to)) return 'kind-differs';
  if (shapeOfLoop(from) !== shapeOfLoop(to)) return 'loop-differs';
  if (token.wait === 'join' && token.flow !== undefined && !leadsTo(migration, token.flow, to)) return 'flow-missing';
  const { open } = placeOf(migration, token, to);
  const cannotOpen = open.some(({ kind, loop }) => loop !== null || (kind !== 'subProcess' && kind !== 'transaction'));
  return cannotOpen || (open.length > 0 && token.outer !== undefined) ? 'scope-not-open' : null;
}

const SORTS: Readonly<Partial<Record<Element['kind'], string>>> = {
  serviceTask: 'job',
  businessRuleTask: 'job',
  sendTask: 'job',
  subProcess: 'body',
  transaction: 'body',
};

/** A token that waits for a job or a body may stand at any element that waits for one. */
function mayStandAt({ wait }: Token, from: Element, to: Element): boolean {
  if (from.kind === to.kind) return true;
  return (wait === 'job' || wait === 'body' || wait === 'instances') && sort(from) === sort(to);
}

/** What kinds of elements may stand for one another under a waiting token. */
export const sort = ({ kind }: Element): string => SORTS[kind] ?? kind;

/** Whether and how an element repeats: what must stay when a token is moved to another. */
export function shapeOfLoop({ loop }: Element): string {
  return loop === null ? 'once' : loop.type === 'standard' ? 'loop' : loop.sequential ? 'sequential' : 'parallel';
}

function leadsTo(migration: Migration, flow: string, to: Element): boolean {
  const id = mappedFlow(migration, flow);
  return to.incoming.some((index) => migration.to.flows[index]?.id === id);
}

/** What was done keeps its data under the new names. */
export function renamed(migration: Migration, one: Compensable): Compensable {
  const element = mapped(migration, one.element)?.id ?? one.element;
  return one.inside === undefined
    ? { ...one, element }
    : { ...one, element, inside: one.inside.map((inner) => renamed(migration, inner)) };
}
