import type { Database } from '../src/database/connect.ts';
import { flows, handlerTask, procedureDiagram, systemTask } from '../test/support/diagrams.ts';
import { type BenchDatabase, withDatabase } from './bench-database.ts';
import { password, startBenchService, tenantId } from './bench-service.ts';
import { floorOf } from './cases-floor.ts';
import { type Crowd, caller, inTurns, logIn, together } from './load.ts';
import { tell } from './report.ts';

const suite = 'cases';
const crowds = [1, 8, 32, 100];
const most = Math.max(...crowds);
const rounds = 6;
const warmUpSeconds = 15;
const poolSize = 20;

/** A handler's task that comes again and again: each completion opens the next one. */
const endless = procedureDiagram(
  'endless',
  `<bpmn:startEvent id="s"/>${systemTask('accept', 'case.accept')}${handlerTask('handle')}
   <bpmn:exclusiveGateway id="again" default="again-handle"/><bpmn:endEvent id="e"/>
   ${flows('s-accept', 'accept-handle', 'handle-again', 'again-handle')}
   <bpmn:sequenceFlow id="again-e" sourceRef="again" targetRef="e"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=handleOutcome = "NEVER"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  {
    extensions: `<approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" legalBasis="行政许可法 第四十二条" timeoutPolicy="ESCALATE"/>`,
  },
);

/**
 * Applications and completions of user tasks through HTTP by 1, 8, 32 and 100 clients at once, against the floor: the same
 * rows written by plain `pg` in a bare handler of the same process.
 */
export async function benchCases(json: boolean): Promise<void> {
  await withDatabase(async (bench) => {
    const { database, url } = bench;
    const clients = await clientsOf(bench);
    const [sample, ...rest] = clients.cases;
    if (sample === undefined) throw new Error('no case');
    await clients.complete(sample, true);
    const ours = rest.slice(0, most);
    const theirs = rest.slice(most).map(({ id }) => id);
    const floor = await floorOf(database, url, { sample: sample.id, cases: theirs, poolSize });
    // Cold code and missing statistics are the first minute's, not an act's: both sides run for a while before anything counts.
    await database.run('vacuum analyze');
    await together(
      ours.map((kase) => () => clients.complete(kase, true)),
      warmUpSeconds,
    );
    await together(
      theirs.map((_, index) => () => floor.act(index)),
      warmUpSeconds,
    );
    for (const crowd of crowds) {
      const acts = ours.slice(0, crowd).map((kase) => () => clients.complete(kase, true));
      const bare = theirs.slice(0, crowd).map((_, index) => () => floor.act(index));
      const [rate = 0, floorRate = 0] = await inTurns([acts, bare], rounds);
      const figure = { suite, against: 'floor', unit: 'acts/s' } as const;
      const name = `completions, ${crowd} clients`;
      tell({ ...figure, name, value: rate, ratio: rate / floorRate }, json, crowd === 32 ? '≥ 0.5×' : '');
      if (crowd !== 32) continue;
      await tellWritten(database, acts, json);
      const told = ours.slice(0, crowd).map((kase) => () => clients.complete(kase, false));
      await together(told, warmUpSeconds / 2);
      const [whole = 0, floorBeside = 0] = await inTurns([told, bare], rounds);
      tell({ ...figure, name: 'with what became of it', value: whole, ratio: whole / floorBeside }, json);
    }
    await clients.close();
    await floor.close();
  }, poolSize);
}

/** Tells what one act writes. */
async function tellWritten(database: Database, acts: Crowd, json: boolean): Promise<void> {
  const before = await written(database);
  await together(acts, 2);
  const after = await written(database);
  const count = after.acts - before.acts;
  const each = { suite, against: null, ratio: null };
  tell({ ...each, name: 'rows an act', value: (after.rows - before.rows) / count, unit: 'rows' }, json);
  tell({ ...each, name: 'WAL an act', value: (after.wal - before.wal) / count, unit: 'bytes' }, json);
}

/** What the database has written so far. */
async function written(database: Database): Promise<{ acts: number; rows: number; wal: number }> {
  // What sessions have counted is told after a second at the latest.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const found = await database.first<{ acts: number; rows: number; wal: number }>(
    `select (select count(*) from user_tasks where state = 'COMPLETED') as acts,
            (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables)::bigint as rows,
            (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint as wal`,
  );
  if (found === undefined) throw new Error('The database tells nothing');
  return found;
}

interface BenchCase {
  readonly id: string;
  task: string;
}

async function clientsOf(bench: BenchDatabase) {
  const { database } = bench;
  const { server, address } = await startBenchService(bench, { name: 'endless.bpmn', text: endless });
  const call = caller(`${address}/api/v1`);
  const applicant = await logIn(address, 'applicant', password);
  const handler = await logIn(address, 'handler', password);
  // What the API answers here is what its contract says.
  const made = async (path: string, body: unknown) =>
    (await call.send('POST', path, applicant, body)) as { id: string };
  const cases: BenchCase[] = [];
  for (let index = 0; index < 1 + 2 * most; index += 1) {
    const project = await made('/projects', { name: `项目${index}`, regionCode: '511700', facts: {} });
    const disclosure = await made('/disclosures', { definitionKey: 'endless', projectId: project.id });
    const { id } = await made('/cases', { disclosureId: disclosure.id, form: {} });
    cases.push({ id, task: await openTask(database, id) });
  }
  return {
    cases,
    async complete(kase: BenchCase, minimal: boolean) {
      const headers = { ...handler, ...(minimal ? { prefer: 'return=minimal' } : {}) };
      await call.send('POST', `/tasks/${kase.task}/completion`, headers, { outcome: 'DONE' });
      kase.task = await openTask(database, kase.id);
    },
    async close() {
      call.close();
      await server.close();
    },
  };
}

async function openTask(database: Database, caseId: string): Promise<string> {
  const found = await database.first<{ id: string }>(
    `select id from user_tasks where tenant_id = :tenantId and case_id = :caseId and state = 'CREATED'`,
    { tenantId, caseId },
  );
  if (found === undefined) throw new Error(`Case ${caseId} has no open task`);
  return found.id;
}
