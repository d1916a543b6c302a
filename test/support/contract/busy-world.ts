import { addWorkingDays } from '../../../src/calendar/calendar.ts';
import { dayNumberOf, instantOf, localDateOf } from '../../../src/calendar/days.ts';
import type { Database } from '../../../src/database/connect.ts';
import { demoPersons } from '../../../src/operations/demo/demo-person.ts';
import { demoStories } from '../../../src/operations/demo/demo-stories.ts';
import { applyInPlay } from '../../../src/operations/demo/played-case.ts';
import { homeCalendar } from '../../../src/runtime/views/home-calendar.ts';
import { carPark, factory } from '../../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../diagrams.ts';
import { askingProcedure, deploy } from '../worker.ts';
import { type World, world } from '../world.ts';
import type { Pools } from './arbitrary.ts';

const monday = '2026-03-02T02:00:00.000Z';
const tenInTheMorning = 10 * 3_600_000;

/** A diagram to publish, check, import and rehearse. */
export const smallDiagram = procedureDiagram(
  'small',
  `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}<bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-e')}`,
);

const undecided = procedureDiagram(
  'undecided',
  `<bpmn:startEvent id="s" name="开始"/><bpmn:exclusiveGateway id="g"/>${handlerTask('A')}
   <bpmn:endEvent id="e" name="结束"/>${flows('s-g', 'A-e')}
   <bpmn:sequenceFlow id="g-A" sourceRef="g" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">way = "a"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
);

/** Facts of a car park that is accepted and gets water and drainage in one go. */
const both = {
  ...carPark,
  capacityKVA: 100,
  dualSource: false,
  externalLengthM: 0,
  externalWorks: false,
  drainagePermitRequired: false,
  power: false,
  regulatedIndustry: false,
  importantLoad: false,
  powerVoltage: 'LV',
};

/** A world in which there is something of everything the contract speaks of: cases in every state, work, failures, drafts. */
export async function busyWorld(t: Parameters<typeof world>[0]): Promise<World> {
  const w = await world(t, monday);
  const house = { services: w.services, tenantId: 'default', clock: w.now };
  const persons = await demoPersons(w.database, house.tenantId);
  const calendar = await homeCalendar(house);
  const day = (workingDaysAgo: number) =>
    instantOf(dayNumberOf(addWorkingDays(calendar, localDateOf(w.now()), -workingDaysAgo)), tenInTheMorning);
  for (const [index, story] of demoStories.entries()) {
    const at = day(story.workingDaysAgo);
    await story.play(await applyInPlay(house, persons, { ...story, businessKey: `key-${index}`, at }), day);
  }
  await w.pass(w.now());
  await deploy(w, 'asks', askingProcedure('asks', 'register'));
  await deploy(w, 'undecided', undecided);
  for (let n = 0; n < 4; n += 1) await w.apply('asks', { facts: carPark });
  for (let n = 0; n < 2; n += 1) await w.apply('undecided', { facts: carPark });
  await w.prepare('construction-permit', { facts: factory });
  await enterMore(w);
  return w;
}

async function enterMore(w: World): Promise<void> {
  const [applicant, admin, designer] = [await w.as('applicant'), await w.as('admin'), await w.as('designer')];
  const key = 'construction-permit';
  const project = await applicant.must('POST', '/projects', { name: '停车楼', regionCode: '511700', facts: both });
  await applicant.must('POST', '/joint-disclosures', {
    projectId: project.id,
    definitionKeys: ['joint-completion-acceptance', 'utility-joint-connection'],
  });
  await admin.must('POST', '/webhooks', { name: 'exchange', url: 'http://127.0.0.1:9/', events: ['*'] });
  await w.apply('asks', { facts: carPark });
  await (await w.as('integrator')).must('POST', '/api-tokens', { name: 'p', expiresInDays: 9, scopes: ['jobs:work'] });
  await designer.must('PUT', `/definition-drafts/small`, { xml: smallDiagram, note: 'first' }).catch(() => undefined);
  const shipped = await w.database.first<{ id: string }>(
    `select id from process_definitions where key = :key order by version desc limit 1`,
    { key },
  );
  await admin.must('POST', '/migration-plans', { fromDefinitionId: shipped?.id, toDefinitionId: shipped?.id });
}

/** Ids and words that name something: the newest of each kind, by the name of the field or of the path that takes them. */
export async function poolsOf(database: Database): Promise<Record<string, readonly unknown[]>> {
  const sources: Readonly<Record<string, string>> = {
    cases: `select id from cases`,
    tasks: `select id from user_tasks order by state in ('CREATED', 'CLAIMED') desc, random() limit 40`,
    disclosures: `select id from disclosures`,
    documents: `select id from documents order by random() limit 40`,
    projects: `select id from projects`,
    clocks: `select id from clocks`,
    suspensions: `select id from clock_suspensions`,
    'process-definitions': `select id from process_definitions`,
    'api-tokens': `select id from api_tokens`,
    substitutes: `select id from substitutes`,
    uploads: `select id from uploads`,
    'disclosure-visits': `select id from disclosure_visits`,
    applications: `select id from applications`,
    accounts: `select id from accounts`,
    'calendar-changes': `select id from calendar_changes`,
    cards: `select id from supervision_cards`,
    incidents: `select id from incidents`,
    'external-tasks': `select id from jobs where token is not null`,
    webhooks: `select id from webhooks`,
    'webhook-deliveries': `select id from webhook_deliveries`,
    'migration-plans': `select id from migration_plans`,
    batches: `select id from batches`,
    instanceId: `select id from process_instances`,
    cancel: `select distinct token from user_tasks limit 20`,
    signers: `select id from task_signers`,
    'lianban-for-applicant': `select id from applicants`,
    rowId: `select distinct row_id from materials`,
    elementId: `select distinct element_id from element_visits`,
    definitionKey: `select distinct key from process_definitions`,
    department: `select code from departments`,
    caseNumber: `select number from cases limit 1`,
    queryCode: `select query_code from cases limit 1`,
    disclosureNumber: `select number from disclosures`,
    businessKey: `select business_key from cases where business_key is not null`,
    outcome: `select distinct outcome from user_tasks where outcome is not null`,
    login: `select login from accounts limit 5`,
  };
  const text = Object.entries(sources).map(
    ([name, source]) => `select '${name}' as name, array(select cast(v as text) from (${source}) as s (v)) as values`,
  );
  const rows = await database.rows<{ name: string; values: string[] }>(text.join(' union all '), {});
  const pools = Object.fromEntries(rows.map(({ name, values }): [string, readonly unknown[]] => [name, values]));
  return { ...pools, ...aliases(pools), ...words };
}

/** Fields that take what another name stands for. */
function aliases(pools: Pools): Pools {
  const of: Readonly<Record<string, readonly string[]>> = {
    cases: ['caseId', 'caseIds'],
    tasks: ['taskId', 'ids', 'id'],
    disclosures: ['disclosureId', 'fromDisclosureId'],
    projects: ['projectId'],
    uploads: ['uploadId'],
    accounts: ['accountId', 'accountIds', 'officers', 'principalId', 'substituteId', 'toAccountId'],
    'process-definitions': ['fromDefinitionId', 'toDefinitionId'],
    webhooks: ['webhookId'],
    incidents: ['incidentIds'],
    definitionKey: ['definitionKeys', 'key', 'processDefinitionKey'],
    department: ['departmentCode', 'departments', 'leadDepartment'],
    rowId: ['rowIds', 'fromRowId'],
    elementId: ['targetElementId', 'element'],
    signers: ['signerId'],
  };
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, names]) => names.map((alias) => [alias, pools[name] ?? []])),
  );
}

/** Words that lead further than any text would. */
const words: Pools = {
  xml: [smallDiagram, undecided, '<a/>', ''],
  topic: ['register'],
  topicName: ['register'],
  workerId: ['worker'],
  asyncResponseTimeout: [],
  regionCode: ['511700', '510000'],
  region: ['CN', '511700'],
  year: ['2026', '2027'],
  opinion: ['PASS', 'AGREE'],
  scope: [''],
  scopes: ['cases:read', 'jobs:work'],
  password: ['a password for tests only', 'wrong'],
  url: ['https://192.0.2.1/hook', 'http://127.0.0.1:9/', 'https://10.0.0.1/'],
  events: ['*', 'task.*', 'case.received'],
};
