import { newId } from '../../database/id.ts';
import type { Instant } from '../../domain/time.ts';
import { recordEvent } from '../turn/event-log.ts';
import { addRow, type Turn } from '../turn/turn.ts';

/** The opinion of one department on one matter. */
export interface OpinionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly caseId: string;
  readonly phase: string;
  readonly round: number;
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentCode: string;
  readonly opinion: string;
  readonly reason: string | null;
  readonly legalBasis: string | null;
  readonly conditions: string | null;
  readonly deemed: boolean;
  /** Said after silence was taken for consent: without effect on the result. */
  readonly isRemark: boolean;
  /** The case whose result still holds for this one. */
  readonly carriedFrom: string | null;
  readonly givenBy: string | null;
  readonly givenAt: Instant;
}

/** Puts an opinion on record and tells it in the timeline. */
export function addOpinion(
  turn: Turn,
  opinion: Omit<OpinionRow, 'tenantId' | 'id' | 'caseId' | 'givenBy' | 'givenAt' | 'isRemark' | 'carriedFrom'> &
    Partial<Pick<OpinionRow, 'isRemark' | 'carriedFrom'>>,
): OpinionRow {
  const row: OpinionRow = {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    isRemark: false,
    carriedFrom: null,
    ...opinion,
    givenBy: opinion.deemed || opinion.carriedFrom ? null : (turn.actor?.id ?? null),
    givenAt: turn.now,
  };
  addRow(turn, 'opinions', row);
  recordEvent(turn, 'opinion.recorded', {
    departmentCode: row.departmentCode,
    data: {
      item: row.itemCode,
      phase: row.phase,
      opinion: row.opinion,
      deemed: row.deemed,
      ...(row.isRemark ? { isRemark: true } : {}),
      ...(row.carriedFrom === null ? {} : { carriedFrom: row.carriedFrom }),
    },
    bySystem: row.deemed || row.carriedFrom !== null,
  });
  return row;
}

/** All opinions of the case in the order they were given, those of this turn last. */
export async function readOpinions(turn: Turn): Promise<OpinionRow[]> {
  const recorded = await turn.sql.rows<OpinionRow>(
    `select * from opinions where tenant_id = :tenantId and case_id = :caseId order by given_at, id`,
    { tenantId: turn.tenantId, caseId: turn.caseId },
  );
  // Rows noted under this table's name are opinions and nothing else.
  return [...recorded, ...((turn.additions.get('opinions') ?? []) as OpinionRow[])];
}
