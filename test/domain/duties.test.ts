import t from 'tap';
import { noStanding, type StandIn, type TaskFacts, takingOf } from '../../src/domain/duties.ts';
import type { Person } from '../../src/domain/person.ts';

function officer(id: string, ...roles: string[]): Person {
  const grants = roles.map((role) => ({ department: 'housing', role }));
  return { id, tenantId: 'default', name: id, nameEn: id, applicantId: null, roles: grants, scopes: null };
}

const check: TaskFacts = {
  elementId: 'check',
  departmentCode: 'housing',
  role: 'REVIEWER',
  applicantId: null,
  separationGroup: 'decision',
  delegation: 'AB_ONLY',
  state: 'CREATED',
  assigneeId: null,
};
const reviewer = { principalId: 'reviewer', roles: [{ department: 'housing', role: 'REVIEWER' }] };
const partner: StandIn = { ...reviewer, kind: 'AB' };
const deputy: StandIn = { ...reviewer, kind: 'TEMPORARY' };
const person = officer('b', 'HANDLER');

t.test('§3.1 who may stand in for whom, by the kind of substitute and what the task allows', (t) => {
  for (const [delegation, standIn, allowed] of [
    ['ALLOWED', partner, true],
    ['ALLOWED', deputy, true],
    ['AB_ONLY', partner, true],
    ['AB_ONLY', deputy, false],
    ['FORBIDDEN', partner, false],
    ['FORBIDDEN', deputy, false],
  ] as const) {
    const taking = takingOf(person, { ...check, delegation }, { ...noStanding, standsInFor: [standIn] });
    if (allowed) t.same(taking, { refusal: null, onBehalfOf: 'reviewer' }, `${delegation} ${standIn.kind}`);
    else t.match(taking.refusal, { code: 'substitution-forbidden', facts: { delegation, rule: '§3.1' } });
  }
  t.match(takingOf(person, check, noStanding).refusal, { code: 'not-a-candidate' });
  t.end();
});

t.test('§3.1 whoever holds the role acts in the own name, a substitute or not', (t) => {
  const own = takingOf(officer('r', 'REVIEWER'), check, { ...noStanding, standsInFor: [partner] });
  t.same(own, { refusal: null, onBehalfOf: null });
  t.end();
});

t.test('§3.1 a substitute is bound by the own acts and by those of the officer: no post checks itself', (t) => {
  const act = { elementId: 'review', separationGroup: 'decision' };
  for (const [accountId, onBehalfOf] of [
    ['b', null],
    ['reviewer', null],
    ['c', 'reviewer'],
    ['b', 'handler'],
  ] as const) {
    const standing = { acts: [{ ...act, accountId, onBehalfOf }], recused: false, standsInFor: [partner] };
    t.match(takingOf(person, check, standing).refusal, { code: 'separation-of-duties', facts: { rule: '§3.1' } });
  }
  const second: StandIn = { ...partner, principalId: 'second' };
  const standing = {
    acts: [{ ...act, accountId: 'reviewer', onBehalfOf: null }],
    recused: false,
    standsInFor: [partner, second],
  };
  t.equal(takingOf(person, check, standing).onBehalfOf, 'second', 'in the place of whoever is free');
  t.end();
});

t.test('§3.1 whoever did a step on behalf of an officer leaves that officer out of the other steps', (t) => {
  const acts = [{ elementId: 'review', separationGroup: 'decision', accountId: 'b', onBehalfOf: 'r' }];
  t.match(takingOf(officer('r', 'REVIEWER'), check, { ...noStanding, acts }).refusal, { code: 'separation-of-duties' });
  t.end();
});

t.test('§3.1 a recused officer takes nothing, and a supervisor takes no part in another place either', (t) => {
  const recused = takingOf(officer('r', 'REVIEWER'), check, { ...noStanding, recused: true });
  t.match(recused.refusal, { code: 'recused-from-case', facts: { rule: '§3.1' } });
  const supervisor = takingOf(officer('s', 'SUPERVISOR'), check, { ...noStanding, standsInFor: [partner] });
  t.match(supervisor.refusal, { code: 'supervisor-may-not-decide', facts: { rule: '§3.1' } });
  t.end();
});
