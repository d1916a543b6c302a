import t from 'tap';
import { isMoment, rowsOfJson } from '../../src/database/json-rows.ts';
import { camelCase } from '../../src/database/letter-case.ts';
import type { Row } from '../../src/database/statement.ts';
import { openingOf } from '../../src/runtime/turn/read-turn.ts';
import { testDatabase } from '../support/database.ts';

const { database } = await testDatabase(t);

t.test(
  'every moment of the database is known by the name of its column, and nothing else is taken for one',
  async (t) => {
    const columns = await database.rows<{ name: string; type: string }>(
      `select distinct column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name not like '%migrations%'`,
    );

    for (const { name, type } of columns) t.equal(isMoment(camelCase(name)), type === 'timestamp with time zone', name);
  },
);

t.test('rows a statement puts into JSON are those the driver gives', async (t) => {
  const rows = `
    select timestamptz '2026-02-09 10:00:00.123456+08' as received_at, null::timestamptz as ended_at,
           timestamptz 'infinity' as locked_until, date '2026-02-14' as due_on, 7 as revision,
           '2026-02-09T02:00:00+00:00' as reason, '{"saidAt": "2026-02-09T02:00:00+00:00"}'::jsonb as facts`;

  const told = await database.first<{ rows: Row[] }>(`select json_agg(r) as rows from (${rows}) r`);

  t.same(rowsOfJson(told?.rows ?? null), await database.rows(rows));
  t.same(rowsOfJson(null), []);
});

t.test('a command locks its case and reads it with two statements, whatever it is addressed by', async (t) => {
  const id = '01a21ee7-456d-7794-ad91-2f3a26bdd8c3';
  const about = { person: null, now: '2026-02-09T02:00:00.000Z' } as const;
  for (const address of [{ taskId: id }, { jobId: id }, { caseId: id }, { rootId: id }]) {
    const [lock, reads, ...more] = openingOf({ tenantId: 'default', ...address }, 'wait', about);

    t.same(more, []);
    t.same(await database.rows(lock?.text ?? '', lock?.bindings), [], 'nothing is locked where there is no case');
    t.same(await database.rows(reads?.text ?? '', reads?.bindings), [], 'nor read');
  }
});

t.test('a command finds what it reads by the case, however many cases there are', async (t) => {
  const about = { person: null, now: '2026-02-09T02:00:00.000Z' } as const;
  const [, reads] = openingOf({ tenantId: 'default', rootId: '01a21ee7-456d-7794-ad91-2f3a26bdd8c3' }, 'wait', about);
  const plan = await database.transact(async (sql) => {
    // As with large tables: these here are empty.
    await sql.run('set local enable_seqscan = off');
    await sql.run('set local enable_bitmapscan = off');
    return sql.rows<{ 'QUERY PLAN': string }>(`explain (costs off) ${reads?.text}`, reads?.bindings);
  });
  const lines = plan.map((line) => String(Object.values(line)[0]));

  const found = lines.flatMap((line, at) => {
    const [, table] = /Scan using \S+ on (\S+)/.exec(line) ?? [];
    return table !== undefined && /Index Cond: .*\bplace\.(case|root)_id\b/.test(lines[at + 1] ?? '') ? [table] : [];
  });
  t.same([...new Set(found)].toSorted(), [
    'cases',
    'clock_extensions',
    'clock_suspensions',
    'clocks',
    'incidents',
    'jobs',
    'process_instances',
    'recusals',
    'subscriptions',
    'timers',
    'user_tasks',
  ]);
});
