import type { Element, EventDefinition, ProcessModel } from '../bpmn/model.ts';
import { nextOf } from './ways.ts';

/** A construct that other engines do not know or read differently: a portability risk, no mistake of the diagram. */
export interface EngineDifference {
  readonly id: string;
  /** Section of BPMN 2.0.2 that decides. */
  readonly section: string;
  readonly zh: string;
  readonly en: string;
  /** The elements of a model it is about. */
  elements(model: ProcessModel): readonly string[];
}

const where = (is: (element: Element, model: ProcessModel) => boolean) => (model: ProcessModel) =>
  model.elements.filter((element) => is(element, model)).map(({ id }) => id);

const has = ({ events }: Element, is: (event: EventDefinition) => boolean): boolean => events.some(is);

/** Every known difference between this engine and `bpmn-engine`, in the order of the standard; `docs/engine-differences.md` tells the same. */
export const engineDifferences: readonly EngineDifference[] = [
  {
    id: 'approval-timer',
    section: '8.2.3',
    zh: '以工作日计算或挂在时限上的定时器是本系统的扩展：其他引擎按自然日计算，或者立即触发。',
    en: 'A timer in working days or on a limit is an extension of ours: another engine counts calendar days, or fires it at once.',
    elements: where((element) =>
      has(element, (event) => event.type === 'timer' && (event.timer.kind === 'clock' || isWorkingDays(event))),
    ),
  },
  {
    id: 'approval-collection',
    section: '13.3.7',
    zh: '多实例的集合写在本系统的扩展属性里：其他引擎不知道应当创建几个实例。',
    en: 'The collection of the multi-instance is written in an attribute of ours: another engine does not know how many instances to make.',
    elements: where(({ loop }) => loop?.type === 'multi' && loop.collection !== null),
  },
  {
    id: 'token-quantity',
    section: '13.3.2',
    zh: '其他引擎不理会起始令牌数与完成令牌数。',
    en: 'Another engine takes no notice of start and completion quantities.',
    elements: where(({ startQuantity, completionQuantity }) => startQuantity > 1 || completionQuantity > 1),
  },
  {
    id: 'several-tokens',
    section: '13.3.2',
    zh: '多条路径通向同一活动而不汇合：其他引擎的一个活动一次只能进行一次，后到的办理会丢失或等待。',
    en: 'Several ways lead to an activity without being joined: in another engine an activity is under way once at a time, a second visit is lost or waits.',
    elements: where((element, model) => isActivity(element) && comesFromSeveral(model, element)),
  },
  {
    id: 'ad-hoc',
    section: '13.3.5',
    zh: '其他引擎立即开始自由子流程中的全部活动，而不是等待选择。',
    en: 'Another engine starts all activities of an ad-hoc sub-process at once instead of waiting to be told which.',
    elements: where(({ adHoc }) => adHoc !== null),
  },
  {
    id: 'parallel-join-in-loop',
    section: '13.4.1',
    zh: '分支中有循环的并行汇合：其他引擎把放弃的路径也算作到达，汇合会过早发生，或办件不再结束。',
    en: 'A parallel join of a branch that has a loop: another engine counts the way that was not taken as arrived, so that the join opens early or the case never ends.',
    elements: where(
      (element, model) => element.kind === 'parallelGateway' && isJoin(element) && hasLoopBefore(model, element),
    ),
  },
  {
    id: 'inclusive-join',
    section: '13.4.3',
    zh: '包容汇合：其他引擎不等待还能到达的分支。',
    en: 'An inclusive join: another engine does not wait for the branches that can still arrive.',
    elements: where((element) => element.kind === 'inclusiveGateway' && isJoin(element)),
  },
  {
    id: 'complex-gateway',
    section: '13.4.5',
    zh: '其他引擎不认识复杂网关，拒绝整张图。',
    en: 'Another engine does not know complex gateways and refuses the whole diagram.',
    elements: where(({ kind }) => kind === 'complexGateway'),
  },
  {
    id: 'event-sub-process-start',
    section: '13.5.4',
    zh: '由定时器、消息、信号或条件启动的事件子流程在其他引擎中不会启动。',
    en: 'An event sub-process that a timer, a message, a signal or a condition starts is never started in another engine.',
    elements: where((element, model) => element.kind === 'eventSubProcess' && isTriggeredFromOutside(model, element)),
  },
  {
    id: 'parallel-multiple',
    section: '10.5.1',
    zh: '并行多重事件：其他引擎在第一个事件发生时就继续。',
    en: 'A parallel multiple event: another engine goes on at the first of its events.',
    elements: where(({ parallelMultiple, events }) => parallelMultiple && events.length > 1),
  },
  {
    id: 'compensation-wait',
    section: '13.5.5',
    zh: '抛出补偿后，其他引擎不等补偿完成就继续。',
    en: 'After compensation is thrown another engine goes on without waiting for it.',
    elements: where(
      ({ kind, events }) =>
        kind === 'intermediateThrowEvent' && events.some((event) => event.type === 'compensate' && event.wait),
    ),
  },
];

function isWorkingDays(event: EventDefinition): boolean {
  return event.type === 'timer' && 'unit' in event.timer && event.timer.unit === 'WD';
}

function isActivity({ kind }: Element): boolean {
  return kind.endsWith('Task') || kind === 'task' || kind === 'callActivity' || kind === 'subProcess';
}

function isJoin({ incoming }: Element): boolean {
  return incoming.length > 1;
}

/** Where several ways meet without a gateway that joins them, and two of them may be taken at once. */
function comesFromSeveral(model: ProcessModel, element: Element): boolean {
  const sources = sourcesOf(model, element);
  const merges = sources.filter(({ kind, incoming }) => kind === 'exclusiveGateway' && incoming.length > 1);
  const ways = [...sources, ...merges.flatMap((merge) => sourcesOf(model, merge))];
  const beside = ways.filter(({ kind, interrupting }) => kind === 'boundaryEvent' && !interrupting);
  return beside.length > 0 && ways.length - merges.length > 1;
}

function sourcesOf(model: ProcessModel, { incoming }: Element): readonly Element[] {
  return incoming.flatMap((flow) => model.elements[model.flows[flow]?.source ?? -1] ?? []);
}

function hasLoopBefore(model: ProcessModel, join: Element): boolean {
  return model.elements.some(
    (element) => element !== join && reaches(model, element, element, join) && reaches(model, element, join, null),
  );
}

/** True when a way of one step or more leads from one element to another without going through a third. */
function reaches(model: ProcessModel, from: Element, to: Element, around: Element | null): boolean {
  const seen = new Set<number>();
  const open = [...nextOf(model, from)];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === to.index) return true;
    const element = model.elements[index];
    if (element === undefined || element === around || seen.has(index)) continue;
    seen.add(index);
    open.push(...nextOf(model, element));
  }
  return false;
}

function isTriggeredFromOutside(model: ProcessModel, { body }: Element): boolean {
  const starts = body === null ? [] : (model.scopes[body]?.starts ?? []);
  return starts.some((index) =>
    (model.elements[index]?.events ?? []).some(({ type }) =>
      ['timer', 'message', 'signal', 'conditional'].includes(type),
    ),
  );
}
