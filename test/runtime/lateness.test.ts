import t from 'tap';
import { json } from '../../src/database/named-bindings.ts';
import { explainDelay } from '../../src/runtime/clocks/explain-delay.ts';
import { extendClocks } from '../../src/runtime/clocks/extend-clocks.ts';
import { readClocks } from '../../src/runtime/clocks/read-clocks.ts';
import { answerCard } from '../../src/runtime/supervision/answer-card.ts';
import { joint, letGo, timed } from '../support/clock-diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const world = await runtimeWorld(t);
const { services, database } = world;
const [handler, head, reviewer, governor, land] = await Promise.all(
  ['handler', 'head', 'reviewer', 'governor', 'natural-resources'].map((login) => world.person(login)),
);
if (!handler || !head || !reviewer || !governor || !land) throw new Error('The demonstration lacks somebody');
for (const diagram of [timed, joint, letGo]) await world.publish(diagram);

const apply = async (key: string) => (await world.apply(key, '2026-07-01T02:00:00.000Z')).caseId;
const due = (caseId: string) =>
  database.rows(`select kind, due_on, state from clocks where case_id = :caseId and task_id is null order by kind`, {
    caseId,
  });
const cards = (caseId: string) =>
  database.rows<{ id: string; level: string; reason: string }>(
    `select id, level, reason, department_code, answered_at from supervision_cards where case_id = :caseId order by occurred_at`,
    { caseId },
  );
t.test('R-CLK-40 the head of the government extends a joint case, by fifteen working days at most', async (t) => {
  const caseId = await apply('joint');
  const wish = { caseId, workingDays: 15, reason: '情况复杂' };

  await t.rejects(extendClocks(services, head, wish, '2026-07-20T02:00:00.000Z'), {
    code: 'extension-needs-head',
    facts: { rule: 'R-CLK-40' },
  });
  await t.rejects(extendClocks(services, governor, { ...wish, workingDays: 16 }, '2026-07-20T02:00:00.000Z'), {
    code: 'extension-too-long',
    facts: { maximum: 15 },
  });
  t.match(await extendClocks(services, governor, wish, '2026-07-20T02:00:00.000Z'), { dueOn: '2026-08-19' });
});

t.test('R-CLK-40 an attempt to extend after expiry is refused and goes on record as a red card, once', async (t) => {
  const caseId = await apply('timed');
  const wish = { caseId, workingDays: 10, reason: '情况复杂' };
  const late = '2026-07-29T09:00:01.000Z';

  for (const at of [late, '2026-07-29T09:05:00.000Z']) {
    await t.rejects(extendClocks(services, head, wish, at), {
      code: 'extension-too-late',
      facts: { rule: 'R-CLK-40' },
    });
  }

  const given = await cards(caseId);
  t.match(given.at(-1), { level: 'RED', reason: 'EXTENSION_TOO_LATE', departmentCode: 'housing' });
  t.equal(given.filter(({ reason }) => reason === 'EXTENSION_TOO_LATE').length, 1);
  t.match(
    await database.rows(`select data from events where case_id = :caseId and type = 'clock.extension-too-late'`, {
      caseId,
    }),
    [{ data: { workingDays: 10, by: head.id } }, {}],
  );
  t.match(await due(caseId), [{}, { dueOn: '2026-07-29' }], 'nothing moved');
});

t.test('R-CLK-20 R-CLK-41 a broken promise asks for a public reason, which is given once', async (t) => {
  const caseId = await apply('timed');
  const wish = { caseId, kind: 'PROMISED' as const, reason: '雨季无法现场核验' };

  await t.rejects(explainDelay(services, handler, wish, '2026-07-22T09:00:00.000Z'), { code: 'nothing-overdue' });
  await extendClocks(services, head, { caseId, workingDays: 10, reason: '情况复杂' }, '2026-07-22T09:00:01.000Z');
  await t.rejects(explainDelay(services, reviewer, wish, '2026-07-22T09:00:01.000Z'), { code: 'forbidden' });
  await explainDelay(services, handler, wish, '2026-07-22T09:00:01.000Z');

  await t.rejects(explainDelay(services, handler, wish, '2026-07-22T09:10:00.000Z'), { code: 'overdue-reason-given' });
  const facts = await readClocks(database, 'default', [caseId]);
  t.match(facts.reasons, [{ kind: 'PROMISED', reason: '雨季无法现场核验' }]);
});

