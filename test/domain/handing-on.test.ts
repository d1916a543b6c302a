import t from 'tap';
import { noStanding, type Standing } from '../../src/domain/duties.ts';
import {
  type HeldTask,
  whyNotHandOn,
  whyNotLetGo,
  whyNotReassign,
  whyNotReceive,
} from '../../src/domain/handing-on.ts';
import type { Person } from '../../src/domain/person.ts';
import { whyNotUrge } from '../../src/domain/urging.ts';

const person = (id: string, ...roles: readonly (readonly [string, string])[]): Person => ({
  id,
  tenantId: 'default',
  name: id,
  nameEn: id,
  applicantId: null,
  roles: roles.map(([department, role]) => ({ department, role })),
  scopes: null,
});

const a = person('a', ['housing', 'HANDLER']);
const b = person('b', ['housing', 'HANDLER']);
const stranger = person('c', ['housing', 'REVIEWER']);
const task: HeldTask = {
  elementId: 'Review',
  departmentCode: 'housing',
  role: 'HANDLER',
  applicantId: null,
  separationGroup: 'decision',
  delegation: 'ALLOWED',
  state: 'CLAIMED',
  assigneeId: 'a',
  ownerId: null,
  delegationState: null,
  signing: null,
};
const partner: Standing = {
  ...noStanding,
  standsInFor: [{ principalId: 'a', kind: 'AB', roles: [{ department: 'housing', role: 'HANDLER' }] }],
};

t.test('a task is handed on by whoever has it, unless it is personal or somebody else works on it', async (t) => {
  t.equal(whyNotHandOn(a, task), null);
  t.equal(whyNotHandOn(b, task)?.code, 'not-the-assignee');
  t.equal(whyNotHandOn(a, { ...task, state: 'COMPLETED' })?.code, 'task-not-open');
  t.equal(whyNotHandOn(a, { ...task, delegation: 'FORBIDDEN' })?.code, 'handing-on-forbidden');
  t.equal(whyNotHandOn(a, { ...task, signing: 'BEFORE' })?.code, 'handing-on-forbidden');
  t.equal(whyNotHandOn(a, { ...task, delegationState: 'PENDING', ownerId: 'b' })?.code, 'task-delegated');
  t.equal(whyNotLetGo({ ...task, signing: 'AFTER' })?.code, 'handing-on-forbidden');
});

t.test('what only an A/B partner may do goes to that partner and to no other colleague', async (t) => {
  const postOnly = { ...task, delegation: 'AB_ONLY' };
  t.equal(whyNotReceive('a', b, task, noStanding), null);
  t.equal(whyNotReceive('a', a, task, noStanding)?.code, 'target-not-entitled');
  t.match(whyNotReceive('a', stranger, task, noStanding)?.facts, { because: 'not-a-candidate' });
  t.match(whyNotReceive('a', b, postOnly, noStanding)?.facts, { because: 'handing-on-forbidden' });
  t.equal(whyNotReceive('a', b, postOnly, partner), null);
  t.equal(whyNotReceive('a', stranger, postOnly, partner), null, 'the partner needs no role of the own');
});

t.test('nobody receives what another step of the same group, or a recusal, keeps from that person', async (t) => {
  const acts = [{ elementId: 'Check', separationGroup: 'decision', accountId: 'b', onBehalfOf: null }];
  t.match(whyNotReceive('a', b, task, { ...noStanding, acts })?.facts, { because: 'separation-of-duties' });
  t.match(whyNotReceive('a', b, task, { ...noStanding, recused: true })?.facts, { because: 'recused-from-case' });
});

t.test('heads give out the tasks of their own department, administrators those of all', async (t) => {
  t.equal(whyNotReassign(person('h', ['housing', 'ORG_HEAD']), 'housing'), null);
  t.equal(whyNotReassign(person('h', ['housing', 'ORG_HEAD']), 'archive')?.code, 'reassignment-needs-head');
  t.equal(whyNotReassign(person('x', ['service-admin', 'ADMINISTRATOR']), 'archive'), null);
  t.equal(whyNotReassign(a, 'housing')?.code, 'reassignment-needs-head');
  t.equal(whyNotReassign({ ...a, applicantId: 'firm' }, 'housing')?.code, 'reassignment-needs-head');
});

t.test('whoever waits for a task or answers for it urges, and nobody the own task', async (t) => {
  const facts = { applicantId: 'firm', leadDepartment: 'housing' };
  const archived = { departmentCode: 'archive', assigneeId: null };
  t.equal(whyNotUrge({ ...person('x'), applicantId: 'firm' }, archived, facts), null);
  t.equal(whyNotUrge({ ...person('x'), applicantId: 'other' }, archived, facts)?.code, 'urging-not-yours');
  t.equal(whyNotUrge(a, archived, facts), null);
  t.equal(whyNotUrge(person('m', ['archive', 'HANDLER']), archived, facts)?.code, 'urging-not-yours');
  t.equal(whyNotUrge(a, { departmentCode: 'housing', assigneeId: 'a' }, facts)?.code, 'urging-not-yours');
});
