import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import t, { type Test } from 'tap';
import type { Database, HeldTransaction } from '../../src/database/connect.ts';
import { countGoing, readGoing } from '../../src/runtime/destruction/going.ts';
import { carPark } from '../journeys/projects.ts';
import { testDatabase } from '../support/database.ts';
import { approve, licence, secondAdministrator } from '../support/ended-cases.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';
import { type AppliedCase, logIn, type World, worldOn } from '../support/world.ts';
import { patienceMs } from './long-form.ts';

t.setTimeout(patienceMs);
const tenantId = 'default';
const later = '2037-03-02T02:00:00.000Z';

/** So many cases that ended in 2026, of a procedure whose cases are kept for ten years; the longest ended first. */
async function endedCases(w: World, count: number): Promise<AppliedCase[]> {
  await (await w.as('designer')).upload('/deployments', 'licence.bpmn', Buffer.from(licence('licence')));
  await (await w.as('admin')).must('PUT', '/retention-rules/licence', { years: 10, basis: '文书档案保管期限表' });
  const cases: AppliedCase[] = [];
  for (let n = 0; n < count; n += 1) {
    w.sleep(`2026-03-0${n + 2}T02:00:00.000Z`);
    const file = await w.apply('licence', { facts: carPark });
    const [task] = await w.tasks('handler', file.id);
    if (task) await w.verifyAll('handler', task);
    await w.complete('handler', file.id, 'A', { outcome: 'DONE' });
    cases.push(file);
  }
  return cases;
}

/** Waits until a service stands still in a statement, in front of what the test holds. */
async function standsStill(database: Database, statement: string): Promise<void> {
  const waiting = `
    select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and application_name like 'lianban%'
      and query like :statement`;
  while ((await database.first(waiting, { statement })) === undefined) await pause(20);
}

/** Kills a service that stands still, and takes away what it waited for: its transaction is not there any more. */
async function killed(service: ServiceProcess, inTheWay: HeldTransaction): Promise<void> {
  const gone = service.kill();
  await inTheWay.rollback();
  await gone;
}

async function holding(
  database: Database,
  statement: string,
  bindings: Record<string, string>,
): Promise<HeldTransaction> {
  const held = await database.hold();
  await held.run(() => database.run(statement, bindings));
  return held;
}

async function until(t: Test, database: Database, state: string): Promise<void> {
  const found = () => database.first('select from destructions where state = :state', { state });
  while ((await found()) === undefined) await pause(20);
  t.pass(`the list is ${state}`);
}

t.test(
  'a destruction that is killed in the middle of a case or of a file goes on where it was, and ends once',
  async (t) => {
    const { database, url } = await testDatabase(t);
    const w = await worldOn(t, database, '2026-03-02T02:00:00.000Z', { seed: true });
    await database.run(secondAdministrator);
    const cases = await endedCases(w, 4);
    w.sleep(later);
    const list = await (await w.as('admin')).must('POST', '/destructions', { reason: '保管期满' });
    t.equal(list.total, 4);
    const start = { databaseUrl: url, filesFolder: w.filesFolder, now: later };
    const third = cases[2]?.id ?? '';
    const whole = await countGoing(database, await readGoing(database, tenantId, [third]));
    const hashes = await database.rows<{ contentHash: string }>('select distinct content_hash from documents');
    const inTheWay = await holding(database, 'select id from clocks where case_id = :third for update', { third });

    // Its events, tasks and more are erased already when it has to wait for its clocks.
    const first = await startServiceProcess(t, database, start);
    await approve(await logIn(first.address, 'service-lead'), list);
    await standsStill(database, 'delete from clocks%');
    await killed(first, inTheWay);

    t.same(await countGoing(database, await readGoing(database, tenantId, [third])), whole, 'nothing of it is gone');
    t.match(await database.first(`select count(*) as count from destroyed_cases`), { count: 2 });
    t.match(await database.first(`select state from destructions`), { state: 'RUNNING' });

    const hash = hashes.map(({ contentHash }) => contentHash).sort()[1] ?? '';
    const wanted = await holding(database, 'select pg_advisory_xact_lock(hashtextextended(:hash, 1))', { hash });
    const second = await startServiceProcess(t, database, start);
    await standsStill(database, 'select pg_advisory_xact_lock(hash%');
    await killed(second, wanted);
    // As if it had been killed between the disk and the row.
    await rm(path.join(w.filesFolder, hash.slice(0, 2), hash.slice(2)));

    await Promise.all([startServiceProcess(t, database, start), startServiceProcess(t, database, start)]);
    await until(t, database, 'DONE');

    const { certificate } = await (await w.as('admin')).must('GET', `/destructions/${list.id}`);
    t.match(certificate, { number: 1, destroyed: 4, kept: 0, failed: 0, filesRemoved: hashes.length, filesNeeded: 0 });
    t.same(certificate.rowsErased, list.rowsFound, 'what was found is what was erased, each row once');
    t.same(await database.rows('select id from cases'), []);
    t.match(await database.first('select count(*) as count, count(distinct case_id) as cases from destroyed_cases'), {
      count: 4,
      cases: 4,
    });
    for (const { contentHash } of hashes) {
      const file = path.join(w.filesFolder, contentHash.slice(0, 2), contentHash.slice(2));
      await t.rejects(access(file), { code: 'ENOENT' });
    }
    t.match(await (await w.as('admin')).must('POST', '/audit/verification', {}), {
      destroyed: 4,
      brokenDestructions: [],
    });
  },
);
