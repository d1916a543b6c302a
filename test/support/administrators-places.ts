import { runBatches } from '../../src/runtime/operations/run-batches.ts';
import { carPark } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from './diagrams.ts';
import { licence } from './ended-cases.ts';
import type { Place } from './places.ts';
import type { AppliedCase, World } from './world.ts';

/** A procedure of one step, by the id of the step. */
const oneStep = (id: string) =>
  procedureDiagram(
    'changing',
    `<bpmn:startEvent id="s" name="开始"/>${handlerTask(id)}<bpmn:endEvent id="e" name="结束"/>${flows(`s-${id}`, `${id}-e`)}`,
  );

/** A procedure that goes on as a variable says, which nobody has set: each case is an incident. */
export const undecided = procedureDiagram(
  'undecided',
  `<bpmn:startEvent id="s" name="开始"/><bpmn:exclusiveGateway id="g"/>${handlerTask('A')}
   <bpmn:endEvent id="e" name="结束"/>${flows('s-g', 'A-e')}
   <bpmn:sequenceFlow id="g-A" sourceRef="g" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">way = "a"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
);

/** Every page of the administrator with something on it: failed work, a plan and what it moved, a change, a webhook, a token. */
export async function administratorsPlaces(w: World): Promise<readonly Place[]> {
  const admin = await w.as('admin');
  const designer = await w.as('designer');
  const deploy = async (name: string, xml: string): Promise<string> =>
    (await designer.upload('/deployments', name, Buffer.from(xml))).body.definitions[0].id;
  await admin.must('POST', '/webhooks', { name: '市数据共享平台', url: 'http://127.0.0.1:9/lianban', events: ['*'] });
  await admin.must('POST', '/api-tokens', { name: '数据交换', scopes: ['cases:read'], expiresInDays: 30 });
  await deploy('undecided.bpmn', undecided);
  await w.apply('undecided', { facts: carPark });
  const fromDefinitionId = await deploy('changing.bpmn', oneStep('A'));
  const running = await w.apply('changing', { facts: carPark, project: '体育公园停车楼' });
  const toDefinitionId = await deploy('changing.bpmn', oneStep('B'));
  const plan = await admin.must('POST', '/migration-plans', { fromDefinitionId, toDefinitionId });
  const batch = await admin.must('POST', `/migration-plans/${plan.id}/execution`, { reason: '流程换版' });
  await runBatches(w.services, w.now(), 10);
  const change = await admin.must('POST', '/calendar-changes', {
    kind: 'NOTICE',
    region: '511700',
    year: 2027,
    source: '川办发电〔2026〕9号',
    publishedOn: '2026-09-17',
    format: 'json',
    content: '{"off": ["01-01/01-03", "02-05/02-12"], "on": ["01-09"]}',
  });
  await admin.must('PUT', '/departments/archives', {
    name: '城建档案馆',
    nameEn: '',
    kind: 'AUTHORITY',
    phone: null,
  });
  const destructionId = await proposedDestruction(w);
  const place = (path: string, hasDiagram = false): Place => ({
    path: `/admin${path}`,
    login: 'admin',
    onTelephone: false,
    hasDiagram,
  });
  return [
    place(''),
    place('/incidents'),
    place('/jobs'),
    place('/repair'),
    place(`/repair/${running.id}`),
    place('/migration'),
    place(`/migration/${plan.id}`),
    place(`/migration/batches/${batch.id}`),
    place('/calendars'),
    place('/calendars/new'),
    place(`/calendars/changes/${change.id}`),
    place('/people'),
    place('/people/departments'),
    place('/people/substitutes'),
    place('/people/regions'),
    place('/webhooks'),
    place('/webhooks/deliveries'),
    place('/tokens'),
    place('/retention'),
    place('/retention/destructions'),
    place(`/retention/destructions/${destructionId}`),
    place('/retention/holds'),
    place('/retention/months'),
    place('/audit'),
    place('/audit?part=acts'),
    place('/no-such-section'),
  ];
}

/** A list of one case to be destroyed, as if it had ended years ago, beside one that is held back. */
async function proposedDestruction(w: World): Promise<string> {
  const admin = await w.as('admin');
  await (await w.as('designer')).upload('/deployments', 'licence.bpmn', Buffer.from(licence('licence')));
  const ended = await endedLongAgo(w);
  const { number: caseNumber } = await endedLongAgo(w);
  await admin.must('PUT', '/retention-rules/licence', { years: 1, basis: '机关文书档案保管期限表' });
  await admin.must('POST', '/legal-holds', { caseNumber, reason: '行政诉讼' });
  const { id } = await admin.must('POST', '/destructions', { reason: '保管期满', procedureKey: 'licence' });
  const { items } = await admin.must('POST', `/destructions/${id}/items/search`, {});
  if (items[0]?.caseId !== ended.id) throw new Error('The list does not name the case');
  return id;
}

/** A case of the procedure `licence` that is over; when it ended is moved to years ago, where no test of a day comes. */
export async function endedLongAgo(w: World): Promise<AppliedCase> {
  const over = await w.apply('licence', { facts: carPark });
  const [task] = await w.tasks('handler', over.id);
  if (task) await w.verifyAll('handler', task);
  await w.complete('handler', over.id, 'A', { outcome: 'DONE' });
  await w.database.run(`update cases set ended_at = '2020-01-06T02:00:00.000Z' where id = cast(:id as uuid)`, {
    id: over.id,
  });
  return over;
}
