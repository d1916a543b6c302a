import { type Static, Type } from 'typebox';
import type { CaseStatus } from '../domain/case-status.ts';
import { mayBecome } from '../domain/case-status.ts';
import { whyNotGreenChannel } from '../domain/green-channel.ts';
import {
  departmentsOf,
  heads,
  isStaff,
  mayOperate,
  whyNotExplainDelay,
  whyNotExtend,
  whyNotRevoke,
  whyNotSuspend,
} from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { caseClosed, nothingToRevoke } from '../domain/refusals/cases.ts';
import {
  extensionNotAllowed,
  extensionUsed,
  noClockRuns,
  nothingOverdue,
  overdueReasonGiven,
} from '../domain/refusals/clocks.ts';
import { alreadyRecused, recusalNeedsHead } from '../domain/refusals/duties.ts';
import { greenChannelAlready, notInGreenChannel } from '../domain/refusals/green-channel.ts';
import { noDeemedOpinion } from '../domain/refusals/joint-review.ts';
import { caseHeld, caseNotHeld } from '../domain/refusals/operations.ts';
import { nothingToUrge } from '../domain/refusals/task-acts.ts';
import { caseNotFound, suspensionNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { whyNotUrge } from '../domain/urging.ts';
import type { House } from '../runtime/views/house.ts';
import { Bilingual, flag, id, list, named, nullable, oneOf, ref } from '../runtime/views/parts.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';

/** What can be done with a case beside its tasks. */
const caseActs = [
  'COMMENT',
  'URGE',
  'SUSPEND',
  'EXTEND',
  'END_SUSPENSION',
  'EXPLAIN_DELAY',
  'LATE_OPINION',
  'RECUSE',
  'ORDER_RECUSAL',
  'REVOKE',
  'OPEN_GREEN_CHANNEL',
  'CLOSE_GREEN_CHANNEL',
  'HOLD',
  'LET_GO',
] as const;

/** An act on a case and whether it may be done now. */
export const CaseAct = named(
  'CaseAct',
  'An act on a case and whether the person may do it now.',
  Type.Object({
    act: oneOf(caseActs, 'The act; END_SUSPENSION stands for making a standstill longer as well'),
    allowed: flag('Whether it may be done'),
    code: nullable(Type.String(), 'Why not, as a stable code; docs/problem-codes.md lists them'),
    because: nullable(ref(Bilingual), 'Why not'),
    legalBasis: nullable(Type.String(), 'Law the answer rests on'),
  }),
);
export type CaseAct = Static<typeof CaseAct>;

/** What an officer may do with a case, and what the acts are about. */
export const CaseActs = named(
  'CaseActs',
  'What an officer may do with a case beside its tasks, and what the acts are about.',
  Type.Object({
    acts: list(ref(CaseAct), 'Acts'),
    held: flag('Whether the work on the case is held by the operator of the service'),
    overdueKinds: list(oneOf(['PROMISED', 'STATUTORY'], 'Limit'), 'Limits that were broken and not explained yet'),
    deemedItems: list(Type.String(), "Matters in which the person's department was silent, by their codes"),
    applicationId: nullable(id('Application'), 'The joint application it came with; null when it came alone'),
  }),
);
export type CaseActs = Static<typeof CaseActs>;

interface CaseFound extends CaseRow {
  readonly joint: boolean;
  readonly extensible: boolean;
}

interface CaseRow {
  readonly applicantId: string;
  readonly leadDepartment: string;
  readonly status: CaseStatus;
  readonly endedAt: Instant | null;
  readonly heldAt: Instant | null;
  readonly departments: string[];
  readonly recused: boolean;
  readonly stands: boolean;
  readonly runs: boolean;
  readonly extended: boolean;
  readonly definitionId: string;
  readonly green: boolean;
  readonly overdue: ('PROMISED' | 'STATUTORY')[];
  readonly explained: string[];
  readonly deemed: string[];
  readonly waiting: { readonly departmentCode: string; readonly assigneeId: string | null }[];
  readonly applicationId: string | null;
}

/** What the person may do with a case now, and why not; each command asks again. @throws case-not-found */
export async function readCaseActs(house: House, person: Person, caseId: string): Promise<CaseActs> {
  const found = await readFacts(house, person, caseId);
  const { endedAt, heldAt, stands, deemed, applicationId } = found;
  const closed = endedAt === null ? null : caseClosed();
  const overdueKinds = found.overdue.filter((kind) => !found.explained.includes(kind));
  const anyHead = departmentsOf(person).some((department) => heads(person, department));
  const delay = found.overdue.length === 0 ? nothingOverdue() : overdueKinds.length === 0 ? overdueReasonGiven() : null;
  const greenNot = whyNotGreenChannel(person, found);
  const acts = [
    act('COMMENT', null),
    act('URGE', whyNotUrgeNow(person, found)),
    act('SUSPEND', whyNotSuspend(person, found, found.joint) ?? (found.runs ? null : noClockRuns())),
    act('EXTEND', whyNotExtend(person, found, found.joint) ?? whyNotLonger(found)),
    act('END_SUSPENSION', whyNotSuspend(person, found, true) ?? (stands ? null : suspensionNotFound())),
    act('EXPLAIN_DELAY', whyNotExplainDelay(person, found) ?? delay),
    act('LATE_OPINION', closed ?? (deemed.length > 0 ? null : noDeemedOpinion(''))),
    act('RECUSE', isStaff(person) ? (closed ?? (found.recused ? alreadyRecused() : null)) : forbidden()),
    act('ORDER_RECUSAL', anyHead ? closed : recusalNeedsHead()),
    act('REVOKE', whyNotRevoke(person, found) ?? (mayBecome(found.status, 'REVOKED') ? null : nothingToRevoke())),
    act('OPEN_GREEN_CHANNEL', greenNot ?? closed ?? (found.green ? greenChannelAlready() : null)),
    act('CLOSE_GREEN_CHANNEL', greenNot ?? (found.green ? null : notInGreenChannel())),
    act('HOLD', mayOperate(person) ? (closed ?? (heldAt === null ? null : caseHeld())) : forbidden()),
    act('LET_GO', mayOperate(person) ? (heldAt === null ? caseNotHeld() : null) : forbidden()),
  ];
  return { acts, held: heldAt !== null, overdueKinds, deemedItems: deemed, applicationId };
}

async function readFacts({ services, tenantId, clock }: House, person: Person, caseId: string): Promise<CaseFound> {
  const { condition, bindings } = visibleCases(person);
  const found = await services.database.first<CaseRow>(
    `select c.applicant_id, c.lead_department, c.status, c.ended_at, c.held_at, c.definition_id,
       exists (select from clocks r
         where r.tenant_id = c.tenant_id and r.case_id = c.id and r.task_id is null and r.state = 'RUNNING') as runs,
       exists (select from clock_extensions x where x.tenant_id = c.tenant_id and x.case_id = c.id) as extended,
       array(select d.department_code from case_departments d
         where d.tenant_id = c.tenant_id and d.case_id = c.id) as departments,
       exists (select from recusals r
         where r.tenant_id = c.tenant_id and r.case_id = c.id and r.account_id = :accountId) as recused,
       exists (select from clock_suspensions s
         where s.tenant_id = c.tenant_id and s.case_id = c.id and s.ended_at is null and s.type <> 'CORRECTION') as stands,
       exists (select from green_channels g
         where g.tenant_id = c.tenant_id and g.case_id = c.id and g.closed_at is null) as green,
       array(select k.kind from clocks k
         where k.tenant_id = c.tenant_id and k.case_id = c.id and k.task_id is null and k.state <> 'SUSPENDED'
           and coalesce(k.stopped_at, :now) > k.due_at
         order by k.kind) as overdue,
       array(select o.kind from overdue_reasons o where o.tenant_id = c.tenant_id and o.case_id = c.id) as explained,
       array(select distinct o.item_code from opinions o
         where o.tenant_id = c.tenant_id and o.case_id = c.id and o.deemed and not o.is_remark
           and o.department_code = any(cast(:own as text[]))
         order by o.item_code) as deemed,
       coalesce((select jsonb_agg(jsonb_build_object('departmentCode', t.department_code, 'assigneeId', t.assignee_id))
         from user_tasks t
         where t.tenant_id = c.tenant_id and t.case_id = c.id and t.state in ('CREATED', 'CLAIMED')
           and t.department_code is not null), '[]') as waiting,
       (select a.application_id from application_cases a
         where a.tenant_id = c.tenant_id and a.case_id = c.id) as application_id
     from cases c
     where c.tenant_id = :tenantId and c.id = :caseId and ${condition}`,
    { tenantId, caseId, accountId: person.id, own: departmentsOf(person), now: clock(), ...bindings },
  );
  if (found === undefined) throw caseNotFound();
  const { procedure } = (await services.definitions.byId(services.database, tenantId, found.definitionId)).model;
  return { ...found, joint: procedure?.kind === 'JOINT', extensible: procedure?.extensionAllowed ?? false };
}

/** What of the case itself stands against a longer limit. */
function whyNotLonger({ extensible, runs, extended }: CaseFound): Refusal | null {
  if (!extensible) return extensionNotAllowed();
  if (!runs) return noClockRuns();
  return extended ? extensionUsed() : null;
}

/** All that waits for officers is urged at once; it is enough that one task may be. */
function whyNotUrgeNow(person: Person, found: CaseRow): Refusal | null {
  const refusals = found.waiting.map((task) => whyNotUrge(person, task, found));
  if (refusals.length === 0) return nothingToUrge();
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function act(name: CaseAct['act'], refusal: Refusal | null): CaseAct {
  const basis = refusal?.facts.legalBasis;
  return {
    act: name,
    allowed: refusal === null,
    code: refusal?.code ?? null,
    because: refusal === null ? null : { zh: refusal.messageZh, en: refusal.message },
    legalBasis: typeof basis === 'string' ? basis : null,
  };
}
