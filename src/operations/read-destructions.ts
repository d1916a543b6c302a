import { destructionNotFound } from '../domain/refusals/retention.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions } from '../http/search-filters.ts';
import type { Certificate } from '../runtime/destruction/certify.ts';
import type { House } from '../runtime/views/house.ts';
import type {
  DestroyedCase,
  DestroyedCaseSearch,
  Destruction,
  DestructionItem,
  DestructionItemSearch,
  TableRows,
} from './destruction-schemas.ts';

type Row = Omit<Destruction, 'rowsFound' | 'certificate'> & {
  readonly rowsFound: Readonly<Record<string, number>>;
  readonly certificate: Certificate | null;
  readonly certificateNumber: number | null;
  readonly previousHash: string | null;
  readonly certificateHash: string | null;
};

/** A list of destruction with how far it has come. @throws destruction-not-found */
export async function readDestruction(house: House, id: string): Promise<Destruction> {
  const [found] = await find(house, 'd.id = :id', { id });
  if (found === undefined) throw destructionNotFound();
  return found;
}

/** The lists of destruction made last, at most 100. */
export async function listDestructions(house: House): Promise<{ items: Destruction[] }> {
  return { items: await find(house, 'true', {}) };
}

async function find(
  { services, tenantId }: House,
  condition: string,
  bindings: Readonly<Record<string, string>>,
): Promise<Destruction[]> {
  const rows = await services.database.rows<Row>(
    `select d.id, d.number, d.state, d.reason, d.list_hash, d.rows_found, d.proposed_by as proposed_by_id, d.proposed_by_name,
       d.proposed_at, d.decided_by_name, d.decided_at, d.decided_reason, d.ended_at, d.certificate, d.certificate_number,
       d.previous_hash, d.certificate_hash, i.*,
       (select count(*) from destruction_files f
         where f.tenant_id = d.tenant_id and f.destruction_id = d.id and f.state = 'WAITING') as files_waiting
     from destructions d
     cross join lateral (
       select count(*) as total,
         count(*) filter (where i.state = 'WAITING') as waiting,
         count(*) filter (where i.state = 'DESTROYED') as destroyed,
         count(*) filter (where i.state = 'KEPT') as kept,
         count(*) filter (where i.state = 'FAILED') as failed
       from destruction_items i
       where i.tenant_id = d.tenant_id and i.destruction_id = d.id) i
     where d.tenant_id = :tenantId and ${condition}
     order by d.proposed_at desc, d.id desc
     limit 100`,
    { tenantId, ...bindings },
  );
  return rows.map(({ rowsFound, certificate, certificateNumber, previousHash, certificateHash, ...row }) => ({
    ...row,
    rowsFound: tableRows(rowsFound),
    certificate: certificate && {
      ...certificate,
      rowsErased: tableRows(certificate.rowsErased),
      number: certificateNumber ?? 0,
      previousHash: previousHash ?? '',
      hash: certificateHash ?? '',
    },
  }));
}

function tableRows(counts: Readonly<Record<string, number>>): TableRows[] {
  return Object.entries(counts)
    .map(([table, rows]) => ({ table, rows }))
    .sort((a, b) => (a.table < b.table ? -1 : 1));
}

/** A page of the cases of a list, in its order. @throws destruction-not-found, cursor-invalid */
export async function searchDestructionItems(
  house: House,
  destructionId: string,
  { filter = {}, page }: DestructionItemSearch,
): Promise<Page<DestructionItem>> {
  const { services, tenantId } = house;
  await readDestruction(house, destructionId);
  const where = conditions();
  where.add('tenant_id = :tenantId and destruction_id = :destructionId', { tenantId, destructionId });
  where.ask('state', filter.state);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) where.add(`(ended_at, case_id) > ${behind}`, behindOf(after));
  const rows = await services.database.rows<DestructionItem>(
    `select position, case_id, case_number, procedure_key, unit_id, ended_at, years, basis, expired_at, documents, state, code,
       message, done_at
     from destruction_items
     where ${where.text()}
     order by ended_at, case_id
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ endedAt, caseId }) => [endedAt, caseId]);
}

/** A page of what is left of destroyed cases, those destroyed last first. @throws cursor-invalid */
export async function searchDestroyedCases(
  { services, tenantId }: House,
  { filter = {}, page }: DestroyedCaseSearch,
): Promise<Page<DestroyedCase>> {
  const where: Conditions = conditions();
  where.add('k.tenant_id = :tenantId', { tenantId });
  where.ask('k.number', filter.number);
  where.ask('k.definition_key', filter.procedureKey);
  where.ask('k.destruction_id', filter.destructionId);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) where.add(`(k.destroyed_at, k.case_id) < ${behind}`, behindOf(after));
  const rows = await services.database.rows<DestroyedCase>(
    `select k.case_id, k.number, k.definition_key as procedure_key, k.status, k.received_at, k.ended_at, k.destroyed_at,
       k.destruction_id, d.number as destruction_number, k.event_count, k.event_hash,
       array(select o.number from destroyed_documents o
         where o.tenant_id = k.tenant_id and o.case_id = k.case_id order by o.issued_at, o.number) as documents
     from destroyed_cases k
     join destructions d on d.tenant_id = k.tenant_id and d.id = k.destruction_id
     where ${where.text()}
     order by k.destroyed_at desc, k.case_id desc
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ destroyedAt, caseId }) => [destroyedAt, caseId]);
}

const behind = '(cast(:afterAt as timestamptz), cast(:afterId as uuid))';

function behindOf([at = '', id = '']: readonly string[]): { afterAt: string; afterId: string } {
  return { afterAt: at, afterId: id };
}
