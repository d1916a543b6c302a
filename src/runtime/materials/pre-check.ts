import type { Equality } from '../../bpmn/approval.ts';
import type { Sql } from '../../database/connect.ts';
import { compareRows, type Fields, type OpenComparison } from '../../domain/compare-rows.ts';
import { type Proposal, preCheck } from '../../domain/pre-check.ts';
import type { LocalDate } from '../../domain/time.ts';
import { ExpressionError } from '../../feel/errors.ts';
import type { Expression } from '../../feel/expression.ts';
import type { Services } from '../turn/services.ts';
import type { DisclosureRow } from '../views/material-schema.ts';
import { materialRows } from '../views/material-view.ts';

/** What a look over a list found. */
export interface PreChecked {
  readonly rows: readonly DisclosureRow[];
  readonly proposals: readonly Proposal[];
  /** Comparisons that can't be made yet. */
  readonly open: readonly OpenComparison[];
}

interface ListFacts {
  readonly definitionId: string;
  readonly facts: Fields;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly unitName: string;
  readonly uscc: string | null;
}

/**
 * Looks a list over before a person does, as of a day: completeness, files, validity, and what must agree (common-intake
 * I2; P01.3 E1…E7). Null when there is no such list. It reads only; what it finds is proposed and never decided.
 */
export async function lookOver(
  services: Pick<Services, 'definitions'>,
  sql: Sql,
  { tenantId, disclosureId }: { readonly tenantId: string; readonly disclosureId: string },
  on: LocalDate,
): Promise<PreChecked | null> {
  const list = await sql.first<ListFacts>(
    `select s.definition_id, s.facts, p.name as project_name, p.project_code, a.name as unit_name, a.uscc
     from disclosures s
     join projects p on p.tenant_id = s.tenant_id and p.id = s.project_id
     join applicants a on a.tenant_id = s.tenant_id and a.id = s.applicant_id
     where s.tenant_id = :tenantId and s.id = :disclosureId`,
    { tenantId, disclosureId },
  );
  if (list === undefined) return null;
  const rows = await materialRows(sql, tenantId, disclosureId);
  const { model } = await services.definitions.byId(sql, tenantId, list.definitionId);
  const said = new Map(rows.filter(isAsked).map((row) => [row.id, fieldsOf(row, list)]));
  const { contradictions, open } = compare(model.equalities, said, list);
  const checked = rows.map((row) => ({
    ...row,
    validUntil: row.statement?.validUntil ?? null,
    inForce: row.statement?.inForce ?? null,
    sharing: row.sharing?.state ?? null,
  }));
  return { rows, proposals: preCheck(checked, contradictions, on), open };
}

function isAsked({ group }: Pick<DisclosureRow, 'group'>): boolean {
  return group !== 'FORBIDDEN' && group !== 'NOT_NEEDED';
}

/** What a row says; one that is made from the form says what the project, its facts and its applicant are. */
function fieldsOf({ source, statement }: DisclosureRow, list: ListFacts): Fields {
  if (source !== 'G') return statement?.fields ?? {};
  const { facts, projectName, projectCode, unitName, uscc } = list;
  return { ...facts, projectName, projectCode, unitName, uscc, ...statement?.fields };
}

function compare(equalities: readonly Equality[], said: ReadonlyMap<string, Fields>, list: ListFacts) {
  // A hyphen is a minus in FEEL: rows are named without it.
  const rows = Object.fromEntries([...said].map(([id, fields]) => [id.replaceAll('-', ''), fields]));
  const { facts, projectName, projectCode, unitName, uscc } = list;
  const context = {
    rows,
    facts,
    project: { name: projectName, code: projectCode },
    applicant: { name: unitName, uscc },
  };
  return compareRows<Expression>(equalities, said, (test) => answer(test, context));
}

/** A test that fails on what somebody wrote leaves the comparison open: a person looks. */
function answer(test: Expression, context: Readonly<Record<string, unknown>>): unknown {
  try {
    return test.evaluate(context);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
