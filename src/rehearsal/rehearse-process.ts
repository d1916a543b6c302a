import type { ProcessModel } from '../bpmn/model.ts';
import { engineDifferences } from './engine-differences.ts';
import { type Budget, type Exploration, explore } from './explore.ts';
import type { RehearsalFinding } from './finding.ts';
import { type LongestPath, longestPaths } from './longest-path.ts';
import type { EngineComparison, PortabilityNote, ProcessRehearsal } from './rehearsal.ts';
import { secondDocument } from './second-document.ts';
import { type Parting, partingOf } from './second-engine.ts';
import { unsoundness } from './soundness.ts';
import { type WalkStep, walk } from './walk.ts';

/** What one process may cost: far more than any real procedure, little enough to be answered in seconds. */
export const BUDGET: Budget = { states: 12_000, work: 1_500_000 };

const STEPS_OF_A_WALK = 40;

/** Plays a process on all its ways; one whose multi-instances make too many of them is played with a single instance each. */
export function rehearseProcess(model: ProcessModel, budget: Budget = BUDGET): ProcessRehearsal {
  const exploration = exploreWithin(model, budget);
  const paths = longestPaths(model, exploration.complete ? exploration.entered : everything(model));
  const { visited, complete, instances } = exploration;
  return {
    key: model.key,
    states: visited.length,
    complete,
    instances,
    findings: [...unsoundness(model, exploration), ...paths.flatMap((path) => overlong(model, path))],
    paths,
    portability: portabilityOf(model),
  };
}

function exploreWithin(model: ProcessModel, budget: Budget): Exploration {
  const twice = explore(model, budget, 2);
  if (twice.complete || model.elements.every(({ loop }) => loop === null)) return twice;
  const once = explore(model, budget, 1);
  return once.complete ? once : twice;
}

function everything({ elements }: ProcessModel): ReadonlySet<string> {
  return new Set(elements.map(({ id }) => id));
}

function overlong(model: ProcessModel, { kind, exceeded, days, limitDays, steps }: LongestPath): RehearsalFinding[] {
  if (!exceeded || kind === null || limitDays === null) return [];
  const isStatutory = kind === 'STATUTORY';
  return [
    {
      rule: isStatutory ? 'longest-path-over-statutory' : 'longest-path-over-promised',
      level: isStatutory ? 'error' : 'warning',
      processKey: model.key,
      elementIds: steps.map(({ elementId }) => elementId),
      zh: `最长路径各环节时限合计${days}个工作日，超过${isStatutory ? '法定' : '承诺'}的${limitDays}个工作日。`,
      en: `The steps of the longest path take ${days} working days, more than the ${limitDays} ${isStatutory ? 'of the law' : 'promised'}.`,
      trace: [],
    },
  ];
}

/** The constructs of a model that other engines read differently. */
export function portabilityOf(model: ProcessModel): readonly PortabilityNote[] {
  return engineDifferences
    .map(({ id, section, zh, en, elements }) => ({ id, section, elementIds: elements(model), zh, en }))
    .filter(({ elementIds }) => elementIds.length > 0);
}

/** Walks through a process by chance and leads the second engine along; tells each place where it goes another way once. */
export async function compareEngines(xml: string, model: ProcessModel, walks: number): Promise<EngineComparison> {
  const found = new Map<string, RehearsalFinding>();
  const document = await secondDocument(xml, model);
  let steps = 0;
  for (let seed = 1; seed <= walks; seed += 1) {
    // what the other engine never starts is tried now and then, or no walk would get past it
    const walked = walk(model, seed, STEPS_OF_A_WALK, seed % 4 === 1 ? new Set() : startsBeside(model));
    steps += walked.length;
    const parting = await partingOf(model, document, walked);
    if (parting === null) continue;
    const finding = told(model, parting, walked);
    const place = finding.elementIds.join(' ');
    const known = found.get(place);
    if (known === undefined || known.trace.length > finding.trace.length) found.set(place, finding);
  }
  return { key: model.key, walks, steps, findings: [...found.values()] };
}

/** The starts of event sub-processes. */
function startsBeside({ elements, scopes }: ProcessModel): ReadonlySet<string> {
  const bodies = elements.flatMap(({ kind, body }) => (kind === 'eventSubProcess' && body !== null ? [body] : []));
  return new Set(bodies.flatMap((body) => (scopes[body]?.starts ?? []).flatMap((index) => elements[index]?.id ?? [])));
}

function told(model: ProcessModel, { after, onlyHere, onlyThere, failure }: Parting, walked: readonly WalkStep[]) {
  const last = walked[Math.min(after, walked.length - 1)]?.elementId;
  const elementIds = [...new Set([...onlyHere, ...onlyThere])];
  const names = (ids: readonly string[]) => [...new Set(ids)].map((id) => nameOf(model, id)).join(', ');
  const differs = {
    zh: [
      ...(onlyHere.length > 0 ? [`本引擎到达“${names(onlyHere)}”`] : []),
      ...(onlyThere.length > 0 ? [`另一引擎到达“${names(onlyThere)}”`] : []),
    ],
    en: [
      ...(onlyHere.length > 0 ? [`this engine is at ${names(onlyHere)}`] : []),
      ...(onlyThere.length > 0 ? [`the other at ${names(onlyThere)}`] : []),
    ],
  };
  const zh = failure === null ? differs.zh.join('，') || '一个已结束而另一个没有' : '另一引擎不能执行此图';
  const en =
    failure === null ? differs.en.join(', ') || 'one has ended, the other has not' : 'the other can not play it';
  const finding: RehearsalFinding = {
    rule: 'engines-part',
    level: 'warning',
    processKey: model.key,
    elementIds: elementIds.length > 0 || last === undefined ? elementIds : [last],
    zh: `两个引擎在此处走法不同：${zh}。`,
    en: `Two engines part here: ${en}.`,
    trace: walked.slice(0, after + 1).map(({ act, elementId, decided }) => ({
      act,
      elementId,
      flows: [...decided].flatMap(([flow, held]) => (held ? [flow] : [])),
    })),
  };
  return finding;
}

function nameOf(model: ProcessModel, id: string): string {
  return model.elements[model.indexOf.get(id) ?? -1]?.name || id;
}
