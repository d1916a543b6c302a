import t from 'tap';
import { NOT_SUSPENDING } from '../../src/domain/refusals/clocks.ts';
import { readClocks } from '../../src/runtime/clocks/read-clocks.ts';
import { endSuspensionNow, prolongSuspension, suspendClocks } from '../../src/runtime/clocks/suspend-clocks.ts';
import { clockDays } from '../../src/runtime/views/clock-view.ts';
import { joint, timed } from '../support/clock-diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const world = await runtimeWorld(t);
const { services, database } = world;
const [handler, land, defence] = await Promise.all(
  ['handler', 'natural-resources', 'civil-air-defence'].map((login) => world.person(login)),
);
if (!handler || !land || !defence) throw new Error('The demonstration lacks somebody');
for (const diagram of [timed, joint]) await world.publish(diagram);

const apply = async (key: string) => (await world.apply(key, '2026-07-01T02:00:00.000Z')).caseId;
const due = (caseId: string) =>
  database.rows(`select kind, due_on, state from clocks where case_id = :caseId and task_id is null order by kind`, {
    caseId,
  });
const review = { type: 'EXPERT_REVIEW', plannedWorkingDays: 4, reason: '专家评审' };

t.test('R-CLK-31 R-CLK-35 what stops no clock is refused by its name, with the rule and the reason', async (t) => {
  const caseId = await apply('timed');

  for (const [type, { rule }] of NOT_SUSPENDING) {
    const asked = suspendClocks(services, handler, { ...review, caseId, type }, '2026-07-02T02:00:00.000Z');
    await t.rejects(asked, { code: 'suspension-type-unlawful', facts: { type, rule } }, type);
  }
  const unnamed = suspendClocks(
    services,
    handler,
    { ...review, caseId, type: 'LOCAL_RULE' },
    '2026-07-02T02:00:00.000Z',
  );
  await t.rejects(unnamed, { code: 'suspension-type-unlawful', facts: { rule: 'R-CLK-30' } }, 'no article');
  t.match(await due(caseId), [{ state: 'RUNNING' }, { state: 'RUNNING' }]);
});

t.test('R-CLK-32 standstills of two kinds overlap and their days count once', async (t) => {
  const caseId = await apply('timed');
  await suspendClocks(services, handler, { ...review, caseId }, '2026-07-06T02:00:00.000Z');
  const testing = { caseId, type: 'TESTING', plannedWorkingDays: 3, reason: '检测' };

  await suspendClocks(services, handler, testing, '2026-07-08T02:00:00.000Z');
  await t.rejects(suspendClocks(services, handler, testing, '2026-07-08T03:00:00.000Z'), {
    code: 'already-suspended',
    facts: { rule: 'R-CLK-32' },
  });
  await world.tick('2026-07-10T01:00:00.000Z');
  t.match(await due(caseId), [{ state: 'SUSPENDED' }, { state: 'SUSPENDED' }], 'one has ended, the other lasts');
  await world.tick('2026-07-13T01:00:00.000Z');

  t.match(await due(caseId), [
    { kind: 'PROMISED', dueOn: '2026-07-30', state: 'RUNNING' },
    { kind: 'STATUTORY', dueOn: '2026-08-06', state: 'RUNNING' },
  ]);
  t.match(
    await database.rows(
      `select department_code, role from notices where case_id = :caseId and kind = 'suspension.end' order by sent_at, role`,
      { caseId },
    ),
    [{ departmentCode: 'housing', role: 'HANDLER' }, { role: 'ORG_HEAD' }, { role: 'HANDLER' }, { role: 'ORG_HEAD' }],
  );
});

t.test('R-CLK-32 more time takes a new notice, and the day between counts once', async (t) => {
  const caseId = await apply('timed');
  const { suspensionId } = await suspendClocks(services, handler, { ...review, caseId }, '2026-07-06T02:00:00.000Z');
  const longer = { suspensionId, plannedWorkingDays: 1, reason: '补充论证' };
  await t.rejects(prolongSuspension(services, handler, longer, '2026-07-09T02:00:00.000Z'), {
    code: 'suspension-not-longer',
    facts: { plannedEndOn: '2026-07-10', rule: 'R-CLK-32' },
  });

  const next = await prolongSuspension(
    services,
    handler,
    { ...longer, plannedWorkingDays: 3 },
    '2026-07-09T02:00:00.000Z',
  );
  await t.rejects(prolongSuspension(services, handler, longer, '2026-07-09T03:00:00.000Z'), {
    code: 'suspension-ended',
  });
  await world.tick('2026-07-14T01:00:00.000Z');

  t.equal(next.plannedEndOn, '2026-07-14');
  t.match(
    await due(caseId),
    [{ dueOn: '2026-07-31', state: 'RUNNING' }, { dueOn: '2026-08-07' }],
    'seven days, 6 to 14 July',
  );
  t.equal(
    (await database.rows(`select 1 from documents where case_id = :caseId and template = 'D08'`, { caseId })).length,
    2,
  );
  t.match(await database.rows(`select status from cases where id = :caseId`, { caseId }), [{ status: 'RESUMED' }]);
});

