import type { Material } from '../../bpmn/approval.ts';
import type { Sql } from '../../database/connect.ts';
import { readTogether } from '../../database/json-rows.ts';
import type { DisclosureGroup } from '../../domain/disclosure.ts';
import type { DepartmentNames } from './departments.ts';
import type { DisclosureRow, RowCounts, RowDocument } from './material-schema.ts';

/** A row of a list as it is told, before anything lies under it. */
export function toldRow(material: Material, group: DisclosureGroup, departments: DepartmentNames): DisclosureRow {
  const {
    condition: _condition,
    sharedBy,
    usedBy,
    template: _template,
    toleranceForbidden: _never,
    ...told
  } = material;
  return {
    ...told,
    group,
    usedBy: [...usedBy],
    sharedBy: sharedBy === null ? null : departments.of(sharedBy),
    state: null,
    reasonCode: null,
    reason: null,
    place: null,
    checkedBy: null,
    checkedAt: null,
    documents: [],
    ...nothingSaid,
    revision: 0,
  };
}

/** The group a row has when nobody knows the project yet. */
export function groupByNeed({ need }: Material): DisclosureGroup {
  const groups = { R: 'REQUIRED', C: 'CONDITIONAL', T: 'TOLERABLE', X: 'FORBIDDEN' } as const;
  return groups[need];
}

/** What nobody has said of a row yet. */
const nothingSaid = { statement: null, sharing: null, toleranceDueOn: null } as const;

type StateRow = Pick<
  DisclosureRow,
  | 'reasonCode'
  | 'reason'
  | 'place'
  | 'checkedBy'
  | 'checkedAt'
  | 'statement'
  | 'sharing'
  | 'toleranceDueOn'
  | 'revision'
> & {
  readonly rowId: string;
  readonly state: NonNullable<DisclosureRow['state']>;
};

/** Moments as the contract tells them, for what the database puts into JSON itself. */
const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The frozen list of a disclosure with what lies under its rows now. */
export async function materialRows(sql: Sql, tenantId: string, disclosureId: string): Promise<DisclosureRow[]> {
  const { frozen, states, documents } = await readTogether<{
    readonly frozen: { readonly rows: DisclosureRow[] | null };
    readonly states: StateRow;
    readonly documents: RowDocument & { readonly rowId: string };
  }>(
    sql,
    {
      frozen: `select snapshot -> 'rows' as rows from disclosures where tenant_id = :tenantId and id = :disclosureId`,
      states: `
        select m.row_id, m.state, m.reason_code, m.reason, case when m.state = 'REJECTED' then m.place end as place, a.name as checked_by, m.checked_at, m.tolerance_due_on, m.revision,
          case when m.stated_at is null then null else jsonb_build_object(
            'by', case when m.stated_by is null then 'REGISTRY' else 'APPLICANT' end, 'issuer', m.issuer,
            'number', m.number, 'validUntil', m.valid_until, 'inForce', m.in_force, 'fields', m.fields,
            'statedAt', ${utc('m.stated_at')}) end as statement,
          case when l.state is null then null else jsonb_build_object(
            'state', l.state, 'attempts', l.attempts, 'askedAt', ${utc('l.asked_at')}, 'nextAt', ${utc('l.next_at')},
            'answeredAt', ${utc('l.answered_at')}) end as sharing
        from materials m
        left join accounts a on a.tenant_id = m.tenant_id and a.id = m.checked_by
        left join shared_lookups l
          on l.tenant_id = m.tenant_id and l.disclosure_id = m.disclosure_id and l.row_id = m.row_id
        where m.tenant_id = :tenantId and m.disclosure_id = :disclosureId`,
      documents: `
        select id, row_id, file_name, media_type, size_bytes, scan, page_count, defect, created_at from documents
        where tenant_id = :tenantId and disclosure_id = :disclosureId and removed_at is null and row_id is not null
        order by created_at, id`,
    },
    { tenantId, disclosureId },
  );
  const stateOf = new Map(states.map(({ rowId, ...state }) => [rowId, state]));
  return (frozen[0]?.rows ?? []).map((row) => ({
    ...row,
    ...nothingSaid,
    ...stateOf.get(row.id),
    documents: documents.filter(({ rowId }) => rowId === row.id).map(({ rowId: _rowId, ...document }) => document),
  }));
}

/** How much there is to bring: the rows that apply, by what the applicant has to do about them. */
export function countRows(rows: readonly DisclosureRow[]): RowCounts {
  const asked = rows.filter(({ group }) => group === 'REQUIRED' || group === 'CONDITIONAL');
  const mayFollow = rows.filter(({ group }) => group === 'TOLERABLE').length;
  const from = (...sources: string[]): number => asked.filter(({ source }) => sources.includes(source)).length;
  return {
    toPrepare: from('A', 'M'),
    shared: from('S'),
    generated: from('G'),
    mayFollow,
    total: asked.length + mayFollow,
  };
}
