import { calendarChangeDecided } from '../domain/refusals/calendars.ts';
import { type Page, type PageAsked, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { readCalendarParts } from '../runtime/clocks/calendar-store.ts';
import type { House } from '../runtime/views/house.ts';
import { type ChangeRow, changeRow, partsAfter, toldChange } from './calendar-change-row.ts';
import type { CalendarChange, MovedDueDate } from './calendar-change-schemas.ts';
import { movedBy } from './moved-due-dates.ts';

/** The changes of the authority's calendars, the newest first, at most 100. */
export async function listChanges(house: House): Promise<{ items: CalendarChange[] }> {
  const { services, tenantId } = house;
  const rows = await services.database.rows<ChangeRow>(
    `select * from calendar_changes where tenant_id = :tenantId order by created_at desc, id desc limit 100`,
    { tenantId },
  );
  const parts = await readCalendarParts(services.database, tenantId);
  const items: CalendarChange[] = [];
  for (const row of rows) items.push(await toldChange(house, row, parts));
  return { items };
}

/** One change, with the days it changes. @throws calendar-change-not-found */
export async function readChange(house: House, id: string): Promise<CalendarChange> {
  const { services, tenantId } = house;
  const row = await changeRow(services.database, tenantId, id);
  return toldChange(house, row, await readCalendarParts(services.database, tenantId));
}

/** The open due dates a change moves, as they are this moment, a page at a time. @throws calendar-change-not-found, calendar-change-decided */
export async function listMoves(house: House, id: string, wish: PageAsked): Promise<Page<MovedDueDate>> {
  const { services, tenantId } = house;
  const { database } = services;
  const row = await changeRow(database, tenantId, id);
  if (row.state !== 'PREVIEWED') throw calendarChangeDecided();
  const parts = partsAfter(await readCalendarParts(database, tenantId), row);
  const found: MovedDueDate[] = [];
  for await (const { before, after } of movedBy(database, tenantId, parts, readCursor(wish, ['id'])?.[0] ?? null)) {
    const { id: clockId, caseId, caseNumber, kind, taskId, dueOn, dueAt } = before;
    found.push({
      clockId,
      caseId,
      caseNumber,
      kind,
      taskId,
      dueOn,
      dueAt,
      newDueOn: after.dueOn,
      newDueAt: after.dueAt,
    });
    if (found.length === rowsToRead(wish)) break;
  }
  return pageOf(found, wish, ({ clockId }) => [clockId]);
}
