import { localDateOf } from '../../calendar/days.ts';
import type { Person } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { nothingToAccept } from '../../domain/refusals/applications.ts';
import { checklistIncomplete } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import type { DocumentDraft } from '../documents/document-draft.ts';
import { isOwed, readMaterials } from '../materials/materials.ts';
import { completeInTurn } from '../tasks/complete-task.ts';
import { definitionOf } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { elementOf } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { readApplicationRow } from './application-row.ts';
import { onCases } from './on-cases.ts';

/** What the window's check of an application can say, by the variable that takes its outcome. */
const checks: Readonly<Record<string, { readonly complete: string; readonly incomplete: string }>> = {
  intakeOutcome: { complete: 'COMPLETE', incomplete: 'INCOMPLETE' },
  recheckOutcome: { complete: 'COMPLETE', incomplete: 'STILL_INCOMPLETE' },
};

/** What a unified acceptance did. */
export interface JointAcceptance {
  readonly acceptedCaseIds: readonly string[];
  readonly incompleteCaseIds: readonly string[];
}

/**
 * Accepts, in one act, every case of an application whose list is in order, and tells the applicant with one notice what
 * the others lack (统一受理; L-XK 32(1)(4)). The first acceptance is the day from which the outer limit counts (R-CLK-50).
 *
 * What is there must be verified before: a paper nobody has looked at yet refuses the whole act.
 *
 * @throws application-not-found, nothing-to-accept, checklist-incomplete, not-a-candidate, case-catching-up
 */
export async function acceptJointly(
  services: Services,
  person: Person,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
  now: Instant,
): Promise<JointAcceptance> {
  const { caseIds } = await readApplicationRow(services.database, person, applicationId);
  const { tenantId } = person;
  return onCases(services, person, caseIds, now, async (turns) => {
    const waiting = turns.flatMap((turn) => {
      const task = turn.tasks.find((one) => checkAt(turn, one) !== undefined);
      return task === undefined ? [] : [{ turn, task }];
    });
    const [first] = waiting;
    if (first === undefined) throw nothingToAccept();
    const accepted: Turn[] = [];
    const incomplete: Turn[] = [];
    for (const { turn, task } of waiting) {
      const owed = (await readMaterials(turn)).some((row) => isOwed(row) && row.requirement !== 'TOLERABLE');
      await check(turn, person, task, owed, reason);
      (owed ? incomplete : accepted).push(turn);
    }
    mergeNotices(incomplete);
    if (accepted.length > 0) {
      await first.turn.sql.run(
        `update applications set accepted_on = coalesce(accepted_on, :on)
         where tenant_id = :tenantId and id = :applicationId`,
        { tenantId, applicationId, on: localDateOf(first.turn.now) },
      );
    }
    const idsOf = (some: readonly Turn[]) => some.map(({ caseId }) => caseId);
    return { acceptedCaseIds: idsOf(accepted), incompleteCaseIds: idsOf(incomplete) };
  });
}

function checkAt(turn: Turn, task: TaskRow): (typeof checks)[string] | undefined {
  if (task.state !== 'CREATED' && task.state !== 'CLAIMED') return undefined;
  const instance = turn.instances.get(task.instanceId);
  const form = instance && elementOf(definitionOf(turn, instance).model, task.elementId).approval.form;
  return form ? checks[form.outcomeVariable] : undefined;
}

async function check(turn: Turn, person: Person, task: TaskRow, owed: boolean, reason: string): Promise<void> {
  const says = checkAt(turn, task);
  if (says === undefined) throw new Error(`Nobody checks an application at ${task.elementId}`);
  const outcome = owed ? says.incomplete : says.complete;
  try {
    await completeInTurn(turn, person, task, { taskId: task.id, outcome, ...(owed ? { reason } : {}) });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'checklist-incomplete') throw error;
    const { number } = caseOf(turn);
    throw checklistIncomplete(error.details.map((row) => ({ ...row, path: `${number}/${row.path}` })));
  }
}

/** Makes one notice of those that several cases drafted: what each lacks, once, and their common words at its end. */
function mergeNotices(turns: readonly Turn[]): void {
  const drafted = turns.flatMap((turn) => {
    const notice = turn.documents.find(({ template }) => template === 'D02');
    return notice === undefined ? [] : [{ turn, notice }];
  });
  const [kept, ...others] = drafted;
  if (kept === undefined || others.length === 0) return;
  const rows = new Map<string, DocumentDraft['lines'][number]>();
  const closing = new Map<string, DocumentDraft['lines'][number]>();
  for (const { turn, notice } of drafted) {
    for (const line of notice.lines) {
      const isRow = line.field === 'correctionRows';
      // A paper that two procedures ask for is named once: by what it is called, not by its row in a list.
      if (isRow) rows.set(line.zh.replace(/^\S+ /, ''), rows.get(line.zh.replace(/^\S+ /, '')) ?? named(turn, line));
      else closing.set(`${line.zh}${line.value}`, line);
    }
  }
  const lines = [...rows.values(), ...closing.values()];
  kept.turn.documents.splice(kept.turn.documents.indexOf(kept.notice), 1, { ...kept.notice, lines });
  for (const { turn, notice } of others) {
    turn.documents.splice(turn.documents.indexOf(notice), 1);
    pointTo(turn, notice.id, kept.notice.id);
  }
}

function named(turn: Turn, line: DocumentDraft['lines'][number]): DocumentDraft['lines'][number] {
  return { ...line, zh: `${caseOf(turn).number} ${line.zh}` };
}

/** What a case noted of its own notice is said of the one that is issued for all. */
function pointTo(turn: Turn, from: string, to: string): void {
  const notices = turn.additions.get('correction_notices') ?? [];
  turn.additions.set(
    'correction_notices',
    notices.map((row) => ('documentId' in row && row.documentId === from ? { ...row, documentId: to } : row)),
  );
  for (const [index, event] of turn.events.entries()) {
    if (event.data.documentId === from) turn.events[index] = { ...event, data: { ...event.data, documentId: to } };
  }
}
