import type { Element } from '../../bpmn/model.ts';
import type { Sql } from '../../database/connect.ts';
import { formFieldKeys } from '../../forms/field.ts';
import type { Definition, Services } from './services.ts';

/** Variables that the service's own acts set (runtime/topics), that every case has from its file, or that the authority decides. */
const setByTheService = [
  'acceptanceBasis',
  'acceptedOn',
  'allPassed',
  'application',
  'caseNumber',
  'comment',
  'consultedUnits',
  'correctionPeriod',
  'correctionReceivedOn',
  'correctionRound',
  'documentId',
  'effectiveReceiptOn',
  'failedItems',
  'handlerReviewed',
  'items',
  'leadDepartment',
  'legalBasis',
  'licenceNumber',
  'oneReviewOneApproval',
  'opinion',
  'orderDepartments',
  'orderDueOn',
  'orderFlagged',
  'orderId',
  'precheck',
  'projectCode',
  'projectName',
  'promisedDueOn',
  'reason',
  'returnReason',
  'receivedAt',
  'remarks',
  'remarksCount',
  'reminderPeriod',
  'riskFlag',
  'statutoryDueOn',
  'toleranceDueOn',
  'toleratedRows',
] as const;

/**
 * The names of all variables that a procedure, the processes it calls and the service set by themselves: decisions,
 * results, opinions. Nobody may bring one of them along from outside, or an applicant could decide the own case.
 */
export async function ownVariables(
  services: Services,
  sql: Sql,
  tenantId: string,
  root: Definition,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>(setByTheService);
  const seen = new Set<string>();
  const waiting = [root];
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    if (seen.has(definition.id)) continue;
    seen.add(definition.id);
    for (const form of Object.values(definition.forms)) for (const key of formFieldKeys(form)) names.add(key);
    for (const element of definition.model.elements) {
      for (const name of setBy(element)) names.add(name);
      for (const { target } of element.data?.outputs ?? []) names.add(target);
      for (const name of element.data?.collected ?? []) names.add(name);
      const called = await calledBy(services, sql, tenantId, definition, element);
      if (called !== null) waiting.push(called);
    }
    // A data object has several names, and what one of them must not bring no other may.
    for (const [other, name] of definition.model.data?.aliases ?? []) {
      if (!names.has(other) && !names.has(name)) continue;
      names.add(other).add(name);
    }
  }
  return names;
}

/** What a call activity calls; null where only the running case knows, and for what is not in service. */
async function calledBy(
  services: Services,
  sql: Sql,
  tenantId: string,
  definition: Definition,
  { called }: Element,
): Promise<Definition | null> {
  if (called === null || called.key.reads.length > 0) return null;
  const { key, ...binding } = called;
  const processKey = key.evaluate({});
  if (typeof processKey !== 'string') return null;
  return services.definitions.called(sql, tenantId, { ...binding, processKey, by: definition.id });
}

function setBy({ approval, script, outputs, loop }: Element): string[] {
  const looped = loop?.type === 'multi' ? [loop.elementVariable, loop.outputCollection, loop.vote?.resultVariable] : [];
  const names = [
    approval.form?.outcomeVariable,
    script?.resultVariable,
    approval.decision?.resultVariable,
    ...outputs.map(({ target }) => target),
    ...looped,
  ];
  return names.filter((name): name is string => typeof name === 'string');
}
