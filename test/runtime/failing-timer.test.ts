import t, { type Test } from 'tap';
import { json } from '../../src/database/named-bindings.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { resolveIncident } from '../../src/runtime/operations/resolve-incident.ts';
import { verifyChain } from '../../src/runtime/operations/verify-chain.ts';
import { recordEvent } from '../../src/runtime/turn/event-log.ts';
import { inTurnsIfFree } from '../../src/runtime/turn/in-turns.ts';
import { procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const received = '2026-03-02T02:00:00.000Z';
const aDayLater = '2026-03-03T02:00:00.000Z';
const noticed = '2026-03-04T02:00:00.000Z';

const waitsADay = procedureDiagram(
  'waits-a-day',
  `<bpmn:startEvent id="start" name="开始"/>
   <bpmn:intermediateCatchEvent id="wait" name="等一天">
     <bpmn:timerEventDefinition id="day"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
   </bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end" name="结束"/>
   <bpmn:sequenceFlow id="to-wait" sourceRef="start" targetRef="wait"/>
   <bpmn:sequenceFlow id="to-end" sourceRef="wait" targetRef="end"/>`,
);

const world = await runtimeWorld(t);
const { database, services } = world;
await world.publish(waitsADay);

async function apply(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await world.apply('waits-a-day', received)).caseId);
  return ids;
}

async function look(times: number, at = noticed): Promise<unknown[]> {
  const told: unknown[] = [];
  for (let done = 0; done < times; done += 1) await fireAllDue(services, at, (error) => told.push(error));
  return told;
}

const setState = (caseId: string, state: unknown) =>
  database.run(`update process_instances set state = cast(:state as jsonb) where case_id = :caseId`, {
    state: json(state),
    caseId,
  });
const stateOf = async (caseId: string) =>
  (await database.first<{ state: unknown }>(`select state from process_instances where case_id = :caseId`, { caseId }))
    ?.state;

/** Those of some cases that have ended, each with its timer fired once at its moment. */
async function ended(t: Test, cases: readonly string[]): Promise<string[]> {
  const found = await database.rows<{ id: string; endedAt: string; fired: number }>(
    `select c.id, c.ended_at,
       (select count(*) from events e where e.case_id = c.id and e.type = 'timer.fired') as fired
     from cases c
     where c.ended_at is not null and c.id = any(cast(:cases as uuid[]))
     order by c.id`,
    { cases },
  );
  for (const { id, ...rest } of found) t.same(rest, { endedAt: aDayLater, fired: 1 });
  return found.map(({ id }) => id);
}

const openIncidents = (cases: readonly string[]) =>
  database.rows<{ id: string; caseId: string; code: string; elementId: string; message: string }>(
    `select id, case_id, code, element_id, message from incidents
     where resolved_at is null and case_id = any(cast(:cases as uuid[]))`,
    { cases },
  );

async function resolve(incident: string | undefined): Promise<void> {
  const admin = await world.person('admin');
  await resolveIncident(services, admin, { incidentId: incident ?? '' }, '2026-03-05T02:00:00.000Z');
}

t.test(
  'a timer that can not be fired spends its retries, becomes an incident and holds up no other; set right, it fires at its moment',
  async (t) => {
    const [broken = '', sound = ''] = await apply(2);
    const state = await stateOf(broken);
    await setState(broken, { version: 1, scopes: 'lost' });

    const told = await look(5);

    t.equal(told.length, 3, 'three tries and no more');
    t.same(await ended(t, [broken, sound]), [sound]);
    const [incident] = await openIncidents([broken]);
    t.match(incident, { code: 'timer-failed', elementId: 'wait' });

    await setState(broken, state);
    await resolve(incident?.id);
    t.same(await ended(t, [broken]), [broken]);
    t.same(await openIncidents([broken, sound]), []);
  },
);

t.test('of many timers that are due together one that can not be fired becomes an incident alone', async (t) => {
  const cases = await apply(40);
  const broken = cases[17] ?? '';
  const others = cases.filter((id) => id !== broken).sort();
  const state = await stateOf(broken);
  await setState(broken, { version: 1, scopes: 'lost' });

  t.equal((await look(1)).length, 1);
  t.same(await ended(t, cases), others, 'the others fire with the first look');
  t.equal((await look(4)).length, 2, 'it has three tries and no more');
  t.match(await openIncidents(cases), [{ caseId: broken, code: 'timer-failed', elementId: 'wait' }]);
  for (const id of others) t.equal((await verifyChain(database, 'default', id)).firstBroken, null);

  await setState(broken, state);
  await resolve((await openIncidents(cases))[0]?.id);
  t.same(await ended(t, [broken]), [broken]);
});

t.test(
  'of many timers that are due together one that can not be put on record becomes an incident alone',
  async (t) => {
    const cases = await apply(40);
    const broken = cases[3] ?? '';
    await database.run(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the page is damaged'; end $$`,
    );
    await database.run(
      `create trigger refused before update on cases for each row when (new.id = '${broken}') execute function refuse()`,
    );

    const told = await look(5);
    await database.run('drop trigger refused on cases');

    t.equal(told.length, 3);
    t.same(await ended(t, cases), cases.filter((id) => id !== broken).sort());
    const incidents = await openIncidents(cases);
    t.match(incidents, [{ caseId: broken, code: 'timer-failed', message: 'the page is damaged' }]);
    await resolve(incidents[0]?.id);
    t.same(await ended(t, [broken]), [broken]);
  },
);

t.test(
  'cases that are moved together: each writes at its end only, and what somebody is moving is left to them',
  async (t) => {
    const cases = await apply(5);
    const rows = await database.rows<{ id: string }>(
      `select id from process_instances where case_id = any(cast(:cases as uuid[])) order by case_id`,
      { cases },
    );
    const rootIds = rows.map(({ id }) => id);
    const [locked = '', writes = '', fails = '', reads = '', idle = ''] = rootIds;
    const holding = await database.hold([
      { text: 'select id from process_instances where id = :locked for update', bindings: { locked } },
    ]);

    const alone = await inTurnsIfFree(services, { tenantId: 'default', rootIds }, received, async (turn) => {
      if (turn.rootId === idle) return;
      recordEvent(turn, 'test.moved');
      if (turn.rootId === reads) await turn.sql.first('select 1 as one');
      if (turn.rootId === writes) await turn.sql.first('select last_number from number_series for update');
      if (turn.rootId === fails) throw new Error('it fails');
    });
    await holding.rollback();

    t.same(alone, [writes, fails]);
    const told = await database.rows<{ rootId: string; count: number; revision: number }>(
      `select i.id as root_id, c.revision,
       (select count(*) from events e where e.case_id = c.id and e.type = 'test.moved') as count
     from process_instances i join cases c on c.id = i.case_id
     where i.id = any(cast(:rootIds as uuid[])) order by c.id`,
      { rootIds },
    );
    const before = told[0]?.revision ?? 0;
    t.same(
      told.map(({ count, revision }) => [count, revision - before]),
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    );

    const others = await inTurnsIfFree(services, { tenantId: 'default', rootIds }, received, async (turn) => {
      for (let more = 0; more < 500; more += 1) recordEvent(turn, 'test.moved');
    });
    t.equal(others.length, cases.length - 1, 'where there is much to record the others come alone');
  },
);
