import type { Database } from '../src/database/connect.ts';
import { chance, fill, risingId } from './fill.ts';

/**
 * Puts so many copies of a case that waits for a timer beside it, with all that it waits for; a few seconds for 100,000. The
 * timers of the copies stay due when the case's own is.
 */
export async function copyCase(database: Database, caseId: string, copies: number): Promise<void> {
  await fill(database, tables, async (sql) => {
    for (const text of statements) await sql.run(text, { caseId, copies });
  });
}

/**
 * Makes the timers of so many copies fall due within some seconds of a moment, one after the other at even distances, in an
 * order that has nothing to do with where they stand in their table.
 */
export async function makeDue(
  database: Database,
  { copies, begin, seconds }: { readonly copies: number; readonly begin: string; readonly seconds: number },
): Promise<void> {
  await database.run(
    `update timers t
     set due_at = cast(:begin as timestamptz)
       + make_interval(secs => cast(place as float8) * cast(:seconds as float8) / :copies)
     from (
       select ${risingId(kinds.timer, 'n')} as id, row_number() over (order by ${chance(1_000_000_000, 1, 'n')}, n) as place
       from generate_series(1, :copies) as n) as copy
     where t.id = copy.id`,
    { copies, begin, seconds },
  );
  await database.run('vacuum analyze timers');
}

const tables = ['disclosures', 'cases', 'process_instances', 'user_tasks', 'element_visits', 'timers'];

const kinds = { disclosure: 1, file: 2, instance: 3, task: 4, timer: 5 };
const disclosure = risingId(kinds.disclosure, 'n');
const file = risingId(kinds.file, 'n');
const instance = risingId(kinds.instance, 'n');

/** A copy of every row of a case in one table, with other values where the copies differ. */
function copy(table: string, changed: Readonly<Record<string, string>>, ofCase: string): string {
  const pairs = Object.entries(changed).map(([column, value]) => `'${column}', ${value}`);
  return `
    insert into ${table}
    select p.*
    from ${table} r, generate_series(1, :copies) as n,
      lateral jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object(${pairs.join(', ')})) as p
    where ${ofCase}`;
}

const statements = [
  copy(
    'disclosures',
    { id: disclosure, number: `r.number || '-' || n` },
    'r.id = (select disclosure_id from cases where id = :caseId)',
  ),
  copy('cases', { id: file, disclosure_id: disclosure, number: `r.number || '-' || n` }, 'r.id = :caseId'),
  copy('process_instances', { id: instance, root_id: instance, case_id: file }, 'r.case_id = :caseId'),
  copy(
    'user_tasks',
    { id: risingId(kinds.task, 'n'), instance_id: instance, root_id: instance, case_id: file },
    'r.case_id = :caseId',
  ),
  // A case has entered several elements.
  copy(
    'element_visits',
    { id: `cast(md5(cast(r.id as text) || n) as uuid)`, instance_id: instance, case_id: file },
    'r.case_id = :caseId',
  ),
  copy(
    'timers',
    { id: risingId(kinds.timer, 'n'), instance_id: instance, root_id: instance },
    'r.root_id = (select root_id from process_instances where case_id = :caseId)',
  ),
];
