import t from 'tap';
import { remains } from '../../src/runtime/destruction/remains.ts';
import { testDatabase } from '../support/database.ts';

const { database } = await testDatabase(t);

t.test(
  'every table of the database is decided upon: erased, made anonymous or kept, children before parents',
  async (t) => {
    const tables = await database.rows<{ name: string }>(
      `select c.relname::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and c.relname !~ '^events_'`,
    );
    const decided = remains.map(({ table }) => table);

    t.same(tables.map(({ name }) => name).sort(), [...decided].sort(), 'a new table is named in remains.ts');
    t.equal(new Set(decided).size, decided.length);
    t.same(
      await database.rows(
        `select table_name from information_schema.columns
       where column_name in ('case_id', 'disclosure_id') and table_schema = 'public'
         and table_name = any(:kept) and table_name not like 'destr%'`,
        { kept: remains.filter(({ becomes }) => becomes === 'KEPT').map(({ table }) => table) },
      ),
      [{ tableName: 'messages' }, { tableName: 'webhook_deliveries' }],
      'what names a case and is kept is forgotten by itself',
    );
    const keys = await database.rows<{ child: string; parent: string; columns: string; led: boolean }>(
      `select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
       (select string_agg(a.attname, ', ') from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)) as columns,
       exists (
         select from pg_index i
         where i.indrelid = k.conrelid and i.indisvalid
           and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
           and (cast(i.indkey as int2[]))[0 : cardinality(k.conkey) - 1] @> k.conkey) as led
     from pg_constraint k where k.contype = 'f'`,
    );
    const byCase = await database.rows<{ name: string; led: boolean }>(
      `select a.attrelid::regclass::text as name,
       exists (
         select from pg_index i
         where i.indrelid = a.attrelid and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
           and (cast(i.indkey as int2[]))[0 : 1] @> array[a.attnum]) as led
     from pg_attribute a where a.attname = 'case_id' and not a.attisdropped`,
    );
    const goes = new Set(remains.filter(({ becomes }) => becomes === 'ERASED').map(({ table }) => table));
    const towards = keys.filter(({ parent }) => goes.has(parent));
    const at = (table: string) => decided.indexOf(table);
    t.same(
      towards.filter(({ child, parent }) => child !== parent && at(child) >= at(parent)),
      [],
      'what refers goes before what it refers to',
    );
    const touched = new Set(
      remains.flatMap((one) => (one.becomes !== 'KEPT' && one.where.startsWith('case_id') ? [one.table] : [])),
    );
    t.same(
      [...towards, ...byCase.filter(({ name }) => touched.has(name))].filter(({ led }) => !led),
      [],
      'and is found by an index, or each case that is erased reads a whole table',
    );
  },
);
