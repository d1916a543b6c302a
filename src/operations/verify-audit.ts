import type { Database } from '../database/connect.ts';
import type { Instant } from '../domain/time.ts';
import { type PageAsked, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { verifyDestructions } from '../runtime/destruction/verify-destructions.ts';
import { verifyChain } from '../runtime/operations/verify-chain.ts';

/** A case whose record is not as it was written. */
export interface BrokenChain {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Number of the first event that was changed, is missing or was added. */
  readonly sequence: number;
}

/**
 * Verifies the chains of a page of cases: those with events recorded in a period, all when none is given. Whoever goes on
 * from page to page sees how far it has come, and no page holds more than a few hundred events in memory. The first page also
 * verifies what is left of destroyed cases, of whatever period.
 *
 * @throws cursor-invalid
 */
export async function verifyAudit(
  { database, tenantId }: { readonly database: Database; readonly tenantId: string },
  { from, until, page }: { readonly from?: Instant; readonly until?: Instant; readonly page?: PageAsked },
) {
  const where = conditions();
  where.add('c.tenant_id = :tenantId', { tenantId });
  if (from !== undefined || until !== undefined) {
    where.add(
      `exists (
         select from events e
         where e.tenant_id = c.tenant_id and e.case_id = c.id
           and e.recorded_at >= :from and e.recorded_at < :until)`,
      { from: from ?? '-infinity', until: until ?? 'infinity' },
    );
  }
  const total = await database.first<{ count: number }>(`select count(*) as count from cases c where ${where.text()}`, {
    ...where.bindings(),
  });
  const after = readCursor(page, ['id']);
  if (after !== undefined) where.add('c.id > cast(:afterId as uuid)', { afterId: after[0] ?? '' });
  const rows = await database.rows<{ id: string; number: string }>(
    `select c.id, c.number from cases c where ${where.text()} order by c.id limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  const { items, page: end } = pageOf(rows, page, ({ id }) => [id]);
  const broken: BrokenChain[] = [];
  let events = 0;
  for (const { id: caseId, number: caseNumber } of items) {
    const { count, detached, firstBroken } = await verifyChain(database, tenantId, caseId);
    events += count - detached;
    if (firstBroken !== null) broken.push({ caseId, caseNumber, sequence: firstBroken });
  }
  const left = after === undefined ? await verifyDestructions(database, tenantId) : { destroyed: 0, broken: [] };
  return {
    total: total?.count ?? 0,
    cases: items.length,
    events,
    broken,
    destroyed: left.destroyed,
    brokenDestructions: left.broken,
    page: end,
  };
}
