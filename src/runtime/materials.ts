import type { Bilingual } from '../bpmn/approval.ts';
import { caseOf, type Turn } from './turn.ts';

/** What stands under one row of the case's disclosure. */
export interface MaterialState {
  readonly rowId: string;
  readonly name: Bilingual;
  readonly requirement: 'REQUIRED' | 'CONDITIONAL' | 'TOLERABLE';
  readonly state: 'MISSING' | 'PROVIDED' | 'VERIFIED' | 'REJECTED' | 'PENDING_SHARE' | 'TOLERATED';
  readonly source: 'A' | 'S' | 'M' | 'G';
  readonly tolerable: boolean;
  readonly usedBy: readonly string[];
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

/** The rows the applicant was told, in the order of the list, as they stand now. */
export async function readMaterials(turn: Turn): Promise<MaterialState[]> {
  const rows = await turn.sql.rows<Omit<MaterialState, 'name' | 'usedBy'> & { told: unknown }>(
    `select materials.row_id, materials.requirement, materials.state, materials.source, materials.tolerable,
            materials.reason_code, materials.reason,
            (select told from jsonb_array_elements(disclosures.snapshot -> 'rows') as told
             where told ->> 'id' = materials.row_id limit 1) as told
     from materials
     join disclosures on disclosures.tenant_id = materials.tenant_id and disclosures.id = materials.disclosure_id
     where materials.tenant_id = :tenantId and materials.disclosure_id = :disclosureId
     order by materials.position`,
    { tenantId: turn.tenantId, disclosureId: caseOf(turn).disclosureId },
  );
  return rows.map(({ told, ...row }) => ({ ...row, ...toldOf(told, row.rowId) }));
}

function toldOf(told: unknown, rowId: string): { name: Bilingual; usedBy: readonly string[] } {
  if (typeof told !== 'object' || told === null) return { name: { zh: rowId, en: rowId }, usedBy: [] };
  const name = 'name' in told && isBilingual(told.name) ? told.name : { zh: rowId, en: rowId };
  const usedBy =
    'usedBy' in told && Array.isArray(told.usedBy) ? told.usedBy.filter((code) => typeof code === 'string') : [];
  return { name, usedBy };
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
