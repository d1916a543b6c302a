import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../src/database/connect.ts';
import { startDispatcher } from '../src/operations/dispatcher.ts';
import { flows, handlerTask, procedureDiagram } from '../test/support/diagrams.ts';
import { type BenchDatabase, withDatabase } from './bench-database.ts';
import { password, startBenchService } from './bench-service.ts';
import { type Caller, caller, logIn } from './load.ts';
import { tell } from './report.ts';
import { copyCase, makeDue } from './timers-data.ts';

const suite = 'timers';
/** BENCH_TIMERS makes it fewer, in as much less time. */
const timers = Number(process.env.BENCH_TIMERS ?? 100_000);
/** Cases the clerk works on meanwhile, one every so often. */
const clerksCases = 1_000;
const clerkPausesMs = 100;
/** The timers fall due within a minute, which begins when all is in place. */
const minuteMs = (60_000 * timers) / 100_000;

/** A task with a reminder: the timer goes by, leaves its trace on the case, and the task stays. */
const reminding = procedureDiagram(
  'reminding',
  `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}
   <bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><bpmn:timerEventDefinition>
     <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
   <bpmn:endEvent id="late" name="提醒"/><bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-e', 'T-late')}`,
);

/**
 * A flood: 100,000 timers of 100,000 cases fall due within one minute, in a service that also answers a clerk who completes
 * a task every tenth of a second.
 */
export async function benchTimers(json: boolean): Promise<void> {
  await withDatabase(async (bench) => {
    const { database } = bench;
    const service = await serviceOn(bench);
    await copyCase(database, service.sample, timers + clerksCases);
    // The last thing to be done beforehand takes a second or two.
    const begin = Date.now() + 2_000 + timers / 20;
    await makeDue(database, { copies: timers, begin: new Date(begin).toISOString(), seconds: minuteMs / 1_000 });
    const tasks = await database.rows<{ id: string }>(
      `select u.id from user_tasks u
       join timers t on t.root_id = u.root_id
       where u.state = 'CREATED' and t.due_at > cast(:after as timestamptz) and u.case_id <> :sample`,
      { after: new Date(begin + 600_000).toISOString(), sample: service.sample },
    );
    await pause(Math.max(0, begin - Date.now()));
    const begun = performance.now();
    const before = process.cpuUsage();
    service.start();
    const clerk = clerkOn(
      service.call,
      service.clerk,
      tasks.map(({ id }) => id),
    );
    const lag = await allFired(database, begin);
    const seconds = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const waits = await clerk.stop();
    await service.stop();
    const fired = await database.first<{ events: number; cases: number }>(
      `select count(*) as events, count(distinct case_id) as cases from events where type = 'timer.fired'`,
    );
    if (fired?.events !== timers || fired.cases !== timers)
      throw new Error(`Not each timer fired once: ${fired?.events}`);
    const figure = { suite, against: null, ratio: null } as const;
    tell({ ...figure, name: 'timers fired', value: timers / seconds, unit: 'timers/s' }, json, '≥ 1,000');
    tell({ ...figure, name: 'the last one was late by', value: lag, unit: 's' }, json);
    // Clerk and service share a process.
    tell(
      { ...figure, name: 'processor time of both', value: (user + system) / 1_000 / timers, unit: 'ms a timer' },
      json,
    );
    tell({ ...figure, name: 'completions meanwhile', value: waits.length, unit: '' }, json);
    tell({ ...figure, name: 'a completion, p95', value: quantile(waits, 0.95), unit: 'ms' }, json);
    tell({ ...figure, name: 'a completion, p50', value: quantile(waits, 0.5), unit: 'ms' }, json);
  });
}

/** Waits until all timers of the flood have gone, and answers by how many seconds the last one was late. */
async function allFired(database: Database, begin: number): Promise<number> {
  const until = new Date(begin + 120_000).toISOString();
  for (;;) {
    const left = await database.first(
      `select id from timers where due_at is not null and retries_left > 0 and due_at < :until order by due_at, id limit 1`,
      { until },
    );
    if (left === undefined) break;
    await pause(200);
  }
  const late = await database.first<{ seconds: number }>(
    `select extract(epoch from max(recorded_at - occurred_at))::float8 as seconds
     from events where type = 'timer.fired'`,
  );
  return late?.seconds ?? 0;
}

/** A clerk who completes one task after the other, with a short pause after each. */
function clerkOn(call: Caller, headers: Readonly<Record<string, string>>, tasks: string[]) {
  const waits: number[] = [];
  let stopped = false;
  const work = (async () => {
    for (const id of tasks) {
      if (stopped) return;
      const begun = performance.now();
      await call.send('POST', `/tasks/${id}/completion`, { ...headers, prefer: 'return=minimal' }, { outcome: 'DONE' });
      waits.push(performance.now() - begun);
      await pause(clerkPausesMs);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await work;
      return waits.sort((a, b) => a - b);
    },
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

async function serviceOn(bench: BenchDatabase) {
  const { services, clock, server, address } = await startBenchService(bench, {
    name: 'reminding.bpmn',
    text: reminding,
  });
  const call = caller(`${address}/api/v1`);
  const applicant = await logIn(address, 'applicant', password);
  const made = async (where: string, body: unknown) =>
    // What the API answers here is what its contract says.
    (await call.send('POST', where, applicant, body)) as { id: string };
  const project = await made('/projects', { name: '项目', regionCode: '511700', facts: {} });
  const disclosure = await made('/disclosures', { definitionKey: 'reminding', projectId: project.id });
  const { id: sample } = await made('/cases', { disclosureId: disclosure.id, form: {} });
  let dispatcher: ReturnType<typeof startDispatcher> | undefined;
  return {
    sample,
    call,
    clerk: await logIn(address, 'handler', password),
    start() {
      dispatcher = startDispatcher({
        services,
        clock,
        everyMs: 1_000,
        retentionDays: 30,
        caseYears: null,
        report: (error) => {
          throw error;
        },
      });
    },
    async stop() {
      await dispatcher?.stop();
      call.close();
      await server.close();
    },
  };
}
