import type { Test } from 'tap';
import type { Database } from '../../src/database/connect.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import { verifyChain } from '../../src/runtime/operations/verify-chain.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';

const tenantId = 'default';

interface InstanceRow {
  readonly id: string;
  readonly definitionId: string;
  readonly status: string;
  readonly state: InstanceState;
}

/**
 * Checks what must hold whatever broke meanwhile: every table of waits says what the instances' own states say, every case's
 * chain of events is whole, every task was completed once, every timer fired once, and every closed delivery has arrived.
 */
export async function consistent(t: Test, database: Database, about = ''): Promise<void> {
  t.same(
    await strayWaits(database),
    [],
    `${about} every wait in the tables is one of a state, and the other way round`,
  );
  const cases = await database.rows<{ id: string }>('select id from cases');
  const broken = await Promise.all(cases.map(({ id }) => verifyChain(database, tenantId, id)));
  t.same(
    broken.filter(({ firstBroken }) => firstBroken !== null),
    [],
    `${about} every chain of events is whole`,
  );
  t.same(
    await database.rows(
      `select t.case_id, t.element_id, count(*) filter (where t.state = 'COMPLETED') as tasks,
         (select count(*) from events e where e.case_id = t.case_id and e.element_id = t.element_id
            and e.type = 'task.completed') as told
       from user_tasks t
       group by t.case_id, t.element_id
       having count(*) filter (where t.state = 'COMPLETED') <>
         (select count(*) from events e where e.case_id = t.case_id and e.element_id = t.element_id
            and e.type = 'task.completed')`,
    ),
    [],
    `${about} every task that is completed was told of once`,
  );
  t.same(
    await database.rows(
      `select case_id, element_id, occurred_at, data ->> 'dueAt' as due_at, count(*) from events where type = 'timer.fired'
       group by case_id, element_id, occurred_at, data ->> 'dueAt' having count(*) > 1`,
    ),
    [],
    `${about} no timer fired twice`,
  );
}

/** Waits that are in a table and in no state, or in a state and in no table. */
async function strayWaits(database: Database): Promise<readonly string[]> {
  const definitions = definitionStore();
  const instances = await database.rows<InstanceRow>('select id, definition_id, status, state from process_instances');
  const told = new Set<string>();
  for (const { id, definitionId, status, state } of instances) {
    if (status !== 'ACTIVE') continue;
    const { model } = await definitions.byId(database, tenantId, definitionId);
    const { tasks, jobs, timers, subscriptions, calls, incidents } = project(model, state);
    for (const { token, elementId } of tasks) told.add(`${id} task ${token} ${elementId}`);
    for (const { token, topic } of jobs) told.add(`${id} job ${token} ${topic}`);
    for (const { timer, elementId } of timers) told.add(`${id} timer ${timer} ${elementId}`);
    for (const { subscription, name } of subscriptions) told.add(`${id} subscription ${subscription} ${name}`);
    for (const { token, processKey } of calls) told.add(`${id} call ${token} ${processKey}`);
    for (const { incident, elementId } of incidents) told.add(`${id} incident ${incident} ${elementId}`);
  }
  const rows = await database.rows<{ wait: string }>(
    `select instance_id || ' task ' || token || ' ' || element_id as wait from user_tasks
       where state in ('CREATED', 'CLAIMED')
     union all select instance_id || ' job ' || token || ' ' || topic from jobs where state = 'OPEN' and token is not null
     union all select instance_id || ' timer ' || timer || ' ' || element_id from timers
     union all select instance_id || ' subscription ' || subscription || ' ' || name from subscriptions
     union all select parent_id || ' call ' || parent_token || ' ' || definition_key from process_instances
       where status = 'ACTIVE' and parent_id is not null
     union all select instance_id || ' incident ' || incident || ' ' || element_id from incidents where resolved_at is null`,
  );
  const stored = new Set(rows.map(({ wait }) => wait));
  return [
    ...[...stored].filter((wait) => !told.has(wait)).map((wait) => `only in a table: ${wait}`),
    ...[...told].filter((wait) => !stored.has(wait)).map((wait) => `only in a state: ${wait}`),
  ];
}
