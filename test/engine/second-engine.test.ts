import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import t, { type Test } from 'tap';
import { compileXml } from '../../src/bpmn/compile.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command } from '../../src/engine/types.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

/** A path that is FEEL here; the second engine reads the same path between its own brackets. */
const CHOICE = 'environment.variables.left';

const document = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="d" targetNamespace="urn:test"><process id="p" isExecutable="true">${inside}</process></definitions>`;

const users = (...ids: string[]) => ids.map((id) => `<userTask id="${id}"/>`).join('');
const flows = (...paths: string[]) =>
  paths
    .map((path) => path.split('-'))
    .flatMap((ids) => ids.slice(1).map((id, at) => [ids[at], id]))
    .map(([source, target]) => `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`)
    .join('');

/** One thing both engines do right: a diagram, and the orders in which its tasks are done. */
interface Agreement {
  readonly sentence: string;
  readonly inside: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly orders: readonly (readonly string[])[];
}

const times = (sequential: boolean) =>
  `<userTask id="R"><multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality xsi:type="tFormalExpression">3</loopCardinality></multiInstanceLoopCharacteristics></userTask>`;

const choice = `<startEvent id="s"/>${users('A', 'B', 'C')}<exclusiveGateway id="g" default="g_B"/><exclusiveGateway id="m"/><endEvent id="e"/>
  ${flows('s-g', 'g-B', 'A-m', 'B-m', 'm-C-e')}
  <sequenceFlow id="g_A" sourceRef="g" targetRef="A"><conditionExpression xsi:type="tFormalExpression">${CHOICE}</conditionExpression></sequenceFlow>`;

const agreements: readonly Agreement[] = [
  {
    sentence: 'tasks in a row',
    inside: `<startEvent id="s"/>${users('A', 'B', 'C')}<endEvent id="e"/>${flows('s-A-B-C-e')}`,
    orders: [['A', 'B', 'C']],
  },
  { sentence: 'a choice whose condition holds', inside: choice, variables: { left: true }, orders: [['A', 'C']] },
  { sentence: 'a choice left to the default', inside: choice, variables: { left: false }, orders: [['B', 'C']] },
  {
    sentence: 'a fork and its join',
    inside: `<startEvent id="s"/><parallelGateway id="f"/>${users('A', 'B', 'C', 'D')}<parallelGateway id="j"/><endEvent id="e"/>
      ${flows('s-f', 'f-A-j', 'f-B-C-j', 'j-D-e')}`,
    orders: [
      ['A', 'B', 'C', 'D'],
      ['B', 'A', 'C', 'D'],
      ['B', 'C', 'A', 'D'],
    ],
  },
  {
    sentence: 'a sub-process',
    inside: `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/>${users('A', 'B')}${flows('ps-A-B')}</subProcess>${users('C')}<endEvent id="e"/>
      ${flows('s-P-C-e')}`,
    orders: [['A', 'B', 'C']],
  },
  {
    sentence: 'instances one after the other',
    inside: `<startEvent id="s"/>${times(true)}${users('C')}<endEvent id="e"/>${flows('s-R-C-e')}`,
    orders: [['R', 'R', 'R', 'C']],
  },
  {
    sentence: 'instances side by side',
    inside: `<startEvent id="s"/>${times(false)}${users('C')}<endEvent id="e"/>${flows('s-R-C-e')}`,
    orders: [['R', 'R', 'R', 'C']],
  },
];

/** What is open after each task done, and at last whether the instance has ended. */
async function ours({ inside, variables }: Agreement, order: readonly string[]): Promise<string[]> {
  const [model] = await compileXml(document(inside));
  if (model === undefined) throw new Error('the document has no process');
  const trace: string[] = [];
  let state: InstanceState | null = null;
  let command: Command = { type: 'start', variables: { environment: { variables: variables ?? {} } } };
  for (const next of [...order, null]) {
    state = advance(model, state, command, contextAt(BEGINNING)).state;
    const { tasks } = project(model, state);
    trace.push(
      told(
        tasks.map(({ elementId }) => elementId),
        state.ended !== null,
      ),
    );
    const task = tasks.find(({ elementId }) => elementId === next);
    if (task !== undefined) command = { type: 'completeTask', token: task.token, variables: {} };
  }
  return trace;
}

interface Waiting {
  readonly id: string;
  readonly content: { readonly executionId: string };
  signal(): void;
}

async function theirs({ inside, variables }: Agreement, order: readonly string[]): Promise<string[]> {
  const waiting: Waiting[] = [];
  let ended = false;
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity: Waiting) => waiting.push(activity));
  const engine = new Engine({ name: 'second', source: document(inside.replace(CHOICE, `\${${CHOICE}}`)) });
  engine.once('end', () => {
    ended = true;
  });
  await engine.execute({ listener, variables: { ...variables } });
  const trace = [
    told(
      waiting.map(({ id }) => id),
      ended,
    ),
  ];
  for (const next of order) {
    const at = waiting.findIndex(({ id }) => id === next);
    const [task] = waiting.splice(at, 1);
    task?.signal();
    await new Promise((resolve) => setImmediate(resolve));
    trace.push(
      told(
        waiting.map(({ id }) => id),
        ended,
      ),
    );
  }
  return trace;
}

const told = (open: readonly string[], ended: boolean) => (ended ? 'ended' : open.toSorted().join(' '));

async function agree(t: Test, agreement: Agreement): Promise<void> {
  for (const order of agreement.orders) {
    const trace = await ours(agreement, order);
    t.same(trace, await theirs(agreement, order), order.join(' '));
    t.equal(trace.at(-1), 'ended');
    t.equal(trace.length, order.length + 1);
  }
}

for (const agreement of agreements) {
  t.test(`both engines play ${agreement.sentence} alike`, async (t) => agree(t, agreement));
}
