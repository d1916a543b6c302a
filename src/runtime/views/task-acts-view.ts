import type { Element } from '../../bpmn/model.ts';
import type { Standing } from '../../domain/duties.ts';
import { whyNotClaim, whyNotComplete, whyNotExtend, whyNotRelease, whyNotSuspend } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { extensionNotAllowed, noClockRuns } from '../../domain/refusals/clocks.ts';
import { returnNotPossible } from '../../domain/refusals/tasks.ts';
import type { Definition } from '../services.ts';
import type { Clock } from './clock-schema.ts';
import type { TaskAct } from './task-schema.ts';
import type { TaskViewRow } from './task-view-row.ts';

/** The outcome by which a task goes back to whoever handled it before. */
export const returnOutcome = 'RETURN';

/** What the person may do with a task and its case now, and what stands against it. */
export function actsOn(
  person: Person,
  task: TaskViewRow,
  { approval }: Element,
  root: Definition,
  standing: Standing,
  clocks: readonly Clock[],
): TaskAct[] {
  const facts = { applicantId: task.caseApplicantId, leadDepartment: task.leadDepartment, departments: [] };
  // Whoever has a task of the case takes part in it.
  const ofTask = { ...facts, departments: task.departmentCode === null ? [] : [task.departmentCode] };
  const completion = mayTakeAndComplete(person, task, standing);
  const canReturn = approval.form?.outcomes.some(({ value }) => value === returnOutcome) ?? false;
  const runs = clocks.some(({ state }) => state === 'RUNNING');
  const joint = root.model.procedure?.kind === 'JOINT';
  const extensible = root.model.procedure?.extensionAllowed ?? false;
  return [
    act('CLAIM', whyNotClaim(person, task, standing)),
    act('RELEASE', whyNotRelease(person, task)),
    act('COMPLETE', completion),
    act('RETURN', completion ?? (canReturn ? null : returnNotPossible())),
    act('SUSPEND', whyNotSuspend(person, ofTask, joint) ?? (runs ? null : noClockRuns())),
    act(
      'EXTEND',
      whyNotExtend(person, facts, joint) ??
        (extensible ? null : extensionNotAllowed()) ??
        (runs ? null : noClockRuns()),
    ),
  ];
}

/** Completing a task that nobody has in hand takes it with the same act. */
function mayTakeAndComplete(person: Person, task: TaskViewRow, standing: Standing): Refusal | null {
  return task.assigneeId === null ? whyNotClaim(person, task, standing) : whyNotComplete(person, task, standing);
}

function act(name: TaskAct['act'], refusal: Refusal | null): TaskAct {
  if (refusal === null) return { act: name, allowed: true, because: null, legalBasis: null };
  const { legalBasis } = refusal.facts;
  return {
    act: name,
    allowed: false,
    because: { zh: refusal.messageZh, en: refusal.message },
    legalBasis: typeof legalBasis === 'string' ? legalBasis : null,
  };
}
