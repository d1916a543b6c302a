import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import type { Person } from '../domain/person.ts';
import type { House } from './views/house.ts';

/** Puts on record that somebody took a whole list away as a file, before its first row is told. */
export async function recordExport(
  { services, tenantId, clock }: House,
  person: Person,
  { list, ...data }: { readonly list: string; readonly format: string; readonly filter: unknown },
): Promise<void> {
  await services.database.run(
    `insert into operator_acts (tenant_id, id, act, subject, data, actor_id, actor_name, done_at)
     values (:tenantId, :id, 'list-exported', :list, cast(:data as jsonb), :actorId, :actorName, :now)`,
    { tenantId, id: newId(), list, data: json(data), actorId: person.id, actorName: person.name, now: clock() },
  );
}
