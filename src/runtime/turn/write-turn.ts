import { channel } from 'node:diagnostics_channel';
import type { Transaction } from '../../database/connect.ts';
import { writeDocuments } from '../documents/issue-document.ts';
import { noteDueTasks } from '../tasks/due-tasks.ts';
import { changeOf } from './change-of.ts';
import { chainEvents } from './event-log.ts';
import { givenRows, insertion, joined, oneStatement, type TableWrite } from './table-write.ts';
import { caseOf, type Turn } from './turn.ts';
import { outboxOf } from './webhook-outbox.ts';

/** On which is told how much a turn put on record: `{ entered, recorded }`, elements and events. */
const turns = channel('lianban:turn');

/** A turn that has come to its end: what is written of it, and how many events that are. */
export interface EndedTurn {
  readonly turn: Turn;
  readonly writes: readonly TableWrite[];
  readonly recorded: number;
}

/**
 * Puts a turn on record, all of it with one statement that travels with the commit; only documents ask for their numbers
 * before. Nothing may be read after it.
 */
export async function writeTurn(turn: Turn): Promise<void> {
  writeTurns(turn.sql, [await endTurn(turn)]);
}

/** As `writeTurn`, for turns that have ended and share a transaction: still one statement. */
export function writeTurns(sql: Transaction, ended: readonly EndedTurn[]): void {
  const all = ended.flatMap(({ writes }) => writes);
  const statement = oneStatement(ended.length === 1 ? all : joined(all));
  if (statement !== null) sql.atEnd(statement);
  for (const { turn, recorded } of ended) {
    if (turns.hasSubscribers) {
      const entered = turn.additions.get('element_visits')?.length ?? 0;
      sql.afterwards(() => turns.publish({ entered, recorded }));
    }
    const { changes } = turn.services;
    if (changes === undefined) continue;
    const change = changeOf(turn);
    sql.afterwards(() => changes.note(change));
  }
}

/** Ends a turn: its documents get their numbers, its events their places in the chain. */
export async function endTurn(turn: Turn): Promise<EndedTurn> {
  await writeDocuments(turn);
  noteDueTasks(turn);
  const events = chainEvents(turn);
  turn.case.change(turn.caseId, { movedAt: turn.now, revision: caseOf(turn).revision + 1 });
  const writes = [
    ...copiesOf(turn).flatMap((copy) => copy.writes()),
    // Some facts may be told twice (a flow taken again, a department that takes part already, a card for the same fact).
    ...[...turn.additions].map(([table, rows]) => insertion(table, rows, 'on conflict do nothing')),
    insertion('events', events),
    outboxOf(events, new Map([[turn.caseId, caseOf(turn).number]])),
    leftVisits(turn),
  ];
  return { turn, writes, recorded: events.length };
}

/** Whether nothing has happened in a turn. */
export function isIdle(turn: Turn): boolean {
  return (
    turn.events.length === 0 &&
    turn.additions.size === 0 &&
    turn.leftVisits.length === 0 &&
    copiesOf(turn).every((copy) => copy.touched().length === 0)
  );
}

function copiesOf(turn: Turn) {
  return [
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
}

/** Closes visits that were entered in an earlier turn. */
function leftVisits(turn: Turn): TableWrite {
  return {
    text: (rows, count) => `
      update element_visits set left_at = gone.left_at, how = gone.how
      from ${givenRows('element_visits', rows, count)} as gone
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
