import type { ReviewItem } from '../bpmn/approval.ts';
import { passes } from '../domain/opinions.ts';
import { addOpinion, type OpinionRow } from './opinions.ts';
import { caseOf, type Turn } from './turn.ts';

/**
 * Takes over what passed in the last application for the same project, scope and procedure that ended without a pass: such
 * results stay valid for the next one (P02.2 step 10, P02 T8). Gives the codes of the matters that need no review anew.
 */
export async function carryResults(turn: Turn, items: readonly ReviewItem[]): Promise<ReadonlySet<string>> {
  const { tenantId, sql, caseId } = turn;
  const { projectId, definitionKey, facts } = caseOf(turn);
  const last = await sql.first<{ id: string; number: string }>(
    `select id, number from cases
     where tenant_id = :tenantId and project_id = :projectId and definition_key = :definitionKey and id <> :caseId
       and status = 'COMPLETED_DENIED' and coalesce(facts ->> 'scope', '') = :scope
     order by decided_at desc
     limit 1`,
    { tenantId, projectId, definitionKey, caseId, scope: typeof facts.scope === 'string' ? facts.scope : '' },
  );
  if (last === undefined) return new Set();
  const given = await sql.rows<OpinionRow>(
    `select * from opinions
     where tenant_id = :tenantId and case_id = :lastId and phase <> 'MATERIAL' and not is_remark
     order by given_at, id`,
    { tenantId, lastId: last.id },
  );
  const carried = items.flatMap((item) => {
    const result = given.findLast(({ itemCode }) => itemCode === item.code);
    return result !== undefined && passes(result.opinion) ? [result] : [];
  });
  for (const { itemCode, itemName, departmentCode, opinion, legalBasis, conditions, deemed } of carried) {
    addOpinion(turn, {
      phase: 'CARRIED',
      round: 1,
      itemCode,
      itemName,
      departmentCode,
      opinion,
      reason: `沿用${last.number}的结果`,
      legalBasis,
      conditions,
      deemed,
      carriedFrom: last.id,
    });
  }
  return new Set(carried.map(({ itemCode }) => itemCode));
}
