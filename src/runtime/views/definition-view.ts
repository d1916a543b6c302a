import type { Limit } from '../../bpmn/approval.ts';
import type { Element } from '../../bpmn/model.ts';
import { factsRead } from '../../domain/disclosure.ts';
import { documentTemplates } from '../../domain/document-templates.ts';
import { type Fact, factNamed } from '../../domain/facts.ts';
import { isStaff } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { definitionNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { isForeignExpression } from '../../feel/compile-foreign-expression.ts';
import { decidingConditions } from '../materials/list-for-project.ts';
import type { Definition } from '../turn/services.ts';
import type {
  DefinitionDetail,
  DefinitionStep,
  DefinitionSummary,
  FactQuestion,
  ProcedureLimit,
} from './definition-schema.ts';
import { type DepartmentNames, departmentNames } from './departments.ts';
import type { House } from './house.ts';
import { groupByNeed, toldRow } from './material-view.ts';

/** How a version stands in service. */
interface Standing {
  readonly deployedAt: Instant;
  readonly note: string | null;
  readonly running: number;
}

interface VersionRow extends Standing {
  readonly id: string;
}

/** A version as far as it is told about: its decisions are not. */
type Told = Omit<Definition, 'decisions'>;

/** Which versions are wanted. */
export interface DefinitionWish {
  readonly applicableOnly: boolean;
  readonly latestOnly: boolean;
  readonly key?: string;
}

/** Published versions, by key, the latest first. Only staff are told how many cases run. */
export async function listDefinitions(
  house: House,
  person: Person | null,
  wish: DefinitionWish,
): Promise<{ items: DefinitionSummary[] }> {
  const rows = await versions(
    house,
    `d.status = 'PUBLISHED'
     and (not :applicableOnly or d.applicable)
     and (cast(:key as text) is null or d.key = :key)
     and (not :latestOnly or d.version = (
       select max(version) from process_definitions newest
       where newest.tenant_id = d.tenant_id and newest.key = d.key and newest.status = 'PUBLISHED'))`,
    { applicableOnly: wish.applicableOnly, latestOnly: wish.latestOnly, key: wish.key ?? null },
  );
  const departments = await departmentNames(house.services.database, house.tenantId);
  const items: DefinitionSummary[] = [];
  for (const row of rows) items.push(summaryOf(await definitionOf(house, row.id), row, departments, person));
  return { items };
}

/** One version with all that is told about it. @throws definition-not-found */
export async function readDefinition(house: House, person: Person | null, id: string): Promise<DefinitionDetail> {
  const [row] = await versions(house, 'd.id = :id', { id });
  if (row === undefined) throw definitionNotFound();
  const definition = await definitionOf(house, id);
  const departments = await departmentNames(house.services.database, house.tenantId);
  return detailOf(definition, row, departments, person);
}

/** All that is told about a version, or about what would be one. */
export function detailOf(
  definition: Told,
  standing: Standing,
  departments: DepartmentNames,
  person: Person | null,
): DefinitionDetail {
  const { model } = definition;
  return {
    ...summaryOf(definition, standing, departments, person),
    itemCode: model.procedure?.itemCode ?? null,
    kind: model.procedure?.kind ?? null,
    documentation: model.documentation,
    conditions: (model.procedure?.conditions ?? []).map(({ name, legalBasis }) => ({ name, legalBasis })),
    hasResultSample: documentTemplates.has(model.procedure?.resultTemplate ?? ''),
    materials: model.materials.map((material) => toldRow(material, groupByNeed(material), departments)),
    factsNeeded: factsRead(model.materials, decidingConditions(model)).map(factQuestion),
    limits: model.limits.map(limitView),
    steps: model.elements.filter(({ kind }) => kind === 'userTask').map(stepOf),
    formKeys: Object.keys(definition.forms),
    findings: [],
  };
}

/** The latest version of a procedure that can be applied for. @throws definition-not-found */
export async function latestDefinition(house: House, person: Person | null, key: string): Promise<DefinitionDetail> {
  const { services, tenantId } = house;
  const definition = await services.definitions.latest(services.database, tenantId, key);
  if (definition.model.procedure?.applicable !== true) throw definitionNotFound(key);
  return readDefinition(house, person, definition.id);
}

/** A version's summary, as it stands in lists. */
export async function definitionSummary(house: House, person: Person | null, id: string): Promise<DefinitionSummary> {
  const [row] = await versions(house, 'd.id = :id', { id });
  if (row === undefined) throw definitionNotFound();
  const departments = await departmentNames(house.services.database, house.tenantId);
  return summaryOf(await definitionOf(house, id), row, departments, person);
}

/** A limit in the words of the contract. */
export function limitView({ kind, value, unit, anchor, legalBasis, timeoutPolicy }: Limit): ProcedureLimit {
  return { kind, value: typeof value === 'number' ? value : null, unit, anchor, legalBasis, timeoutPolicy };
}

/** The question that asks for a fact; one outside the catalogue is asked by its name. */
export function factQuestion(name: string): FactQuestion {
  const fact: Fact = factNamed(name) ?? {
    name,
    type: 'text',
    question: { zh: name, en: name },
    unit: null,
    options: [],
  };
  return { ...fact, options: [...fact.options] };
}

function definitionOf({ services, tenantId }: House, id: string): Promise<Definition> {
  return services.definitions.byId(services.database, tenantId, id);
}

function versions(
  { services, tenantId }: House,
  condition: string,
  bindings: Readonly<Record<string, string | boolean | null>>,
): Promise<VersionRow[]> {
  return services.database.rows<VersionRow>(
    `select d.id, d.deployed_at, d.note,
       (select count(*) from cases c
        where c.tenant_id = d.tenant_id and c.definition_id = d.id and c.ended_at is null) as running
     from process_definitions d
     where d.tenant_id = :tenantId and ${condition}
     order by d.key, d.version desc`,
    { tenantId, ...bindings },
  );
}

function summaryOf(
  { id, key, version, name, nameEn, model }: Told,
  { deployedAt, note, running }: Standing,
  departments: DepartmentNames,
  person: Person | null,
): DefinitionSummary {
  const { procedure, limits } = model;
  const lead = departments.maybe(procedure?.leadDepartment ?? null);
  const limitOf = (kind: Limit['kind']): ProcedureLimit | null => {
    const limit = limits.find((each) => each.kind === kind);
    return limit === undefined ? null : limitView(limit);
  };
  return {
    id,
    key,
    version,
    name: { zh: name, en: nameEn },
    applicable: procedure?.applicable ?? false,
    leadDepartment: procedure?.leadDepartment ?? null,
    leadDepartmentName: lead === null ? null : { zh: lead.name, en: lead.nameEn },
    statutory: limitOf('STATUTORY'),
    promised: limitOf('PROMISED'),
    fee: procedure?.fee ?? null,
    result: procedure?.result ?? null,
    deployedAt,
    note,
    running: person !== null && isStaff(person) ? running : null,
  };
}

/** An expression as a diagram has it: FEEL after `=`, that of another engine in its braces. */
function written(source: string): string {
  return isForeignExpression(source) ? source : `=${source}`;
}

function stepOf({ id, approval }: Element): DefinitionStep {
  const { assignment, limit, publicName } = approval;
  const department = assignment?.department ?? null;
  return {
    elementId: id,
    name: publicName,
    limit: limit === null ? null : limitView(limit),
    role: assignment?.role ?? null,
    department: department === null || typeof department === 'string' ? department : written(department.source),
  };
}
