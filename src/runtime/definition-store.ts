import { compileDeployed } from '../bpmn/compile.ts';
import type { ProcessModel } from '../bpmn/model.ts';
import type { Sql } from '../database/connect.ts';
import { definitionNotFound } from '../domain/refusals/unknown.ts';
import type { Definition, Definitions } from './services.ts';

interface DefinitionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly xml: string;
  readonly forms: Readonly<Record<string, unknown>>;
}

/** Compiled definitions, each compiled once: a version never changes. */
export function definitionStore(): Definitions {
  const compiled = new Map<string, Promise<Definition>>();

  async function byId(sql: Sql, tenantId: string, id: string): Promise<Definition> {
    const address = `${tenantId}/${id}`;
    const known = compiled.get(address);
    if (known) return known;
    const reading = read(sql, tenantId, id);
    compiled.set(address, reading);
    // What could not be read or compiled is tried again by the next command.
    reading.catch(() => compiled.delete(address));
    return reading;
  }

  return {
    byId,
    async latest(sql, tenantId, key) {
      const row = await sql.first<{ id: string }>(
        `select id from process_definitions
         where tenant_id = :tenantId and key = :key and status = 'PUBLISHED'
         order by version desc
         limit 1`,
        { tenantId, key },
      );
      if (!row) throw definitionNotFound(key);
      return byId(sql, tenantId, row.id);
    },
  };
}

async function read(sql: Sql, tenantId: string, id: string): Promise<Definition> {
  const row = await sql.first<DefinitionRow>(
    `select id, key, version, name, name_en, xml, forms from process_definitions
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id },
  );
  if (!row) throw definitionNotFound();
  const { xml, ...facts } = row;
  return { ...facts, model: await modelOf(xml, row.key) };
}

async function modelOf(xml: string, key: string): Promise<ProcessModel> {
  const models = await compileDeployed(xml);
  const model = models.find((one) => one.key === key);
  if (!model) throw new Error(`The published diagram of ${key} holds no process of that id`);
  return model;
}