t.test(
  '§1.8 a yellow card not answered within a working day is followed by a red one; lateness costs points once',
  async (t) => {
    const caseId = await apply('timed');
    await world.tick('2026-07-22T09:00:01.000Z');
    t.match(await cards(caseId), [{ level: 'YELLOW', reason: 'PROMISE_OVERDUE' }]);

    await world.tick('2026-07-23T09:00:00.000Z');
    t.equal((await cards(caseId)).length, 1, 'the day is not over');
    await world.tick('2026-07-23T09:00:01.000Z');

    t.match(await cards(caseId), [
      { level: 'YELLOW' },
      { level: 'RED', reason: 'UNANSWERED_CARD', departmentCode: 'housing' },
    ]);
    t.match(
      await database.rows(`select department_code, points, status, rule from point_entries where case_id = :caseId`, {
        caseId,
      }),
      [{ departmentCode: 'housing', points: -2, status: 'DRAFT', rule: 'OVERDUE' }],
    );
  },
);

t.test('§1.8 the head answers a card of the own department, once, and no red one follows', async (t) => {
  const caseId = await apply('timed');
  await world.tick('2026-07-22T09:00:01.000Z');
  const [card] = await cards(caseId);
  const wish = { cardId: card?.id ?? '', answer: '已加派人员' };
  const at = '2026-07-23T02:00:00.000Z';

  await t.rejects(answerCard(services, handler, wish, at), { code: 'forbidden' });
  await t.rejects(answerCard(services, land, wish, at), { code: 'forbidden' });
  await answerCard(services, head, wish, at);
  await t.rejects(answerCard(services, head, wish, at), { code: 'card-answered' });
  await world.tick('2026-07-24T09:00:01.000Z');

  t.match(await cards(caseId), [{ level: 'YELLOW', answeredAt: at }]);
  t.equal((await cards(caseId)).length, 1);
  await t.rejects(answerCard(services, head, { ...wish, cardId: caseId }, at), { code: 'card-not-found' });
});

t.test(
  '§2.1-4 a timer of the diagram in working days moves when a day becomes a holiday, by dispatcher or by command',
  async (t) => {
    const [first, second] = [await apply('let-go'), await apply('let-go')];
    const timers = (caseId: string) =>
      database.rows<{ dueAt: string }>(
        `select t.due_at from timers t join process_instances i on i.id = t.instance_id where i.case_id = :caseId`,
        { caseId },
      );
    t.match(await timers(first), [{ dueAt: '2026-07-08T09:00:01.000Z' }]);
    await database.run(
      `update calendar_versions set days_off = days_off || cast(:flood as jsonb) where year = 2026 and status = 'IN_FORCE'`,
      { flood: json([{ from: '2026-07-06', to: '2026-07-07', name: '防汛停工', nameEn: 'Flood' }]) },
    );
    await database.run(`update tenants set calendar_revision = calendar_revision + 1`);

    await world.tick('2026-07-03T02:00:00.000Z');
    t.match(await timers(first), [{ dueAt: '2026-07-10T09:00:01.000Z' }]);
    t.match(
      await database.rows(`select element_id, data from events where case_id = :first and type = 'timer.recounted'`, {
        first,
      }),
      [{ elementId: 'late', data: { previousDueAt: '2026-07-08T09:00:01.000Z', dueAt: '2026-07-10T09:00:01.000Z' } }],
    );
    await world.tick('2026-07-08T09:00:01.000Z');
    t.equal((await world.openTasks(second)).length, 1, 'nobody is let go on the old day');
    await world.tick('2026-07-10T09:00:01.000Z');
    t.same(await world.openTasks(second), []);
  },
);
