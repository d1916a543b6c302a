import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import { compileXml } from '../src/bpmn/compile.ts';
import type { ProcessModel } from '../src/bpmn/model.ts';
import { noDecisions } from '../src/dmn/decision-set.ts';
import { advance } from '../src/engine/advance.ts';
import { standstill } from '../src/engine/standstill.ts';
import type { InstanceState } from '../src/engine/state.ts';
import type { Context } from '../src/engine/types.ts';
import { contests, inclusiveJoins, row } from './engine-diagrams.ts';
import { cpuOfOne, tell } from './report.ts';

const SUITE = 'engine';

/** Fixed moments: the calendar is another suite's. */
const CONTEXT: Context = {
  now: '2026-03-02T01:00:00.000Z',
  evaluate: (expression, variables) => expression.evaluate(variables),
  decide: (ref, variables) => noDecisions.decide(ref, variables),
  dueAt: () => '2026-03-07T01:00:00.000Z',
};
const VARIABLES = { environment: { variables: { left: true } } };

/** Ratios that instances a second must reach. */
const TARGETS: Readonly<Record<string, string>> = { SEQ5: '≥ 100×', USER7: '≥ 100×' };

/**
 * Plays whole instances on this engine and on `bpmn-engine` in turn, then the cost of single commands, the size of states,
 * and what a diagram of 2,000 elements costs.
 *
 * Seconds are seconds of CPU, so that what else the machine does changes little. Both have read and compiled the diagram
 * before; the second engine is handed the parsed document for each instance.
 */
export async function benchEngine(json: boolean): Promise<void> {
  const figure = (name: string, value: number, unit: string, target = '') =>
    tell({ suite: SUITE, name, value, unit, against: null, ratio: null }, json, target);
  const compare = (name: string, value: number, unit: string, against: string, other: number, target = '') =>
    tell({ suite: SUITE, name, value, unit, against, ratio: value / other }, json, target);

  for (const { name, xml } of contests) {
    const model = await compiled(xml);
    const second = await parsedForSecond(xml);
    const here = await cpuOfOne(() => play(model));
    const there = await cpuOfOne(() => playSecond(second));
    compare(name, 1_000_000 / here, 'instances/s', 'bpmn-engine', 1_000_000 / there, TARGETS[name]);
    const commands = play(model);
    compare(`${name}, a command`, here / commands, 'µs CPU', 'bpmn-engine', there / commands);
  }

  const thirty = await compiled(row(30));
  figure('command, 30 elements', await commandTime(30), 'µs CPU', '≤ 15 µs');
  const few = await commandTime(5);
  compare('command, 150 elements', await commandTime(150), 'µs CPU', '5 elements', few, '≤ 1.5×');
  compare('command, 2,000 elements', await commandTime(2_000), 'µs CPU', '5 elements', few, '≤ 1.5×');
  compare('inclusive join, 2,000 elements', await joinTime(500), 'µs CPU', '6 elements', await joinTime(1), '≤ 1.5×');
  const bytes = JSON.stringify(begun(thirty)).length;
  const second = await stateOfSecond(row(30));
  compare('state at one user task', bytes, 'bytes', 'bpmn-engine', second, '≤ 1,024 bytes');
  const large = row(2_000);
  const compiling = await cpuOfOne(() => compileXml(large));
  figure('compiling 2,000 elements', compiling / 1_000, 'ms CPU', '< 1,000 ms');
}

async function parsedForSecond(xml: string): Promise<unknown> {
  return new BpmnModdle().fromXML(xml.replace('environment.variables.left', '$' + '{environment.variables.left}'));
}

async function compiled(xml: string): Promise<ProcessModel> {
  const [model] = await compileXml(xml);
  if (model === undefined) throw new Error('the diagram has no process');
  return model;
}

function begun(model: ProcessModel): InstanceState {
  return advance(model, null, { type: 'start', variables: VARIABLES }, CONTEXT).state;
}

/** Plays an instance to its end and gives the number of commands that took. */
function play(model: ProcessModel): number {
  let state = begun(model);
  let commands = 1;
  for (let [token] = standstill(state).tasks; token !== undefined; [token] = standstill(state).tasks) {
    state = advance(model, state, { type: 'completeTask', token, variables: {} }, CONTEXT).state;
    commands += 1;
  }
  if (state.ended === null) throw new Error('the instance has not ended');
  return commands;
}

async function playSecond(moddleContext: unknown): Promise<void> {
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity: { signal(): void }) => activity.signal());
  const engine = new Engine({ name: 'second', moddleContext: moddleContext as never }); // its types know an older moddle
  const ended = new Promise((resolve) => engine.once('end', resolve));
  await engine.execute({ listener, variables: { left: true } });
  await ended;
}

/** Bytes of the state of the second engine while it waits at the first of a row of user tasks. */
async function stateOfSecond(xml: string): Promise<number> {
  const listener = new EventEmitter();
  const waiting = new Promise((resolve) => listener.once('activity.wait', resolve));
  const moddleContext = await parsedForSecond(xml);
  const engine = new Engine({ name: 'second', moddleContext: moddleContext as never }); // its types know an older moddle
  const execution = await engine.execute({ listener });
  await waiting;
  const bytes = JSON.stringify(execution.getState()).length;
  engine.stop();
  return bytes;
}

/** Microseconds of CPU for the completion of one user task, the state read from and written to JSON, in a diagram of so many elements. */
async function commandTime(elements: number): Promise<number> {
  const model = await compiled(row(elements));
  return completionTime(model, begun(model));
}

/** As `commandTime`, where the task brings an inclusive join its last token, in a diagram of so many joins. */
async function joinTime(joins: number): Promise<number> {
  const model = await compiled(inclusiveJoins(joins));
  const first = begun(model);
  const [token = ''] = standstill(first).tasks;
  return completionTime(model, advance(model, first, { type: 'completeTask', token, variables: {} }, CONTEXT).state);
}

async function completionTime(model: ProcessModel, before: InstanceState): Promise<number> {
  const stored = JSON.stringify(before);
  return cpuOfOne(() => {
    const state = JSON.parse(stored) as InstanceState; // what was written is what is read
    const [token = ''] = standstill(state).tasks;
    JSON.stringify(advance(model, state, { type: 'completeTask', token, variables: {} }, CONTEXT).state);
  });
}
