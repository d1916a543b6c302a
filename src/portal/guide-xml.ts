import { definitionNotFound } from '../domain/refusals/unknown.ts';
import type { House } from '../runtime/views/house.ts';

/** The diagram of the version in force of a procedure one may apply for. @throws definition-not-found */
export async function guideXml({ services, tenantId }: House, key: string): Promise<string> {
  const { database, definitions } = services;
  const { id, model } = await definitions.latest(database, tenantId, key);
  if (model.procedure?.applicable !== true) throw definitionNotFound(key);
  const row = await database.first<{ xml: string }>(
    'select xml from process_definitions where tenant_id = :tenantId and id = :id',
    { tenantId, id },
  );
  if (row === undefined) throw definitionNotFound(key);
  return row.xml;
}
