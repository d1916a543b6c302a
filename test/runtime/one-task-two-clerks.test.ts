import t from 'tap';
import { claimTask } from '../../src/runtime/tasks/claim-task.ts';
import { completeTask } from '../../src/runtime/tasks/complete-task.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const now = '2026-03-02T02:00:00.000Z';
const oneTask = procedureDiagram('one-task', inARow({ id: 'handle', xml: handlerTask('handle') }));

t.test('of two clerks who claim one task at once the first has it and the second is told so', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(oneTask);
  const { caseId } = await world.apply('one-task', now);
  const [task] = await world.openTasks(caseId);
  const taskId = task?.id ?? '';
  const [first, second] = [await world.person('handler'), await world.person('handler2')];

  const claims = await Promise.allSettled([
    claimTask(world.services, first, { taskId }, now),
    claimTask(world.services, second, { taskId }, now),
  ]);

  t.same(claims.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  t.match(
    claims.find(({ status }) => status === 'rejected'),
    { reason: { code: 'task-already-claimed' } },
  );
});

t.test('a task that is completed twice at once moves its case once', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(oneTask);
  const { caseId } = await world.apply('one-task', now);
  const [task] = await world.openTasks(caseId);
  const handler = await world.person('handler');
  const completion = { taskId: task?.id ?? '', outcome: 'DONE' };

  const completions = await Promise.allSettled([
    completeTask(world.services, handler, completion, now),
    completeTask(world.services, handler, completion, now),
  ]);

  t.same(completions.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  t.match(
    completions.find(({ status }) => status === 'rejected'),
    { reason: { code: 'task-not-open' } },
  );
  t.match(
    await world.database.rows(`select type from events where case_id = :caseId and type = 'task.completed'`, {
      caseId,
    }),
    [{ type: 'task.completed' }],
  );
});

t.test('whoever saw an older revision of a task is told the current one', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(oneTask);
  const { caseId } = await world.apply('one-task', now);
  const [task] = await world.openTasks(caseId);

  await t.rejects(
    claimTask(world.services, await world.person('handler'), { taskId: task?.id ?? '', revision: 7 }, now),
    { code: 'revision-stale', facts: { currentRevision: 1 } },
  );
});

t.test('whoever handled a case may not approve it', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(
    procedureDiagram(
      'two-steps',
      inARow(
        { id: 'handle', xml: handlerTask('handle', '', 'HANDLER', 'decision') },
        { id: 'approve', xml: handlerTask('approve', '', 'HANDLER_2', 'decision') },
      ),
    ),
  );
  const { caseId } = await world.apply('two-steps', now);
  await world.complete(caseId, 'handle', 'handler', {}, now);

  await t.rejects(world.complete(caseId, 'approve', 'handler', {}, now), { code: 'separation-of-duties' });
  await world.complete(caseId, 'approve', 'handler2', {}, now);
  t.match(await world.database.first(`select ended_at from cases where id = :caseId`, { caseId }), { endedAt: now });
});
