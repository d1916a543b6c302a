import type { Element, ProcessModel } from '../bpmn/model.ts';
import { type Exploration, traceTo, type Visited } from './explore.ts';
import type { RehearsalFinding } from './finding.ts';
import { circlesWithoutWait } from './ways.ts';

/** What is unsound in a process, each thing once with a shortest trace: most grave first. */
export function unsoundness(model: ProcessModel, exploration: Exploration): readonly RehearsalFinding[] {
  const found = [
    ...deadlocks(model, exploration),
    ...livelocks(model, exploration),
    ...incidents(model, exploration),
    ...crowds(model, exploration),
    ...circles(model),
    ...unwatched(model, exploration),
    ...deadElements(model, exploration),
  ];
  return found.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

/** Tokens that can never move again: a join that can not complete, or a state in which nothing can happen. */
function deadlocks(model: ProcessModel, exploration: Exploration): RehearsalFinding[] {
  const found = new Map<string, RehearsalFinding>();
  for (const [index, visited] of exploration.visited.entries()) {
    const joins = visited.incidents.filter(({ code }) => code === 'join-incomplete').map(({ elementId }) => elementId);
    const stands = visited.stuck && visited.ended === null && !hadIncident(exploration, index) ? visited.at : [];
    for (const elementId of [...joins, ...stands]) {
      if (found.has(elementId)) continue;
      const name = nameOf(model, elementId);
      found.set(elementId, {
        rule: 'deadlock',
        level: 'error',
        processKey: model.key,
        elementIds: [elementId],
        zh: `“${name}”会死锁：到达这里的办件再也不能前进。`,
        en: `${name} can deadlock: a case that gets here can never go on.`,
        trace: traceTo(exploration, index),
      });
    }
  }
  return [...found.values()];
}

function hadIncident({ visited }: Exploration, index: number): boolean {
  for (let at: number | null = index; at !== null; ) {
    const one: Visited | undefined = visited[at];
    if (one === undefined) return false;
    if (one.incidents.length > 0) return true;
    at = one.from;
  }
  return false;
}

/** A state in which something can always happen, but from which no way leads to an end. */
function livelocks(model: ProcessModel, exploration: Exploration): RehearsalFinding[] {
  const { visited } = exploration;
  const hopeful = reachingBack(
    visited,
    ({ ended, next, stuck, incidents }) => ended !== null || next === null || stuck || incidents.length > 0,
  );
  const first = visited.findIndex((_, index) => !hopeful.has(index));
  const at = visited[first];
  if (at === undefined) return [];
  const elementIds = [...new Set(visited.flatMap((one, index) => (hopeful.has(index) ? [] : one.at)))];
  const names = elementIds.map((id) => nameOf(model, id));
  return [
    {
      rule: 'livelock',
      level: 'error',
      processKey: model.key,
      elementIds,
      zh: `办件会永远在“${names.join('”“')}”之间打转，到不了任何结束。`,
      en: `A case can turn for ever at ${names.join(', ')}: no way leads to an end from there.`,
      trace: traceTo(exploration, first),
    },
  ];
}

/** All states from which one that is wanted can be reached. */
function reachingBack(visited: readonly Visited[], wanted: (one: Visited) => boolean): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  const open: number[] = [];
  for (const [index, one] of visited.entries()) {
    if (wanted(one)) open.push(index);
    for (const next of one.next ?? []) {
      const list = before.get(next);
      if (list === undefined) before.set(next, [index]);
      else list.push(index);
    }
  }
  const seen = new Set<number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    open.push(...(before.get(index) ?? []));
  }
  return seen;
}

function incidents(model: ProcessModel, exploration: Exploration): RehearsalFinding[] {
  const found = new Map<string, RehearsalFinding>();
  for (const [index, { incidents: raised }] of exploration.visited.entries()) {
    for (const { elementId, code, message } of raised) {
      const key = `${elementId} ${code}`;
      // told as a deadlock, or as a loop
      if (code === 'join-incomplete' || code === 'step-budget-spent' || found.has(key)) continue;
      const name = nameOf(model, elementId);
      found.set(key, {
        rule: 'incident-reachable',
        level: 'error',
        processKey: model.key,
        elementIds: [elementId],
        zh: `办件会在“${name}”停住，等待运维处理（${code}）。`,
        en: `A case can stop at ${name} with an incident (${code}: ${message}).`,
        trace: traceTo(exploration, index),
      });
    }
  }
  return [...found.values()];
}