t.test(
  'R-CLK-34 a sub-case at a standstill holds up the whole case only from the day it is on the critical path',
  async (t) => {
    const at = await apply('joint');
    const mine = { ...review, caseId: at, plannedWorkingDays: 10 };
    const { suspensionId } = await suspendClocks(services, land, mine, '2026-07-02T02:00:00.000Z');
    const steps = () =>
      database.rows(
        `select department_code, due_on, state from clocks where case_id = :at and task_id is not null order by department_code`,
        { at },
      );

    t.match(await due(at), [{ state: 'RUNNING' }, { state: 'RUNNING', dueOn: '2026-07-29' }], 'the whole case goes on');
    t.match(await steps(), [
      { departmentCode: 'civil-air-defence', state: 'RUNNING', dueOn: '2026-07-15' },
      { departmentCode: 'natural-resources', state: 'SUSPENDED' },
    ]);
    t.match(await database.rows(`select status from cases where id = :at`, { at }), [{ status: 'ACCEPTED' }]);
    await t.rejects(
      endSuspensionNow(services, defence, { suspensionId, reason: '不是我的' }, '2026-07-06T02:00:00.000Z'),
      {
        code: 'suspension-not-found',
      },
    );
    await world.tick('2026-07-08T09:00:00.000Z');
    t.match(await due(at), [{ state: 'RUNNING' }, { state: 'RUNNING' }], 'its slack is used up first');
    await world.tick('2026-07-09T01:00:00.000Z');
    t.match(await due(at), [{ state: 'SUSPENDED' }, { state: 'SUSPENDED' }]);
    await world.tick('2026-07-16T01:00:00.000Z');

    t.match(
      await due(at),
      [{ dueOn: '2026-07-30' }, { dueOn: '2026-08-06', state: 'RUNNING' }],
      'six days, 9 to 16 July',
    );
    t.match(await steps(), [{ dueOn: '2026-07-15' }, { dueOn: '2026-07-23', state: 'RUNNING' }]);
    const facts = await readClocks(database, 'default', [at]);
    const calendar = await services.calendars.of(database, 'default', '511700');
    const [outer, inner] = ['STATUTORY', 'STEP'].map((kind) => {
      const row = facts.clocks.find((one) => one.kind === kind && one.departmentCode !== 'civil-air-defence');
      const days = row ? clockDays(calendar, row, facts, '2026-07-16T02:00:00.000Z') : [];
      return days.filter(({ reason }) => reason === 'SUSPENDED');
    });
    t.same(
      outer?.map(({ on }) => on.slice(5)),
      ['07-09', '07-10', '07-13', '07-14', '07-15', '07-16'],
    );
    t.equal(inner?.length, 11);
    t.ok([...(outer ?? []), ...(inner ?? [])].every(({ suspensionIds }) => suspensionIds?.join() === suspensionId));
  },
);

t.test(
  'R-CLK-34 the last open sub-case holds up the whole from its first day, and two at once count once',
  async (t) => {
    const caseId = await apply('joint');
    const wish = { ...review, caseId };
    await suspendClocks(services, defence, wish, '2026-07-06T02:00:00.000Z');
    t.match(await due(caseId), [{ state: 'SUSPENDED' }, { state: 'SUSPENDED' }], 'it ends after the other');
    await suspendClocks(services, land, { ...wish, plannedWorkingDays: 1 }, '2026-07-06T03:00:00.000Z');
    await world.complete(caseId, 'land', 'natural-resources', {}, '2026-07-08T02:00:00.000Z');
    await world.tick('2026-07-10T01:00:00.000Z');

    t.match(
      await due(caseId),
      [{ dueOn: '2026-07-29' }, { dueOn: '2026-08-05', state: 'RUNNING' }],
      'five days, 6 to 10 July',
    );
  },
);

t.test('R-CLK-34 in a case of one department nobody else stops a clock', async (t) => {
  const caseId = await apply('timed');

  await t.rejects(suspendClocks(services, land, { ...review, caseId }, '2026-07-02T02:00:00.000Z'), {
    code: 'forbidden',
  });
});
