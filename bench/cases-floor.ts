import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';
import type { Database } from '../src/database/connect.ts';
import { caller } from './load.ts';

type Json = Record<string, unknown>;

/** Tables a completion adds rows to. */
const tables = ['user_tasks', 'task_acts', 'element_visits', 'events'] as const;

/** The floor under completions: what the same rows cost without anybody deciding what they should be. */
export interface Floor {
  act(index: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves a bare handler that writes, for one of some cases, the rows the last completion of a sample case wrote: begin and
 * lock, one write, commit, by plain `pg`.
 */
export async function floorOf(
  database: Database,
  url: string,
  {
    sample,
    cases,
    poolSize,
  }: { readonly sample: string; readonly cases: readonly string[]; readonly poolSize: number },
): Promise<Floor> {
  const added = await addedByLast(database, sample);
  const places = await Promise.all(cases.map((id) => placeOf(database, id)));
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  const server = fastify({ logger: false });
  server.post<{ Body: { index: number } }>('/acts', async ({ body }, reply) => {
    const place = places[body.index];
    if (place === undefined) throw new Error('no such case');
    await write(pool, place, added);
    return reply.status(204).send();
  });
  const call = caller(await server.listen({ host: '127.0.0.1', port: 0 }));
  return {
    async act(index) {
      await call.send('POST', '/acts', {}, { index });
      // The other side looks for its next task, too.
      await database.first('select id from user_tasks where case_id = :id and state = :state', {
        id: cases[index] ?? '',
        state: 'CREATED',
      });
    },
    async close() {
      call.close();
      await server.close();
      await pool.end();
    },
  };
}

interface Place {
  readonly caseId: string;
  readonly rootId: string;
  readonly state: string;
  task: string;
  visit: string;
  sequence: number;
}

async function placeOf(database: Database, caseId: string): Promise<Place> {
  const found = await database.first<{ rootId: string; state: unknown; task: string; visit: string; sequence: number }>(
    `select i.root_id, i.state, t.id as task, v.id as visit, c.event_count as sequence
     from cases c
     join process_instances i on i.case_id = c.id
     join user_tasks t on t.case_id = c.id and t.state = 'CREATED'
     join element_visits v on v.case_id = c.id and v.left_at is null
     where c.id = :caseId`,
    { caseId },
  );
  if (found === undefined) throw new Error(`Case ${caseId} waits for nobody`);
  return { ...found, caseId, state: JSON.stringify(found.state) };
}

/** The rows of the sample's last completion, as JSON with the database's own names. */
async function addedByLast(database: Database, caseId: string): Promise<ReadonlyMap<string, readonly Json[]>> {
  const rows = new Map<string, readonly Json[]>();
  const last = `(select max(recorded_at) from events where case_id = :caseId)`;
  const conditions: Readonly<Record<(typeof tables)[number], string>> = {
    user_tasks: `r.case_id = :caseId and r.created_at >= ${last}`,
    task_acts: `r.task_id in (select id from user_tasks where case_id = :caseId) and r.acted_at >= ${last}`,
    element_visits: `r.case_id = :caseId and r.entered_at >= ${last}`,
    events: `r.case_id = :caseId and r.recorded_at >= ${last}`,
  };
  for (const table of tables) {
    const found = await database.rows<{ row: Json }>(
      `select to_jsonb(r) as row from ${table} r where ${conditions[table]}`,
      { caseId },
    );
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

async function write(pool: pg.Pool, place: Place, added: ReadonlyMap<string, readonly Json[]>): Promise<void> {
  const task = randomUUID();
  const visit = randomUUID();
  const ids: Json = { case_id: place.caseId, root_id: place.rootId, instance_id: place.rootId };
  const fresh = (table: string) =>
    JSON.stringify(
      (added.get(table) ?? []).map((row, index) => ({
        ...row,
        ...Object.fromEntries(Object.entries(ids).filter(([name]) => name in row)),
        id:
          index === 0 && table === 'user_tasks'
            ? task
            : index === 0 && table === 'element_visits'
              ? visit
              : randomUUID(),
        ...('task_id' in row ? { task_id: place.task } : {}),
        ...('sequence' in row ? { sequence: place.sequence + index + 1 } : {}),
        ...(table === 'user_tasks' || table === 'element_visits' ? { token: task.slice(0, 8) } : {}),
      })),
    );
  const count = added.get('events')?.length ?? 0;
  const client = await pool.connect();
  try {
    await client.query(
      `begin; select id from process_instances where id = '${place.rootId}' and tenant_id = 'default' for update`,
    );
    await client.query(
      `with t as (update user_tasks set state = 'COMPLETED', outcome = 'DONE', result = '{}', assignee_id = created.assignee, claimed_at = now(), ended_at = now(), revision = revision + 2
                  from (select gen_random_uuid() as assignee) created where tenant_id = 'default' and id = $1),
            v as (update element_visits set left_at = now(), how = 'completed' where tenant_id = 'default' and id = $2),
            i as (update process_instances set state = $3, revision = revision + 1 where tenant_id = 'default' and id = $4),
            c as (update cases set moved_at = now(), event_count = event_count + $5, event_hash = $6, revision = revision + 1 where tenant_id = 'default' and id = $7),
            ${tables.map((table, index) => `w${index} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, $${index + 8}))`).join(', ')}
       select`,
      [place.task, place.visit, place.state, place.rootId, count, randomUUID(), place.caseId, ...tables.map(fresh)],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  Object.assign(place, { task, visit, sequence: place.sequence + count });
}
