import type { Database, Sql } from '../src/database/connect.ts';

/**
 * Fills tables by plain statements, as one transaction: their indexes and foreign keys are away meanwhile. Row by row it
 * would take longer to ask for their parents and to enter them into indexes than to write them.
 */
export async function fill(
  database: Database,
  tables: readonly string[],
  work: (sql: Sql) => Promise<void>,
): Promise<void> {
  await database.transact(async (sql) => {
    await sql.run(`set local statement_timeout = '10min'`);
    const around = await sql.rows<{ drop: string; add: string }>(keysAndIndexes, { tables });
    for (const { drop } of around) await sql.run(drop);
    await work(sql);
    for (const { add } of around) await sql.run(add);
  });
  await database.run('vacuum analyze');
}

/** An id that rises with its number, as those of the service do; `kind` is one of sixteen. SQL. */
export function risingId(kind: number, number: string): string {
  return `cast('0000000${kind.toString(16)}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0') as uuid)`;
}

/** One of so many, spread over the numbers as if by chance. SQL. */
export function chance(of: number, salt: number, number: string): string {
  return `(hashint4(cast(${number} as int) + ${salt}) & 2147483647) % ${of}`;
}

const keysAndIndexes = `
  with filled as (select cast(name as regclass) as relation from unnest(cast(:tables as text[])) as name)
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
  from pg_constraint
  where contype = 'f' and conparentid = 0 and conrelid in (select relation from filled)
  union all
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i
  where i.indrelid in (select relation from filled)
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
