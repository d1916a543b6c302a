import { type Static, Type } from 'typebox';
import { newId } from '../database/id.ts';
import type { Person } from '../domain/person.ts';
import { savedFilterNotFound, tooManySavedFilters } from '../domain/refusals/tasks.ts';
import type { House } from '../runtime/views/house.ts';
import { id, instant, named, text } from '../runtime/views/parts.ts';

/** How many filters one person may keep. */
const most = 30;

/** A filter of the inbox that a person keeps. */
export const SavedFilter = named(
  'SavedFilter',
  'A filter of the inbox that a person keeps under a name.',
  Type.Object({
    id: id('Filter'),
    name: text('Name'),
    query: text('What is filtered by, as the address bar of the inbox holds it'),
    savedAt: instant('When it was saved'),
  }),
);
export type SavedFilter = Static<typeof SavedFilter>;

/** What is kept, and under which name. */
export const SavedFilterInput = Type.Object(
  {
    name: text('Name', { minLength: 1, maxLength: 60, pattern: '\\S' }),
    query: text('What is filtered by', { maxLength: 1000 }),
  },
  { additionalProperties: false, description: 'A filter to keep' },
);
export type SavedFilterInput = Static<typeof SavedFilterInput>;

/** The person's own filters by name. */
export async function listSavedFilters(
  { services, tenantId }: House,
  person: Person,
): Promise<{ items: SavedFilter[] }> {
  const items = await services.database.rows<SavedFilter>(
    `select id, name, query, saved_at from saved_filters
     where tenant_id = :tenantId and account_id = :accountId
     order by name, id`,
    { tenantId, accountId: person.id },
  );
  return { items };
}

/** Keeps a filter; one of the same name is replaced. @throws too-many-saved-filters */
export async function saveFilter(
  house: House,
  person: Person,
  { name, query }: SavedFilterInput,
): Promise<{ items: SavedFilter[] }> {
  const { services, tenantId, clock } = house;
  const kept = await services.database.run(
    `insert into saved_filters (tenant_id, id, account_id, name, query, saved_at)
     select :tenantId, :id, :accountId, :name, :query, :now
     where (select count(*) from saved_filters
            where tenant_id = :tenantId and account_id = :accountId and name <> :name) < :most
     on conflict (tenant_id, account_id, name) do update set query = excluded.query, saved_at = excluded.saved_at`,
    { tenantId, id: newId(), accountId: person.id, name: name.trim(), query, now: clock(), most },
  );
  if (kept === 0) throw tooManySavedFilters(most);
  return listSavedFilters(house, person);
}

/** Drops one of the person's own filters. @throws saved-filter-not-found */
export async function dropSavedFilter({ services, tenantId }: House, person: Person, filterId: string): Promise<void> {
  const dropped = await services.database.run(
    'delete from saved_filters where tenant_id = :tenantId and id = :filterId and account_id = :accountId',
    { tenantId, filterId, accountId: person.id },
  );
  if (dropped === 0) throw savedFilterNotFound();
}
