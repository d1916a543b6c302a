import type { ReviewItem } from '../../bpmn/approval.ts';
import { isSamePart } from '../../domain/buildings.ts';
import type { GivenFacts } from '../../domain/disclosure.ts';
import { passes } from '../../domain/opinions.ts';
import { addOpinion, type OpinionRow } from '../cases/opinions.ts';
import { caseOf, type Turn } from './turn.ts';

/**
 * Takes over what passed in the last application for the same part of the project and procedure that ended without a pass: such
 * results stay valid for the next one (P02.2 step 10, P02 T8). Gives the codes of the matters that need no review anew.
 */
export async function carryResults(turn: Turn, items: readonly ReviewItem[]): Promise<ReadonlySet<string>> {
  const { tenantId, sql, caseId } = turn;
  const { projectId, definitionKey, facts } = caseOf(turn);
  const denied = await sql.rows<{ id: string; number: string; facts: GivenFacts }>(
    `select id, number, facts from cases
     where tenant_id = :tenantId and project_id = :projectId and definition_key = :definitionKey and id <> :caseId
       and status = 'COMPLETED_DENIED'
     order by decided_at desc
     limit 50`,
    { tenantId, projectId, definitionKey, caseId },
  );
  const last = denied.find((one) => isSamePart(one.facts, facts));
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
