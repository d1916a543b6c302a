import { localDateOf } from '../calendar/days.ts';
import { usedWorkingDays } from '../calendar/days-used.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { CaseDiagram } from './schemas.ts';

interface InstanceRow {
  readonly id: string;
  readonly rootId: string;
  readonly parentId: string | null;
  readonly parentToken: string | null;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly regionCode: string;
  readonly xml: string;
}

interface VisitRow {
  readonly instanceId: string;
  readonly token: string;
  readonly elementId: string;
  readonly enteredAt: Instant;
  readonly leftAt: Instant | null;
  readonly how: 'completed' | 'cancelled' | null;
}

interface FlowRow {
  readonly instanceId: string;
  readonly flowId: string;
}

/** Where a case has been and where it stands, in its own diagram, in those of the processes it calls, and in its other pools. @throws case-not-found */
export async function caseDiagram(house: House, person: Person, caseId: string): Promise<CaseDiagram> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const keys = { tenantId, caseId };
  const instances = await database.rows<InstanceRow>(
    `select i.id, i.root_id, i.parent_id, i.parent_token, i.definition_id, i.definition_key, c.region_code, d.xml
     from process_instances i
     join cases c on c.tenant_id = i.tenant_id and c.id = i.case_id
     join process_definitions d on d.tenant_id = i.tenant_id and d.id = i.definition_id
     where i.tenant_id = :tenantId and i.case_id = :caseId
     order by i.started_at, i.id`,
    keys,
  );
  const visits = await database.rows<VisitRow>(
    `select instance_id, token, element_id, entered_at, left_at, how from element_visits
     where tenant_id = :tenantId and case_id = :caseId
     order by entered_at, id`,
    keys,
  );
  const flows = await database.rows<FlowRow>(
    'select instance_id, flow_id from flows_taken where tenant_id = :tenantId and case_id = :caseId',
    keys,
  );
  const root = instances.find(({ id, rootId }) => id === rootId);
  if (root === undefined) throw new Error(`Case ${caseId} has no root instance`);
  const calendar = await services.calendars.of(database, tenantId, root.regionCode);
  const workingDays = (visit: VisitRow): number =>
    usedWorkingDays(calendar, localDateOf(visit.enteredAt), localDateOf(visit.leftAt ?? clock()));
  const place = (instance: InstanceRow) => placeOf(instance, visits, flows, workingDays);
  const called = instances.flatMap((instance) => {
    const { id, rootId, parentId, parentToken } = instance;
    if (id === rootId) return [];
    const caller = visits.find((visit) => visit.instanceId === parentId && visit.token === parentToken);
    return [{ elementId: caller?.elementId ?? '', instanceId: id, parentInstanceId: parentId, ...place(instance) }];
  });
  return { ...place(root), called };
}

function placeOf(
  { id, xml, definitionId, definitionKey }: InstanceRow,
  visits: readonly VisitRow[],
  flows: readonly FlowRow[],
  workingDays: (visit: VisitRow) => number,
): Omit<CaseDiagram, 'called'> {
  const own = visits.filter(({ instanceId }) => instanceId === id);
  const live = new Map<string, number>();
  for (const { elementId, leftAt } of own) if (leftAt === null) live.set(elementId, (live.get(elementId) ?? 0) + 1);
  return {
    xml,
    definitionId,
    key: definitionKey,
    done: [...new Set(own.filter(({ how }) => how === 'completed').map(({ elementId }) => elementId))],
    live: [...live].map(([elementId, count]) => ({ elementId, count })),
    flowsDone: flows.filter(({ instanceId }) => instanceId === id).map(({ flowId }) => flowId),
    visits: own.map((visit) => ({
      elementId: visit.elementId,
      enteredAt: visit.enteredAt,
      leftAt: visit.leftAt,
      workingDays: workingDays(visit),
      how: visit.how,
    })),
  };
}
