import type { Person } from '../../domain/person.ts';
import type { CaseChange } from './services.ts';
import { caseOf, type Turn } from './turn.ts';

/** What a turn changed, for whoever looks at the case or at an inbox it shows in: kinds and ids, nothing of what they say. */
export function changeOf(turn: Turn): CaseChange {
  const tasks = turn.tasks.touched();
  const clocks = [...turn.clocks.touched(), ...turn.suspensions.touched(), ...turn.extensions.touched()];
  const copies = (turn.additions.get('task_copies') ?? []).filter(isOfAccount);
  // A clock that moved gives every open task of the case another light.
  const shown = clocks.length === 0 ? tasks : [...tasks, ...turn.tasks.all().filter(isOpen)];
  const inOffices = turn.events.filter(({ type, data }) => type === 'comment.added' && data.audience !== 'APPLICANT');
  const forAll = turn.events.filter((event) => !inOffices.includes(event));
  const kinds = unique(forAll.map(kindOf));
  const acted = tasks.length > 0 || turn.additions.has('task_acts');
  return {
    caseId: turn.caseId,
    applicantId: caseOf(turn).applicantId,
    departments: unique(shown.map(({ departmentCode }) => departmentCode)),
    accounts: unique([
      ...shown.flatMap(({ assigneeId, ownerId, onBehalfOf }) => [assigneeId, ownerId, onBehalfOf]),
      ...copies.map(({ accountId }) => accountId),
    ]),
    kinds,
    staffKinds: unique([
      ...inOffices.map(kindOf),
      acted ? 'task' : null,
      clocks.length > 0 ? 'clock' : null,
      turn.additions.has('materials') ? 'material' : null,
    ]).filter((kind) => !kinds.includes(kind)),
  };
}

function kindOf({ type }: { readonly type: string }): string {
  return type.split('.')[0] ?? type;
}

function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'CREATED' || state === 'CLAIMED';
}

function isOfAccount(row: object): row is { readonly accountId: string } {
  return 'accountId' in row && typeof row.accountId === 'string';
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

/** That an applicant changed a material, which is no turn of its case; null while there is no case yet. */
export function materialChange(caseId: string | null, { applicantId }: Person): CaseChange | null {
  if (caseId === null || applicantId === null) return null;
  return { caseId, applicantId, departments: [], accounts: [], kinds: ['material'], staffKinds: [] };
}
