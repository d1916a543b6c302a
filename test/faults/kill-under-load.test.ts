import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { agentOf } from '../support/agent.ts';
import { consistent } from '../support/consistent.ts';
import { startReceiver } from '../support/receiver.ts';
import { prepareServiceProcess, type ServiceProcess } from '../support/service-process.ts';
import { tokenOf } from '../support/worker.ts';
import { seededDatabase, worldOn } from '../support/world.ts';
import { longRounds, patienceMs } from './long-form.ts';
import { atRandom } from './played.ts';
import { minutesAfter, openRoundTrips, openTasks, until } from './round-trips.ts';

t.setTimeout(patienceMs);
const monday = '2026-03-02T02:00:00.000Z';
const seed = 20_260_302;
const rounds = longRounds ?? 8;
const clients = 4;

interface Asked {
  readonly taskId: string;
  readonly key: string;
}

t.test(
  `kill -9 under the load of ${clients} clients, ${rounds} times: nothing is lost and nothing done twice (seed ${seed})`,
  async (t) => {
    const { database, url } = await seededDatabase(t, monday);
    const w = await worldOn(t, database, monday, { seed: false });
    const receiver = await startReceiver(t);
    const webhook = { name: 'exchange', url: receiver.url, events: ['task.completed', 'timer.fired'] };
    await (await w.as('admin')).must('POST', '/webhooks', webhook);
    await openRoundTrips(w, 6);
    const filesFolder = await mkdtemp(path.join(tmpdir(), 'lianban-files-'));
    t.teardown(() => rm(filesFolder, { recursive: true, force: true }));
    const prepare = () => prepareServiceProcess(t, database, { databaseUrl: url, filesFolder, now: monday });
    const authorization = `Bearer ${await tokenOf(w, 'handler', ['tasks:write'])}`;
    const random = atRandom(seed);

    const done: string[] = [];
    const strange: unknown[] = [];
    let unknown: Asked[] = [];
    let cutOff = 0;

    /** Completes what is open until the service is gone, and first again whatever had no answer the last time. */
    async function work({ address }: ServiceProcess, again: readonly Asked[]): Promise<Asked> {
      const clerk = agentOf(address);
      for (let left = [...again]; ; ) {
        const next = left.shift();
        const open = next === undefined ? await openTasks(w) : [];
        const taskId = next?.taskId ?? open[random(open.length)]?.id;
        if (taskId === undefined) await pause(10);
        const asked = next ?? { taskId: taskId ?? randomUUID(), key: randomUUID() };
        try {
          const way = `/tasks/${asked.taskId}/completion`;
          const { status, body } = await clerk.post(
            way,
            { outcome: 'DONE' },
            { authorization, 'idempotency-key': asked.key },
          );
          if (status === 200) done.push(asked.taskId);
          else if (!['task-not-open', 'task-not-found'].includes(body.code)) strange.push({ status, body });
        } catch {
          return asked;
        }
        left = left.filter((one) => one !== asked);
      }
    }

    let moment = monday;
    let next = prepare();
    for (let round = 1; round <= rounds; round += 1) {
      moment = minutesAfter(moment, 2);
      const service = await (await next).begin(moment);
      next = prepare();
      const working = Array.from({ length: clients }, (_, index) =>
        work(
          service,
          unknown.filter((_one, at) => at % clients === index),
        ),
      );
      // Every other time not before it has answered somebody: a process that is young is slow, and has little under way.
      const answered = done.length;
      while (round % 2 === 0 && done.length === answered) await pause(1);
      await pause(random(300));
      await service.kill();
      unknown = await Promise.all(working);
      cutOff += unknown.length;
      if (service.log() !== '') strange.push(service.log());
      if (round % 25 === 0) await consistent(t, database, `after ${round} rounds`);
    }

    const last = await (await next).begin(minutesAfter(moment, 10));
    for (const { taskId, key } of unknown) {
      const headers = { authorization, 'idempotency-key': key };
      const answer = await agentOf(last.address).post(`/tasks/${taskId}/completion`, { outcome: 'DONE' }, headers);
      if (answer.status === 200) done.push(taskId);
    }
    await until(t, 'every delivery has ended', async () => {
      const pending = await database.rows(`select id from webhook_deliveries where state = 'PENDING'`);
      return pending.length === 0;
    });

    t.same(strange, [], 'no error is logged, and no answer is another one than the task was in');
    t.ok(cutOff > 0, `${cutOff} requests were cut off, ${done.length} were answered`);
    t.equal(new Set(done).size, done.length, 'no task was completed for two clients');
    const completed = await database.rows<{ id: string }>(`select id from user_tasks where state = 'COMPLETED'`);
    const stored = new Set(completed.map(({ id }) => id));
    t.same(
      done.filter((id) => !stored.has(id)),
      [],
      'what was answered is on record',
    );
    const deliveries = await database.rows<{ id: string; state: string }>('select id, state from webhook_deliveries');
    const got = new Set(receiver.got.map(({ id }) => id));
    t.same(
      deliveries.filter(({ id, state }) => state !== 'DELIVERED' || !got.has(id)),
      [],
      `each of ${deliveries.length} deliveries arrived`,
    );
    await consistent(t, database);
    await last.kill();
  },
);
