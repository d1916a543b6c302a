import t from 'tap';
import { makeEventPartitions } from '../../src/operations/event-partitions.ts';
import { testDatabase } from '../support/database.ts';

t.test('the months ahead have their partitions before their first event, over the end of a year too', async (t) => {
  const { database } = await testDatabase(t);
  const record = (recordedAt: string, id: number) =>
    database.run(
      `insert into events (tenant_id, id, sequence, type, occurred_at, recorded_at, data, previous_hash, hash)
       values ('default', :id, 1, 'probe', :recordedAt, :recordedAt, '{}', '', '')`,
      { id: `01900000-0000-7000-8000-00000000000${id}`, recordedAt },
    );
  const places = async () =>
    (await database.rows<{ place: string }>('select tableoid::regclass::text as place from events order by id')).map(
      ({ place }) => place,
    );
  await record('2027-01-15T00:00:00.000Z', 1);

  const made = await Promise.all([1, 2].map(() => makeEventPartitions(database, '2026-11-27T12:00:00.000Z')));

  t.same(made.flat(), ['events_2026_12', 'events_2027_02'], 'once, and not over what lies in the default already');
  await record('2026-11-30T23:59:59.999Z', 2);
  await record('2026-12-01T00:00:00.000Z', 3);
  await record('2027-02-28T23:59:59.999Z', 4);
  t.same(await places(), ['events_default', 'events_default', 'events_2026_12', 'events_2027_02']);
  t.same(await makeEventPartitions(database, '2026-12-27T12:00:00.000Z'), ['events_2027_03']);
});
