import { compileDeployed } from '../../bpmn/compile.ts';
import type { CallBinding, ProcessModel } from '../../bpmn/model.ts';
import type { Sql } from '../../database/connect.ts';
import { decisionSet } from '../../dmn/decision-set.ts';
import { definitionNotFound } from '../../domain/refusals/unknown.ts';
import type { Call, Definition, Definitions, Start, Trigger, VersionWish } from './services.ts';

interface DefinitionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly xml: string;
  readonly forms: Readonly<Record<string, unknown>>;
  readonly decisions: Readonly<Record<string, string>>;
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

  async function wanted(sql: Sql, tenantId: string, { key, version, versionTag }: VersionWish): Promise<Definition> {
    const number = version === 'latest' ? undefined : version;
    const row = await sql.first<{ id: string }>(
      `select id from process_definitions
       where tenant_id = :tenantId and key = :key and status = 'PUBLISHED'
         ${number === undefined ? '' : 'and version = :number'} ${versionTag === undefined ? '' : 'and version_tag = :versionTag'}
       order by version desc
       limit 1`,
      {
        tenantId,
        key,
        ...(number === undefined ? {} : { number }),
        ...(versionTag === undefined ? {} : { versionTag }),
      },
    );
    if (!row) throw definitionNotFound(key);
    return byId(sql, tenantId, row.id);
  }

  return {
    byId,
    latest: (sql, tenantId, key) => wanted(sql, tenantId, { key }),
    wanted,
    async called(sql, tenantId, call) {
      const id = await calledId(sql, tenantId, call);
      return id === null ? null : byId(sql, tenantId, id);
    },
    async startedBy(sql, tenantId, trigger) {
      const rows = await startRows(sql, tenantId, trigger);
      const starts: Start[] = [];
      for (const { id, ...start } of rows) starts.push({ definition: await byId(sql, tenantId, id), ...start });
      // Of a process that is there in two versions the one deployed together with the thrower stands before the latest.
      const first = (key: string) => starts.find(({ definition }) => definition.key === key)?.definition.id;
      return starts.filter(({ definition }) => first(definition.key) === definition.id);
    },
  };
}

const isMeant: Readonly<Record<CallBinding, string>> = {
  latest: `status = 'PUBLISHED'`,
  version: 'version = :version',
  versionTag: 'version_tag = :versionTag',
  deployment: `id in (
    select together.definition_id
    from process_definitions caller
    join deployment_definitions together
      on together.tenant_id = caller.tenant_id and together.deployment_id = caller.deployment_id
    where caller.tenant_id = :tenantId and caller.id = :by and together.key = :processKey)`,
};

async function calledId(sql: Sql, tenantId: string, call: Call): Promise<string | null> {
  const { binding, processKey, by, version = null, versionTag = null } = call;
  const row = await sql.first<{ id: string }>(
    `select id from process_definitions
     where tenant_id = :tenantId and key = :processKey and ${isMeant[binding]}
     order by version desc
     limit 1`,
    { tenantId, processKey, by, version, versionTag },
  );
  return row?.id ?? null;
}

interface StartRow {
  readonly id: string;
  readonly elementId: string;
  readonly occurred: number;
  readonly together: boolean;
}

function startRows(sql: Sql, tenantId: string, trigger: Trigger): Promise<StartRow[]> {
  return sql.rows<StartRow>(
    `with beside as (
       select member.definition_id
       from process_definitions thrower
       join deployment_definitions member
         on member.tenant_id = thrower.tenant_id and member.deployment_id = thrower.deployment_id
       where thrower.tenant_id = :tenantId and thrower.id = :by)
     select d.id, t.element_id, t.occurred, t.definition_id in (select definition_id from beside) as together
     from start_triggers t
     join process_definitions d on d.tenant_id = t.tenant_id and d.id = t.definition_id
     where t.tenant_id = :tenantId and t.kind = :kind and t.name = :name and d.status = 'PUBLISHED'
       and (d.id in (select definition_id from beside) or not exists (
         select from process_definitions later
         where later.tenant_id = d.tenant_id and later.key = d.key and later.status = 'PUBLISHED'
           and later.version > d.version))
     order by together desc, d.key, t.element_id, t.occurred`,
    { tenantId, ...trigger },
  );
}

async function read(sql: Sql, tenantId: string, id: string): Promise<Definition> {
  const row = await sql.first<DefinitionRow>(
    `select id, key, version, name, name_en, xml, forms, decisions from process_definitions
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id },
  );
  if (!row) throw definitionNotFound();
  const { xml, decisions, ...facts } = row;
  // What was deployed is not judged again: what of it could not be played is an incident where it is asked for.
  const { set } = await decisionSet(decisions);
  return { ...facts, model: await modelOf(xml, row.key), decisions: set };
}

async function modelOf(xml: string, key: string): Promise<ProcessModel> {
  const models = await compileDeployed(xml);
  const model = models.find((one) => one.key === key);
  if (!model) throw new Error(`The published diagram of ${key} holds no process of that id`);
  return model;
}
