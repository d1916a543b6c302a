import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import { compileXml } from '../src/bpmn/compile.ts';
import type { ProcessModel } from '../src/bpmn/model.ts';
import { advance } from '../src/engine/advance.ts';
import { standstill } from '../src/engine/standstill.ts';
import type { InstanceState } from '../src/engine/state.ts';
import type { Context } from '../src/engine/types.ts';
import { contests, row } from './engine-diagrams.ts';
import { perSecond, tell } from './report.ts';

const SUITE = 'engine';

/** Fixed moments: the calendar is another suite's. */
const CONTEXT: Context = {
  now: '2026-03-02T01:00:00.000Z',
  evaluate: (expression, variables) => expression.evaluate(variables),
  dueAt: () => '2026-03-07T01:00:00.000Z',
};
const VARIABLES = { environment: { variables: { left: true } } };

/**
 * Plays whole instances on this engine and on `bpmn-engine` in turn, then the cost of single commands and the size of states.
 *
 * Both have read and compiled the diagram before; the second engine is handed the parsed document for each instance.
 */
export async function benchEngine(json: boolean): Promise<void> {
  for (const { name, xml } of contests) {
    const model = await compiled(xml);
    const here = await perSecond(() => play(model));
    const moddleContext = await new BpmnModdle().fromXML(
      xml.replace('environment.variables.left', '$' + '{environment.variables.left}'),
    );
    const there = await perSecond(() => playSecond(moddleContext));
    tell({ suite: SUITE, name, value: here, unit: 'instances/s', against: 'bpmn-engine', ratio: here / there }, json);
  }

  const thirty = await commandTime(30);
  tell({ suite: SUITE, name: 'command, 30 elements', value: thirty, unit: 'µs', against: null, ratio: null }, json);
  const few = await commandTime(5);
  const many = await commandTime(150);
  tell(
    { suite: SUITE, name: 'command, 150 elements', value: many, unit: 'µs', against: '5 elements', ratio: many / few },
    json,
  );
  const waiting = begun(await compiled(row(30)));
  const value = JSON.stringify(waiting).length;
  tell({ suite: SUITE, name: 'state at one user task', value, unit: 'bytes', against: null, ratio: null }, json);
}

async function compiled(xml: string): Promise<ProcessModel> {
  const [model] = await compileXml(xml);
  if (model === undefined) throw new Error('the diagram has no process');
  return model;
}

function begun(model: ProcessModel): InstanceState {
  return advance(model, null, { type: 'start', variables: VARIABLES }, CONTEXT).state;
}

function play(model: ProcessModel): void {
  let state = begun(model);
  for (let [token] = standstill(state).tasks; token !== undefined; [token] = standstill(state).tasks) {
    state = advance(model, state, { type: 'completeTask', token, variables: {} }, CONTEXT).state;
  }
  if (state.ended === null) throw new Error('the instance has not ended');
}

async function playSecond(moddleContext: unknown): Promise<void> {
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity: { signal(): void }) => activity.signal());
  const engine = new Engine({ name: 'second', moddleContext: moddleContext as never }); // its types know an older moddle
  const ended = new Promise((resolve) => engine.once('end', resolve));
  await engine.execute({ listener, variables: { left: true } });
  await ended;
}

/** Microseconds for the completion of one user task, the state read from and written to JSON, in a diagram of so many elements. */
async function commandTime(elements: number): Promise<number> {
  const model = await compiled(row(elements));
  const stored = JSON.stringify(begun(model));
  const rate = await perSecond(() => {
    const state = JSON.parse(stored) as InstanceState; // what was written is what is read
    const [token = ''] = standstill(state).tasks;
    JSON.stringify(advance(model, state, { type: 'completeTask', token, variables: {} }, CONTEXT).state);
  });
  return 1_000_000 / rate;
}
