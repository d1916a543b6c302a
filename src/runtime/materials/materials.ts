import type { Bilingual } from '../../bpmn/approval.ts';
import type { DefectPlace } from '../../domain/place.ts';
import type { LocalDate } from '../../domain/time.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** What stands under one row of the case's disclosure. */
export interface MaterialState {
  readonly rowId: string;
  readonly name: Bilingual;
  readonly requirement: 'REQUIRED' | 'CONDITIONAL' | 'TOLERABLE';
  readonly state: 'MISSING' | 'PROVIDED' | 'VERIFIED' | 'REJECTED' | 'PENDING_SHARE' | 'TOLERATED';
  readonly source: 'A' | 'S' | 'M' | 'G';
  readonly tolerable: boolean;
  /** Last day it may follow, once that was committed to (容缺). */
  readonly toleranceDueOn: LocalDate | null;
  readonly usedBy: readonly string[];
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** Of a row that is INCONSISTENT: the field, and what says otherwise. */
  readonly inconsistentField: string | null;
  readonly inconsistentWith: string | null;
  /** Where in the file it is wrong, of a row that is rejected. */
  readonly place: DefectPlace | null;
  /** What reviewers look at, told to the applicant as how to do it right. */
  readonly reviewPoints: Bilingual | null;
  readonly sample: string | null;
}

/** Whether the row is not there as it should be; one that another department shares is not the applicant's to bring. */
export function isOwed({ state }: Pick<MaterialState, 'state'>): boolean {
  return state === 'MISSING' || state === 'REJECTED';
}

/** The rows the applicant was told, in the order of the list, as they stand now. */
export async function readMaterials(turn: Turn): Promise<MaterialState[]> {
  const rows = await turn.sql.rows<
    Omit<MaterialState, 'name' | 'usedBy' | 'reviewPoints' | 'sample'> & { told: unknown }
  >(
    `select materials.row_id, materials.requirement, materials.state, materials.source, materials.tolerable,
            materials.tolerance_due_on,
            materials.reason_code, materials.reason, materials.inconsistent_field, materials.inconsistent_with,
            case when materials.state = 'REJECTED' then materials.place end as place,
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

type Told = Pick<MaterialState, 'name' | 'usedBy' | 'reviewPoints' | 'sample'>;

function toldOf(told: unknown, rowId: string): Told {
  const unnamed: Told = { name: { zh: rowId, en: rowId }, usedBy: [], reviewPoints: null, sample: null };
  if (typeof told !== 'object' || told === null) return unnamed;
  return {
    name: 'name' in told && isBilingual(told.name) ? told.name : unnamed.name,
    usedBy:
      'usedBy' in told && Array.isArray(told.usedBy) ? told.usedBy.filter((code) => typeof code === 'string') : [],
    reviewPoints: 'reviewPoints' in told && isBilingual(told.reviewPoints) ? told.reviewPoints : null,
    sample: 'sample' in told && typeof told.sample === 'string' ? told.sample : null,
  };
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
