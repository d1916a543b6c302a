import { EventEmitter } from 'node:events';
import { type BpmnEngineOptions, Engine } from 'bpmn-engine';
import type { ProcessModel } from '../bpmn/model.ts';
import { compileExpression } from '../feel/compile-expression.ts';
import type { SecondDocument } from './second-document.ts';
import type { WalkStep } from './walk.ts';

/** Where the second engine leaves the walk of the first. */
export interface Parting {
  /** Number of steps both walked alike. */
  readonly after: number;
  /** Elements that are open in one engine only. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
  /** What the second engine said when it failed; null when it went another way. */
  readonly failure: string | null;
}

/** Something that waits in the second engine, and how it goes on. */
interface Waiting {
  readonly elementId: string;
  readonly executionId: string;
  readonly isOpen: boolean;
  goOn(): void;
}

/** What the second engine tells of an activity. */
interface Told {
  readonly id: string;
  readonly content: { readonly executionId?: string };
  signal(message?: object): void;
  cancel(): void;
}

/**
 * Leads `bpmn-engine` along a walk; null when it gets to its end as the first engine did.
 *
 * It is locked down: expressions are FEEL of ours or plain text, so that no `${…}` is resolved; scripts do nothing; timers are
 * never armed; services wait to be told. It is still the work of others on a diagram of anybody's: never in the main thread.
 */
export async function partingOf(
  model: ProcessModel,
  document: SecondDocument,
  steps: readonly WalkStep[],
): Promise<Parting | null> {
  const second = new Second(model);
  try {
    for (const [after, step] of steps.entries()) {
      const isLed = await second.take(step, document);
      const open = second.open();
      const onlyHere = isLed ? without(step.open, open) : [step.elementId];
      const onlyThere = isLed ? without(open, step.open) : [];
      const parts = onlyHere.length > 0 || onlyThere.length > 0 || second.ended !== step.ended;
      if (parts || second.failure !== null) return { after, onlyHere, onlyThere, failure: second.failure };
    }
    return null;
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { after: steps.length, onlyHere: [], onlyThere: [], failure };
  } finally {
    second.stop();
  }
}

/** What is in one list more often than in the other. */
function without(these: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return these.filter((one) => {
    const at = rest.indexOf(one);
    if (at === -1) return true;
    rest.splice(at, 1);
    return false;
  });
}

/** One instance in the second engine. */
class Second {
  readonly #model: ProcessModel;
  readonly #listener = new EventEmitter();
  #waiting: Waiting[] = [];
  #decided: Record<string, boolean> = {};
  #engine: Engine | null = null;
  ended = false;
  failure: string | null = null;

  constructor(model: ProcessModel) {
    this.#model = model;
    this.#listener.on('activity.wait', (told: Told) => this.#waits(told, () => told.signal()));
    this.#listener.on('activity.call', (told: Told) => this.#waits(told, () => told.signal()));
    this.#listener.on('activity.timer', (told: Told) => this.#waits(told, () => told.cancel()));
    this.#listener.on('activity.leave', (told: Told) => this.#left(told));
  }

  /** Takes one step; false when nothing waits there that could be led on. */
  async take(step: WalkStep, document: SecondDocument): Promise<boolean> {
    this.#decided = {};
    for (const [flow, held] of step.decided) {
      const index = this.#model.flows.find(({ id }) => id === flow)?.index ?? -1;
      this.#decided[`f${index}`] = held;
    }
    if (step.act === 'start') await this.#start(document);
    else {
      const waiting = this.#alive().find(({ elementId }) => elementId === step.elementId);
      if (waiting === undefined) return false;
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
      waiting.goOn();
    }
    await new Promise((resolve) => setImmediate(resolve));
    return true;
  }

  /** The activities that wait and that the engine itself still counts as under way. */
  open(): readonly string[] {
    return this.#alive()
      .filter(({ isOpen }) => isOpen)
      .map(({ elementId }) => elementId);
  }