function crowds(model: ProcessModel, exploration: Exploration): RehearsalFinding[] {
  const found = new Map<string, RehearsalFinding>();
  for (const [index, visited] of exploration.visited.entries()) {
    for (const elementId of visited.crowds) {
      if (found.has(elementId)) continue;
      const name = nameOf(model, elementId);
      found.set(elementId, {
        rule: 'unsafe',
        level: 'warning',
        processKey: model.key,
        elementIds: [elementId],
        zh: `“${name}”会同时进行两次：并行的分支在这之前没有汇合。`,
        en: `${name} can be done twice at once: branches that run side by side are not joined before it.`,
        trace: traceTo(exploration, index),
      });
    }
  }
  return [...found.values()];
}

/** Circles in which nothing waits; without a way out the engine stops the case after ten thousand steps. */
function circles(model: ProcessModel): RehearsalFinding[] {
  return circlesWithoutWait(model).map((circle) => {
    const within = new Set(circle.map(({ index }) => index));
    const leaves = circle.some(
      ({ kind, outgoing }) =>
        kind !== 'parallelGateway' && outgoing.some((flow) => !within.has(model.flows[flow]?.target ?? -1)),
    );
    const names = circle.map(({ id }) => nameOf(model, id));
    return {
      rule: 'loop-without-wait',
      level: leaves ? 'warning' : 'error',
      processKey: model.key,
      elementIds: circle.map(({ id }) => id),
      zh: `“${names.join('”“')}”构成不等待任何人的循环${leaves ? '，条件一直成立时办件会停住' : '，而且没有出口'}。`,
      en: `${names.join(', ')} form a loop in which nothing waits${leaves ? '; while its condition holds the case spins until it is stopped' : ', and no way leads out of it'}.`,
      trace: [],
    };
  });
}

function unwatched(model: ProcessModel, exploration: Exploration): RehearsalFinding[] {
  const index = exploration.visited.findIndex(({ ended, watch }) => ended !== null && watch === 'worked');
  if (index === -1) return [];
  const trace = traceTo(exploration, index);
  const last = trace.at(-1)?.elementId;
  return [
    {
      rule: 'statutory-limit-unwatched',
      level: 'warning',
      processKey: model.key,
      elementIds: last === undefined ? [] : [last],
      zh: '有一条办理路径上没有任何定时器挂在法定时限上，到期时不会发生任何事。',
      en: 'There is a way to an end on which no timer hangs on the statutory limit: nothing happens when it runs out.',
      trace,
    },
  ];
}

/** Elements no way leads to. Only told when all ways were played; a compensation boundary is never entered itself. */
function deadElements(model: ProcessModel, { entered, complete }: Exploration): RehearsalFinding[] {
  if (!complete) return [];
  return model.elements
    .filter((element) => !entered.has(element.id) && !isNeverEntered(model, element))
    .map(({ id }): RehearsalFinding => {
      const name = nameOf(model, id);
      return {
        rule: 'dead-element',
        level: 'warning',
        processKey: model.key,
        elementIds: [id],
        zh: `“${name}”永远不会到达。`,
        en: `${name} is never reached on any way.`,
        trace: [],
      };
    });
}

function isNeverEntered(model: ProcessModel, element: Element): boolean {
  if (element.isForCompensation || element.events.some(({ type }) => type === 'compensate')) return true;
  // inside of a handler: it is entered with it
  for (let scope = model.scopes[element.scope]; scope?.element != null; scope = model.scopes[scope.parent ?? 0]) {
    const owner = model.elements[scope.element];
    if (owner?.isForCompensation) return true;
    const [start] = owner?.kind === 'eventSubProcess' ? scope.starts : [];
    if (start !== undefined && model.elements[start]?.events.some(({ type }) => type === 'compensate')) return true;
  }
  return false;
}

function nameOf(model: ProcessModel, id: string): string {
  return model.elements[model.indexOf.get(id) ?? -1]?.name || id;
}
