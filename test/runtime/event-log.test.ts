import t from 'tap';
import { type ChainedEvent, hashOfEvent } from '../../src/runtime/turn/event-log.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

interface StoredEvent extends ChainedEvent {
  readonly previousHash: string;
  readonly hash: string;
}

t.test('every event of a case is chained to the one before it, and a changed one shows', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(procedureDiagram('one-task', inARow({ id: 'handle', xml: handlerTask('handle') })));
  const { caseId } = await world.apply('one-task', '2026-03-02T02:00:00.000Z');
  await world.complete(caseId, 'handle', 'handler', { comment: '同意' }, '2026-03-03T02:00:00.000Z');
  const stored = () =>
    world.database.rows<StoredEvent>(`select * from events where case_id = :caseId order by sequence`, { caseId });
  const broken = (events: readonly StoredEvent[]) =>
    events.filter(
      (event, at) =>
        event.previousHash !== (events[at - 1]?.hash ?? '') || hashOfEvent(event.previousHash, event) !== event.hash,
    );

  const events = await stored();
  t.ok(events.length > 4);
  t.same(
    events.map(({ sequence }) => sequence),
    events.map((_, at) => at + 1),
  );
  t.same(broken(events), []);
  t.match(await world.database.first(`select event_count, event_hash from cases`), {
    eventCount: events.length,
    eventHash: events.at(-1)?.hash,
  });

  await world.database.run(`update events set data = data || '{"comment": "不同意"}' where type = 'task.completed'`);
  t.match(broken(await stored()), [{ type: 'task.completed' }]);
});