  #alive(): readonly Waiting[] {
    const alive = new Set<string>();
    for (const each of (this.#engine?.execution?.getPostponed() ?? []) as Postponed[]) gather(each, alive);
    return this.#waiting.filter(({ isOpen, executionId }) => !isOpen || alive.has(executionId));
  }

  stop(): void {
    void this.#engine?.stop();
  }

  async #start(document: SecondDocument): Promise<void> {
    const engine = new Engine({
      name: this.#model.key,
      // its types know an older moddle
      moddleContext: document as unknown as NonNullable<BpmnEngineOptions['moddleContext']>,
      expressions: {
        resolveExpression: (text: unknown) => this.#resolve(text),
        isExpression,
        hasExpression: isExpression,
      },
      scripts: inertScripts,
      timers: { register: () => never, ...never },
      services: {},
      settings: { enableDummyService: false },
      extensions: { waits: (activity: Extended) => this.#extend(activity) },
    } as unknown as BpmnEngineOptions); // what it takes is wider than its types say
    this.#engine = engine;
    engine.once('end', () => {
      this.ended = true;
    });
    engine.on('error', (error: Error) => {
      this.failure = error.message;
    });
    await engine.execute({ listener: this.#listener });
  }

  /** Only what is written as FEEL is evaluated; a name, a code or a `${…}` is the text it is. */
  #resolve(text: unknown): unknown {
    if (typeof text !== 'string' || !isExpression(text)) return text;
    return compileExpression(text).evaluate({ decided: this.#decided });
  }

  /** A job waits until the walk completes it, as a service elsewhere would. */
  #extend(activity: Extended): void {
    const element = this.#model.elements[this.#model.indexOf.get(activity.id) ?? -1];
    if (element === undefined || !['serviceTask', 'sendTask', 'businessRuleTask'].includes(element.kind)) return;
    const sends = element.kind === 'sendTask' && element.events.length > 0 && element.approval.job === null;
    const waits = !sends && element.approval.decision === null;
    const remember = (executionId: string, goOn: () => void): void => {
      this.#waiting.push({ elementId: activity.id, executionId, isOpen: true, goOn });
    };
    activity.behaviour.Service = function Service() {
      return {
        execute(message: { content: { executionId: string } }, callback: () => void) {
          if (waits) remember(message.content.executionId, callback);
          else callback();
        },
      };
    };
  }

  #waits({ id, content }: Told, goOn: () => void): void {
    const kind = this.#model.elements[this.#model.indexOf.get(id) ?? -1]?.kind;
    const isOpen = kind === 'userTask' || kind === 'receiveTask' || kind === 'callActivity';
    this.#waiting.push({ elementId: id, executionId: content.executionId ?? '', isOpen, goOn });
  }

  /** What an activity waited for is over when it is left, with everything inside it. */
  #left({ id, content }: Told): void {
    const element = this.#model.elements[this.#model.indexOf.get(id) ?? -1];
    const inside = element?.body == null ? null : within(this.#model, element.body);
    const left = content.executionId ?? '';
    this.#waiting = this.#waiting.filter(({ elementId, executionId }) => {
      if (inside?.has(elementId)) return false;
      return elementId !== id || !(executionId === left || executionId.startsWith(`${left}_`));
    });
  }
}

/** Something the second engine counts as under way. */
interface Postponed {
  readonly content: { readonly executionId?: string };
  getPostponed?(): readonly Postponed[];
}

function gather(postponed: Postponed, alive: Set<string>): void {
  const id = postponed.content.executionId ?? '';
  if (alive.has(id)) return;
  alive.add(id);
  for (const inner of postponed.getPostponed?.() ?? []) gather(inner, alive);
}

interface Extended {
  readonly id: string;
  readonly behaviour: { Service?: unknown };
}

/** A script task goes on without its script; a condition is no script. */
const inert = { execute: (_scope: unknown, callback?: (error: null) => void) => callback?.(null) };
const inertScripts = {
  register: () => undefined,
  getScript: (_language: unknown, { type }: { readonly type: string }) =>
    type === 'bpmn:ScriptTask' ? inert : undefined,
};
const never = { executing: [], setTimeout: () => ({}), clearTimeout: () => undefined };

function isExpression(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('=');
}

function within(model: ProcessModel, scope: number): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const index of model.scopes[scope]?.elements ?? []) {
    const element = model.elements[index];
    if (element === undefined) continue;
    ids.add(element.id);
    if (element.body !== null) for (const id of within(model, element.body)) ids.add(id);
  }
  return ids;
}
