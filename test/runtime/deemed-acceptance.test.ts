import t, { type Test } from 'tap';
import { claimTask } from '../../src/runtime/tasks/claim-task.ts';
import { factory } from '../journeys/projects.ts';
import { publishShipped, type RuntimeWorld, runtimeWorld } from '../support/runtime-world.ts';

async function received(t: Test): Promise<{ world: RuntimeWorld; caseId: string }> {
  const world = await runtimeWorld(t);
  await publishShipped(
    world,
    'common-intake',
    'common-consult',
    'common-review-decide',
    'common-hearing',
    'common-deliver',
    'construction-permit',
  );
  const { caseId } = await world.apply('construction-permit', '2026-02-09T02:00:00.000Z', { facts: factory });
  return { world, caseId };
}

async function happened(world: RuntimeWorld, caseId: string): Promise<string[]> {
  const events = await world.database.rows<{ occurredAt: string; type: string; elementId: string | null }>(
    `select occurred_at, type, element_id from events where case_id = :caseId order by sequence`,
    { caseId },
  );
  return events.map(({ occurredAt, type, elementId }) => `${occurredAt} ${type} ${elementId ?? ''}`);
}

t.test(
  'R-CLK-10c R-CLK-11 C26 a permit nobody answers within five working days is accepted on the day of receipt, two days left',
  async (t) => {
    const { world, caseId } = await received(t);

    await world.tick('2026-02-14T09:00:01.000Z');

    t.match(
      await world.database.first(`select status, accepted_on, deemed_accepted from cases where id = :caseId`, {
        caseId,
      }),
      {
        status: 'IN_PROGRESS',
        acceptedOn: '2026-02-09',
        deemedAccepted: true,
      },
    );
    t.match(
      await world.database.rows(
        `select kind, anchor_on, due_on from clocks where case_id = :caseId and task_id is null order by kind`,
        { caseId },
      ),
      [
        { kind: 'PROMISED', anchorOn: '2026-02-09', dueOn: '2026-02-12' },
        { kind: 'STATUTORY', anchorOn: '2026-02-09', dueOn: '2026-02-25' },
      ],
    );
  },
);

t.test('at close of business of the fifth working day the window may still answer', async (t) => {
  const { world, caseId } = await received(t);

  await world.tick('2026-02-14T09:00:00.000Z');

  t.match(await world.openTasks(caseId), [{ elementId: 'formal-check' }]);
});

t.test(
  'R-CLK-36 a service that was down over the limit raises what it missed at the moments it was due, once',
  async (t) => {
    const punctual = await received(t);
    for (const at of ['2026-02-12T01:00:00.000Z', '2026-02-13T01:00:00.000Z', '2026-02-14T09:00:01.000Z']) {
      await punctual.world.tick(at);
      await punctual.world.tick(at);
    }
    const late = await received(t);

    await late.world.tick('2026-02-20T03:00:00.000Z');
    await late.world.tick('2026-02-20T03:00:00.000Z');

    t.same(await happened(late.world, late.caseId), await happened(punctual.world, punctual.caseId));
  },
);

t.test(
  'R-CLK-36 a clerk who comes after the limit but before the dispatcher finds the case accepted already',
  async (t) => {
    const { world, caseId } = await received(t);
    const [task] = await world.openTasks(caseId);

    await t.rejects(
      claimTask(world.services, await world.person('window'), { taskId: task?.id ?? '' }, '2026-02-14T09:00:02.000Z'),
      { code: 'task-not-open' },
    );
  },
);
