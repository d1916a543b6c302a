import type { Finding } from '../bpmn/finding.ts';
import type { Element, ProcessModel } from '../bpmn/model.ts';
import type { Sql } from '../database/connect.ts';

/**
 * Tells which called processes are neither put in service together with these nor in service already. A call bound to
 * its deployment can never find one that is not there; any other may be put in service later, and is an incident until then.
 */
export async function unknownCalls(
  sql: Sql,
  tenantId: string,
  models: readonly ProcessModel[],
): Promise<readonly Finding[]> {
  const together = new Set(models.map(({ key }) => key));
  const findings: Finding[] = [];
  for (const element of models.flatMap(({ elements }) => elements)) {
    const key = constantKey(element);
    if (key === null || element.called === null) continue;
    const { binding, version = null, versionTag = null } = element.called;
    if (binding === 'deployment' || together.has(key)) {
      if (!together.has(key)) findings.push(missing(element, key, 'error'));
      continue;
    }
    const known = await sql.first(
      `select id from process_definitions
       where tenant_id = :tenantId and key = :key
         and (cast(:version as integer) is null or version = :version)
         and (cast(:versionTag as text) is null or version_tag = :versionTag)
       limit 1`,
      { tenantId, key, version, versionTag },
    );
    if (known === undefined) findings.push(missing(element, key, 'warning'));
  }
  return findings;
}

function constantKey({ called }: Element): string | null {
  if (called === null || called.key.reads.length > 0) return null;
  const key = called.key.evaluate({});
  return typeof key === 'string' ? key : null;
}

function missing({ id }: Element, key: string, level: Finding['level']): Finding {
  return {
    rule: 'called-process-unknown',
    level,
    elementId: id,
    zh: `被调用的流程“${key}”尚未部署。`,
    en: `The called process ${key} is not in service.`,
  };
}
