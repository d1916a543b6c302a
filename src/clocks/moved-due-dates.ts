import type { Database } from '../database/connect.ts';
import { type CalendarParts, calendarFrom } from '../runtime/clocks/calendar-store.ts';
import { isMoved, type MovedClock, recounted } from '../runtime/clocks/recount-clocks.ts';
import type { ClockRow, ExtensionRow, SuspensionRow } from '../runtime/turn/rows.ts';
import type { CountedCalendar } from '../runtime/turn/services.ts';

/** How many clocks are looked at in one go. */
const PAGE = 2_000;

/** A clock with the number of its case. */
export type OpenClock = ClockRow & { readonly caseNumber: string };

/** A clock that a change moves. */
export type Move = MovedClock & { readonly before: OpenClock };

/**
 * Walks through all open clocks of an authority in the order of their ids and yields those that other calendar parts move.
 * Nothing is written, and never more than a page of clocks is held at once.
 */
export async function* movedBy(
  database: Database,
  tenantId: string,
  parts: CalendarParts,
  after: string | null = null,
): AsyncGenerator<Move> {
  const calendars = new Map<string, CountedCalendar>();
  const calendarOf = (region: string): CountedCalendar => {
    const known = calendars.get(region) ?? { ...calendarFrom(parts, region), revision: parts.revision + 1 };
    calendars.set(region, known);
    return known;
  };
  for (let last = after; ; ) {
    const clocks = await openClocks(database, tenantId, last);
    const shifts = await shiftsOf(database, tenantId, clocks);
    for (const clock of clocks) {
      const { suspensions, extensions } = shifts(clock.caseId);
      const [move] = recounted(calendarOf(clock.regionCode), [clock], suspensions, extensions);
      if (move !== undefined && isMoved(move)) yield { before: clock, after: move.after };
    }
    if (clocks.length < PAGE) return;
    last = clocks.at(-1)?.id ?? null;
  }
}

function openClocks(database: Database, tenantId: string, after: string | null): Promise<OpenClock[]> {
  return database.rows<OpenClock>(
    `select c.*, k.number as case_number
     from clocks c
     join cases k on k.tenant_id = c.tenant_id and k.id = c.case_id
     where c.tenant_id = :tenantId and c.state <> 'STOPPED'
       and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
     order by c.id
     limit :limit`,
    { tenantId, after, limit: PAGE },
  );
}

async function shiftsOf(database: Database, tenantId: string, clocks: readonly ClockRow[]) {
  const keys = { tenantId, caseIds: [...new Set(clocks.map(({ caseId }) => caseId))] };
  const ofCases = 'tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))';
  const suspensions = Map.groupBy(
    await database.rows<SuspensionRow>(`select * from clock_suspensions where ${ofCases}`, keys),
    ({ caseId }) => caseId,
  );
  const extensions = Map.groupBy(
    await database.rows<ExtensionRow>(`select * from clock_extensions where ${ofCases}`, keys),
    ({ caseId }) => caseId,
  );
  return (caseId: string) => ({
    suspensions: suspensions.get(caseId) ?? [],
    extensions: extensions.get(caseId) ?? [],
  });
}
