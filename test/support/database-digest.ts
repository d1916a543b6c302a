import type { Database } from '../../src/database/connect.ts';

/** Every table with the number of its rows and a digest of all that is in them. */
export type Digest = readonly { readonly name: string; readonly rows: number; readonly content: string }[];

/**
 * Tells what a database holds, so that a test can say that nothing of it has changed. Logging in leaves traces of its own,
 * which are no part of it.
 */
export async function digestOf(database: Database): Promise<Digest> {
  const names = await tableNames(database, ['login_sessions', 'failed_logins']);
  const each = names.map(
    (name) => `select '${name}' as name, count(*)::integer as rows,
                 coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as content
               from ${name} as t`,
  );
  return database.rows(each.join(' union all '));
}

/** The number of rows of every table but some. */
export async function rowCounts(
  database: Database,
  except: readonly string[],
): Promise<{ readonly name: string; readonly rows: number }[]> {
  const names = await tableNames(database, except);
  return database.rows(
    names.map((name) => `select '${name}' as name, count(*)::integer as rows from ${name}`).join(' union all '),
  );
}

/** Tables by their names; what is in a partition is in its table. */
async function tableNames(database: Database, except: readonly string[]): Promise<string[]> {
  const tables = await database.rows<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> all(cast(:except as text[]))
     order by relname`,
    { except },
  );
  return tables.map(({ name }) => name);
}
