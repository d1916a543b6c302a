import { channel } from 'node:diagnostics_channel';
import { changeOf } from './change-of.ts';
import { noteDueTasks } from './due-tasks.ts';
import { chainEvents } from './event-log.ts';
import { writeDocuments } from './issue-document.ts';
import { givenRows, insertion, oneStatement, type TableWrite } from './table-write.ts';
import { caseOf, type Turn } from './turn.ts';
import { outboxOf } from './webhook-outbox.ts';

/** On which is told how much a turn put on record: `{ entered, recorded }`, elements and events. */
const turns = channel('lianban:turn');

/**
 * Puts a turn on record, all of it with one statement that travels with the commit; only documents ask for their numbers
 * before. Nothing may be read after it.
 */
export async function writeTurn(turn: Turn): Promise<void> {
  await writeDocuments(turn);
  noteDueTasks(turn);
  const events = chainEvents(turn);
  turn.case.change(turn.caseId, { movedAt: turn.now, revision: caseOf(turn).revision + 1 });
  const copies = [
    turn.case,
    turn.instances,
    turn.tasks,
    turn.clocks,
    turn.suspensions,
    turn.extensions,
    turn.timers,
    turn.jobs,
    turn.subscriptions,
    turn.incidents,
  ];
  const statement = oneStatement([
    ...copies.flatMap((copy) => copy.writes()),
    // Some facts may be told twice (a flow taken again, a department that takes part already, a card for the same fact).
    ...[...turn.additions].map(([table, rows]) => insertion(table, rows, 'on conflict do nothing')),
    insertion('events', events),
    outboxOf(events, new Map([[turn.caseId, caseOf(turn).number]])),
    leftVisits(turn),
  ]);
  if (statement !== null) turn.sql.atEnd(statement);
  if (turns.hasSubscribers) {
    const entered = turn.additions.get('element_visits')?.length ?? 0;
    turn.sql.afterwards(() => turns.publish({ entered, recorded: events.length }));
  }
  const { changes } = turn.services;
  if (changes === undefined) return;
  const change = changeOf(turn);
  turn.sql.afterwards(() => changes.note(change));
}

/** Closes visits that were entered in an earlier turn. */
function leftVisits(turn: Turn): TableWrite {
  return {
    text: (rows) => `
      update element_visits set left_at = gone.left_at, how = gone.how
      from ${givenRows('element_visits', rows, turn.leftVisits.length)} as gone
      where element_visits.tenant_id = gone.tenant_id
        and element_visits.instance_id = gone.instance_id
        and element_visits.token = gone.token
        and element_visits.element_id = gone.element_id
        and element_visits.left_at is null`,
    rows: turn.leftVisits.map(({ instanceId, token, elementId, leftAt, how }) => ({
      tenant_id: turn.tenantId,
      instance_id: instanceId,
      token,
      element_id: elementId,
      left_at: leftAt,
      how,
    })),
  };
}
