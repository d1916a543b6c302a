import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t from 'tap';
import { deployShipped } from '../../src/definitions/deploy-shipped.ts';
import { openFileStore } from '../../src/files/store.ts';
import { fillWithDemoData } from '../../src/operations/demo/fill-with-demo-data.ts';
import { seedTenant } from '../../src/operations/demo/seed-organisation.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import { testDatabase } from '../support/database.ts';

t.test('the demonstration shows a dozen cases in different states, whatever day it is', async (t) => {
  const { database } = await testDatabase(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-demo-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  // A Sunday, and the offices were closed the day before too.
  const clock = () => '2026-11-22T00:30:00.000Z';
  const files = await openFileStore(folder, new Date(clock()));
  const services = { database, definitions: definitionStore(), calendars: calendarStore(), files };
  const house = { services, tenantId: 'default', clock };
  await seedTenant(database, 'default', clock());
  await deployShipped(house);

  await fillWithDemoData(house, 'a password for tests only');
  await fireAllDue(services, clock(), (error) => {
    throw error;
  });

  const cases = await database.rows<{ status: string; deemedAccepted: boolean }>(
    'select status, deemed_accepted from cases',
  );
  t.ok(cases.length >= 12, `${cases.length} cases`);
  for (const status of ['RECEIVED', 'CORRECTION_STARTED', 'IN_PROGRESS', 'COMPLETED_APPROVED', 'COMPLETED_DENIED']) {
    t.ok(
      cases.some((each) => each.status === status),
      status,
    );
  }
  t.ok(
    cases.some(({ deemedAccepted }) => deemedAccepted),
    'one is deemed accepted',
  );
  t.same(await database.rows('select message from incidents'), []);

  await fillWithDemoData(house, 'another password');
  t.equal((await database.rows('select id from cases')).length, cases.length, 'a second start adds nothing');
});

t.test('two replicas that start on one empty database fill it once', async (t) => {
  const { database } = await testDatabase(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-demo-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const clock = () => '2026-11-22T00:30:00.000Z';
  const files = await openFileStore(folder, new Date(clock()));
  const house = {
    services: { database, definitions: definitionStore(), calendars: calendarStore(), files },
    tenantId: 'default',
    clock,
  };
  await seedTenant(database, 'default', clock());
  await deployShipped(house);

  await Promise.all([1, 2].map(() => fillWithDemoData(house, 'a password for tests only')));

  const twice = await database.rows('select login from accounts group by login having count(*) > 1');
  const cases = await database.rows('select business_key from cases');
  t.same(twice, []);
  t.equal(new Set(cases.map(({ businessKey }) => businessKey)).size, cases.length);
});
