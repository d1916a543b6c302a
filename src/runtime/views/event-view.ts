import type { Bilingual } from '../../bpmn/approval.ts';
import type { Instant } from '../../domain/time.ts';
import { departmentNames } from './departments.ts';
import type { House } from './house.ts';

/** An event of a case as it is told. */
export interface EventView {
  readonly sequence: number;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorName: string | null;
  /** The officer in whose place the actor acted; null for the own work. */
  readonly onBehalfOfName: string | null;
  readonly departmentName: Bilingual | null;
  readonly elementId: string | null;
  readonly elementName: Bilingual | null;
  readonly data: Record<string, unknown>;
  readonly hash: string;
  readonly previousHash: string;
}

type EventRow = Omit<EventView, 'departmentName' | 'elementName'> & { readonly departmentCode: string | null };

/** The events of a case in their order, with the names of departments and elements. Who may see them is the caller's to say. */
export async function eventViews(house: House, caseId: string): Promise<EventView[]> {
  const { services, tenantId } = house;
  const { database } = services;
  const rows = await database.rows<EventRow>(
    `select e.sequence, e.type, e.occurred_at, e.recorded_at, e.actor_name, e.department_code, e.element_id, e.data, e.hash,
       e.previous_hash, principal.name as on_behalf_of_name
     from events e
     left join accounts principal on principal.tenant_id = e.tenant_id and principal.id::text = e.data ->> 'onBehalfOf'
     where e.tenant_id = :tenantId and e.case_id = :caseId
     order by e.sequence`,
    { tenantId, caseId },
  );
  const departments = await departmentNames(database, tenantId);
  const elements = await elementNames(house, caseId);
  return rows.map(({ departmentCode, ...row }) => {
    const department = departments.maybe(departmentCode);
    return {
      ...row,
      departmentName: department === null ? null : { zh: department.name, en: department.nameEn },
      elementName: row.elementId === null ? null : (elements.get(row.elementId) ?? null),
    };
  });
}

/** Names of the elements of every diagram the case runs through. */
async function elementNames({ services, tenantId }: House, caseId: string): Promise<Map<string, Bilingual>> {
  const instances = await services.database.rows<{ definitionId: string }>(
    'select distinct definition_id from process_instances where tenant_id = :tenantId and case_id = :caseId',
    { tenantId, caseId },
  );
  const names = new Map<string, Bilingual>();
  for (const { definitionId } of instances) {
    const { model } = await services.definitions.byId(services.database, tenantId, definitionId);
    for (const { id, approval } of model.elements) names.set(id, approval.publicName);
  }
  return names;
}
