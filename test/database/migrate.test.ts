import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import t, { type Test } from 'tap';
import { connect, type Database } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

const tables = '0001-add-departments.sql';
const rows = '0002-add-the-first-department.sql';
const files = {
  [tables]: `create table departments (id integer primary key, facts jsonb);
             create function has_facts(f jsonb) returns boolean language sql as $$ select f ? 'name' $$;`,
  [rows]: `insert into departments values (1, '{"name": "a?b :c"}');`,
};

async function folder(t: Test, content: Readonly<Record<string, string>>): Promise<string> {
  return t.testdir(content);
}

async function freshDatabase(t: Test): Promise<{ url: string; database: Database }> {
  const url = await emptyDatabase(t);
  const database = connect({ url });
  t.teardown(() => database.close());
  return { url, database };
}

t.test('a fresh database gets every migration in order, and none a second time', async (t) => {
  const { url, database } = await freshDatabase(t);
  const from = await folder(t, files);

  t.same(await migrate(url, from), [tables, rows]);
  t.same(await migrate(url, from), []);
  t.same(await database.rows('select facts from departments where has_facts(facts)'), [{ facts: { name: 'a?b :c' } }]);
});

t.test('a database that has some gets the rest', async (t) => {
  const { url } = await freshDatabase(t);
  const from = await folder(t, { [tables]: files[tables] ?? '' });
  await migrate(url, from);

  await writeFile(path.join(from, rows), files[rows] ?? '');

  t.same(await migrate(url, from), [rows]);
});

t.test('two that start at once migrate once', async (t) => {
  const { url, database } = await freshDatabase(t);
  const from = await folder(t, files);

  const applied = await Promise.all([migrate(url, from), migrate(url, from), migrate(url, from)]);

  t.same(applied.flat().sort(), [tables, rows]);
  t.same(await database.rows('select id from departments'), [{ id: 1 }]);
});

t.test('a migration that fails leaves nothing behind, and the next start can go on', async (t) => {
  const { url, database } = await freshDatabase(t);
  const from = await folder(t, {
    ...files,
    '0003-add-nonsense.sql': 'create table half (id integer); select nonsense;',
  });

  await t.rejects(migrate(url, from), { message: 'nonsense' });
  t.same(await database.first(`select to_regclass('departments') as departments`), { departments: null });

  await writeFile(path.join(from, '0003-add-nonsense.sql'), 'create table whole (id integer);');
  t.same(await migrate(url, from), [tables, rows, '0003-add-nonsense.sql']);
});

t.test('a file that is not named like a migration refuses the start', async (t) => {
  const { url } = await freshDatabase(t);

  await t.rejects(migrate(url, await folder(t, { 'add-it.sql': '' })), { message: 'NNNN-what-it-adds.sql' });
  const twins = await folder(t, { '0001-a.sql': '', '0001-b.sql': '' });
  await t.rejects(migrate(url, twins), { message: 'the number 0001' });
});

t.test('a database newer than the program refuses the start', async (t) => {
  const { url } = await freshDatabase(t);
  await migrate(url, await folder(t, files));
  const older = path.join(t.testdirName, 'older');
  await mkdir(older);
  await writeFile(path.join(older, tables), files[tables] ?? '');

  await t.rejects(migrate(url, older), { message: rows });
});

t.test(
  'the shipped migrations apply to an empty database, and to a copy of a migrated one nothing is left to do',
  async (t) => {
    const { url } = await testDatabase(t);

    t.same(await migrate(url), []);
  },
);
