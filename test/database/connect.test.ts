import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { json } from '../../src/database/named-bindings.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { emptyDatabase } from '../support/database.ts';

const url = await emptyDatabase(t);
const database = connect({ url, poolSize: 4 });
t.teardown(() => database.close());
await database.run(`create table clocks (id integer primary key, due_on date, stopped_at timestamptz, facts jsonb)`);

async function reads(expression: string): Promise<unknown> {
  return (await database.first<{ value: unknown }>(`select ${expression} as value`))?.value;
}

t.test('values come back the way the code says them', async (t) => {
  t.equal(await reads(`timestamptz '2026-02-09 10:00:00.123456+08'`), '2026-02-09T02:00:00.123Z');
  t.equal(await reads(`timestamptz '2026-02-09 10:00:00.5+08'`), '2026-02-09T02:00:00.500Z');
  t.equal(await reads(`timestamptz '12026-02-09 10:00+08'`), '+012026-02-09T02:00:00.000Z');
  t.equal(await reads(`timestamptz '2026-02-09 10:00+05:45'`), '2026-02-09T04:15:00.000Z');
  t.equal(await reads(`timestamptz 'infinity'`), 'infinity');
  t.equal(await reads(`date '2026-02-14'`), '2026-02-14');
  t.equal(await reads(`bigint '9007199254740991'`), 9_007_199_254_740_991);
  t.equal(await reads('(select count(*) from generate_series(1, 3))'), 3);
  t.equal(await reads('12.50::numeric'), '12.50');
  t.equal(await reads(`interval '20 days'`), 'P20D');
  t.equal(await reads('null::timestamptz'), null);
  t.same(await reads(`array[timestamptz '2026-01-01 00:00+00', null]`), ['2026-01-01T00:00:00.000Z', null]);
  t.same(await reads(`array[date '2026-01-01']`), ['2026-01-01']);
  t.same(await reads(`array[[1::bigint, 2], [3, 4]]`), [
    [1, 2],
    [3, 4],
  ]);
  t.same(await reads(`'{"a_b": [1, {"c_d": null}]}'::jsonb`), { a_b: [1, { c_d: null }] });
});

t.test('a bigint that no number can hold is a fault, not a wrong number', async (t) => {
  await t.rejects(reads(`bigint '9007199254740993'`), RangeError);
  t.equal(await reads('1'), 1, 'and the pool goes on');
});

t.test('columns are snake case in the database and camel case in the code', async (t) => {
  await database.table('clocks').insert({ id: 1, dueOn: '2026-02-25', facts: json([{ gross_area: 1 }]) });

  const expected = { id: 1, dueOn: '2026-02-25', stoppedAt: null, facts: [{ gross_area: 1 }] };
  t.same(await database.rows('select * from clocks where id = :id', { id: 1 }), [expected]);
  t.same(await database.table('clocks').where({ dueOn: '2026-02-25' }).first(), expected);
  t.equal(await database.first('select * from clocks where id = 2'), undefined);
  t.equal(await database.run(`update clocks set due_on = :on where id = :id`, { id: 1, on: '2026-02-26' }), 1);
});

t.test('an instant goes in and comes out unchanged', async (t) => {
  const at = '2026-02-14T09:00:01.007Z';
  await database.run('insert into clocks (id, stopped_at) values (7, :at)', { at });

  t.same(await database.first('select stopped_at from clocks where id = 7'), { stoppedAt: at });
});

t.test('work that throws leaves nothing on record', async (t) => {
  const work = inTransaction(database, async (sql) => {
    await sql.run('insert into clocks (id) values (10)');
    await sql.table('clocks').insert({ id: 11 });
    throw new Error('no');
  });

  await t.rejects(work, { message: 'no' });
  t.same(await database.rows('select id from clocks where id in (10, 11)'), []);
});

t.test('work that ends is on record whole', async (t) => {
  const answer = await inTransaction(database, async (sql) => {
    await sql.run('insert into clocks (id) values (20)');
    await sql.table('clocks').insert({ id: 21 });
    return 'done';
  });

  t.equal(answer, 'done');
  t.same(await database.rows('select id from clocks where id in (20, 21) order by id'), [{ id: 20 }, { id: 21 }]);
});

t.test('a statement PostgreSQL refuses inside a transaction rolls back all of it', async (t) => {
  const work = inTransaction(database, async (sql) => {
    await sql.run('insert into clocks (id) values (30)');
    await sql.run('insert into clocks (id) values (30)');
  });

  await t.rejects(work, { code: '23505' });
  t.equal(await database.first('select id from clocks where id = 30'), undefined);
});

t.test('the loser of a deadlock runs again and both are on record', async (t) => {
  await database.run('insert into clocks (id) values (40), (41)');
  let waiting = 2;
  let bothHoldOne: () => void = () => undefined;
  const meeting = new Promise<void>((resolve) => {
    bothHoldOne = resolve;
  });
  const attempts = { ascending: 0, descending: 0 };
  const lockBoth = (order: 'ascending' | 'descending', first: number, second: number): Promise<void> =>
    inTransaction(database, async (sql) => {
      attempts[order] += 1;
      await sql.run(`update clocks set due_on = '2026-01-01' where id = :first`, { first });
      waiting -= 1;
      if (waiting === 0) bothHoldOne();
      await meeting;
      await sql.run(`update clocks set due_on = '2026-01-02' where id = :second`, { second });
    });

  await Promise.all([lockBoth('ascending', 40, 41), lockBoth('descending', 41, 40)]);

  t.equal(attempts.ascending + attempts.descending, 3, 'one of them ran twice');
});

t.test('a lost serialization is tried three times and then told', async (t) => {
  let attempts = 0;
  const work = inTransaction(database, async (sql) => {
    attempts += 1;
    await sql.run(`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
  });

  await t.rejects(work, { code: '40001' });
  t.equal(attempts, 3);
});

t.test('a database that breaks a connection ends that statement only', async (t) => {
  await t.rejects(database.run('select pg_terminate_backend(pg_backend_pid())'));

  t.equal(await reads('1'), 1);
});
