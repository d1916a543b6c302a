/** A diagram both engines play, and the user tasks that are done on the way. */
export interface Contest {
  readonly name: string;
  readonly xml: string;
}

const tasks = (kind: string, count: number, prefix = 'T') =>
  Array.from({ length: count }, (_, at) => `<${kind} id="${prefix}${at}"/>`).join('');
const ids = (count: number, prefix = 'T') => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

function flows(...paths: readonly (readonly string[])[]): string {
  return paths
    .flatMap((path) => path.slice(1).map((target, at) => [path[at], target]))
    .map(([source, target]) => `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`)
    .join('');
}

const document = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="d" targetNamespace="urn:bench"><process id="p" isExecutable="true"><startEvent id="s"/>${inside}<endEvent id="e"/></process></definitions>`;

const formal = (element: string, text: string) => `<${element} xsi:type="tFormalExpression">${text}</${element}>`;

const timers = ids(5)
  .map(
    (host) =>
      `<boundaryEvent id="b${host}" attachedToRef="${host}" cancelActivity="false"><timerEventDefinition id="d${host}">${formal('timeDuration', 'P5D')}</timerEventDefinition></boundaryEvent>${flows([`b${host}`, 'e'])}`,
  )
  .join('');

/** A row of user tasks, as many elements as asked for. */
export const row = (count: number) => document(tasks('userTask', count - 2) + flows(['s', ...ids(count - 2), 'e']));

/** Blocks of an inclusive fork, two user tasks and an inclusive join in a row, four elements each; both tasks of the first are taken. */
export const inclusiveJoins = (count: number) =>
  document(
    ids(count, 'F')
      .map(
        (id, at) =>
          `<inclusiveGateway id="${id}"/><userTask id="A${at}"/><userTask id="B${at}"/><inclusiveGateway id="J${at}"/>${flows([id, `A${at}`, `J${at}`], [id, `B${at}`, `J${at}`])}`,
      )
      .join('') +
      flows(['s', 'F0'], ...ids(count - 1, 'J').map((id, at) => [id, `F${at + 1}`]), [`J${count - 1}`, 'e']),
  );

export const contests: readonly Contest[] = [
  { name: 'SEQ5', xml: document(tasks('manualTask', 5) + flows(['s', ...ids(5), 'e'])) },
  {
    name: 'XOR',
    xml: document(
      `<exclusiveGateway id="g" default="g_T1"/>${tasks('manualTask', 2)}${flows(['s', 'g', 'T1', 'e'], ['T0', 'e'])}
      <sequenceFlow id="g_T0" sourceRef="g" targetRef="T0">${formal('conditionExpression', 'environment.variables.left')}</sequenceFlow>`,
    ),
  },
  {
    name: 'PAR5',
    xml: document(
      `<parallelGateway id="f"/>${tasks('manualTask', 5)}<parallelGateway id="j"/>${flows(['s', 'f'], ['j', 'e'], ...ids(5).map((id) => ['f', id, 'j']))}`,
    ),
  },
  {
    name: 'CYC10',
    xml: document(
      `<manualTask id="T0"><multiInstanceLoopCharacteristics isSequential="true">${formal('loopCardinality', '10')}</multiInstanceLoopCharacteristics></manualTask>${flows(['s', 'T0', 'e'])}`,
    ),
  },
  {
    name: 'MI20',
    xml: document(
      `<manualTask id="T0"><multiInstanceLoopCharacteristics>${formal('loopCardinality', '20')}</multiInstanceLoopCharacteristics></manualTask>${flows(['s', 'T0', 'e'])}`,
    ),
  },
  { name: 'USER7', xml: document(tasks('userTask', 7) + timers + flows(['s', ...ids(7), 'e'])) },
];
