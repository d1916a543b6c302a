import t from 'tap';
import { noStanding, type Standing, type TaskFacts } from '../../src/domain/duties.ts';
import {
  departmentsOf,
  maySeeCase,
  whyNotClaim,
  whyNotComplete,
  whyNotExtend,
  whyNotRelease,
  whyNotSuspend,
} from '../../src/domain/permissions.ts';
import type { Person } from '../../src/domain/person.ts';

function staff(id: string, ...roles: string[]): Person {
  const grants = roles.map((each) => {
    const [department = '', role = ''] = each.split('/');
    return { department, role };
  });
  return { id, tenantId: 'default', name: id, nameEn: id, applicantId: null, roles: grants, scopes: null };
}

function applicant(id: string, applicantId: string): Person {
  return { ...staff(id, `${applicantId}/APPLICANT`), applicantId, roles: [] };
}

const review: TaskFacts = {
  elementId: 'Review',
  departmentCode: 'housing',
  role: 'HANDLER',
  applicantId: null,
  separationGroup: 'decision',
  delegation: 'AB_ONLY',
  state: 'CREATED',
  assigneeId: null,
};
const check: TaskFacts = { ...review, elementId: 'Check', role: 'REVIEWER' };
const both = staff('both', 'housing/HANDLER', 'housing/REVIEWER');
const handled: Standing = {
  ...noStanding,
  acts: [{ elementId: 'Review', separationGroup: 'decision', accountId: 'both', onBehalfOf: null }],
};

t.test('only a holder of the role in the department may claim a task', (t) => {
  t.equal(whyNotClaim(staff('h', 'housing/HANDLER'), review, noStanding), null);
  t.match(whyNotClaim(staff('r', 'housing/REVIEWER'), review, noStanding), {
    code: 'not-a-candidate',
    kind: 'forbidden',
  });
  t.match(whyNotClaim(staff('o', 'archive/HANDLER'), review, noStanding), { code: 'not-a-candidate' });
  t.match(whyNotClaim(applicant('a', 'firm'), review, noStanding), { code: 'not-a-candidate' });
  t.end();
});

t.test('whoever handled a case can not check it', (t) => {
  t.match(whyNotClaim(both, check, handled), { code: 'separation-of-duties', kind: 'forbidden' });
  t.match(whyNotComplete(both, { ...check, state: 'CLAIMED', assigneeId: 'both' }, handled), {
    code: 'separation-of-duties',
  });
  t.equal(whyNotClaim(staff('other', 'housing/REVIEWER'), check, handled), null);
  t.end();
});

t.test('whoever handled a case may handle it again when it is returned', (t) => {
  t.equal(whyNotClaim(both, review, handled), null);
  t.end();
});

t.test('steps without a separation group, or of another group, may be done by one person', (t) => {
  t.equal(whyNotClaim(both, { ...check, separationGroup: null }, handled), null);
  t.equal(whyNotClaim(both, { ...check, separationGroup: 'site-visit' }, handled), null);
  t.end();
});

t.test('a supervisor takes no part in what is supervised', (t) => {
  const supervisor = staff('s', 'supervision/SUPERVISOR', 'housing/HANDLER');

  t.match(whyNotClaim(supervisor, review, noStanding), { code: 'supervisor-may-not-decide' });
  t.end();
});

t.test('a task claimed by somebody is kept from everybody else', (t) => {
  const claimed: TaskFacts = { ...review, state: 'CLAIMED', assigneeId: 'h' };
  const holder = staff('h', 'housing/HANDLER');
  const other = staff('o', 'housing/HANDLER');

  t.match(whyNotClaim(other, claimed, noStanding), { code: 'task-already-claimed', kind: 'conflict' });
  t.match(whyNotComplete(other, claimed, noStanding), { code: 'not-the-assignee' });
  t.match(whyNotRelease(other, claimed), { code: 'not-the-assignee' });
  t.equal(whyNotClaim(holder, claimed, noStanding), null);
  t.equal(whyNotComplete(holder, claimed, noStanding), null);
  t.equal(whyNotRelease(holder, claimed), null);
  t.end();
});

t.test('a completed task takes no further act', (t) => {
  const done: TaskFacts = { ...review, state: 'COMPLETED', assigneeId: 'h' };

  t.match(whyNotComplete(staff('h', 'housing/HANDLER'), done, noStanding), {
    code: 'task-not-open',
    facts: { state: 'COMPLETED' },
  });
  t.match(whyNotClaim(staff('h', 'housing/HANDLER'), done, noStanding), { code: 'task-not-open' });
  t.end();
});

t.test("an applicant completes the own task without claiming it, and nobody else's", (t) => {
  const own: TaskFacts = {
    ...review,
    departmentCode: null,
    role: 'APPLICANT',
    applicantId: 'firm',
    separationGroup: null,
  };

  t.equal(whyNotComplete(applicant('a', 'firm'), own, noStanding), null);
  t.match(whyNotComplete(applicant('b', 'other'), own, noStanding), { code: 'not-a-candidate' });
  t.match(whyNotComplete(staff('h', 'housing/HANDLER'), own, noStanding), { code: 'not-a-candidate' });
  t.end();
});

t.test('a case is seen by its applicant, the departments that take part, the window and those who watch', (t) => {
  const facts = { applicantId: 'firm', leadDepartment: 'housing', departments: ['archive'] };

  t.equal(maySeeCase(applicant('a', 'firm'), facts), true);
  t.equal(maySeeCase(applicant('b', 'other'), facts), false);
  t.equal(maySeeCase(staff('h', 'housing/HANDLER'), facts), true);
  t.equal(maySeeCase(staff('k', 'archive/ARCHIVIST'), facts), true);
  t.equal(maySeeCase(staff('w', 'gas-company/UTILITY_OPERATOR'), facts), false);
  t.equal(maySeeCase(staff('c', 'service-admin/WINDOW_CLERK'), facts), true);
  t.equal(maySeeCase(staff('s', 'supervision/SUPERVISOR'), facts), true);
  t.end();
});

t.test('only the lead department stops clocks, and only a head extends them', (t) => {
  const facts = { applicantId: 'firm', leadDepartment: 'housing', departments: ['archive'] };

  t.equal(whyNotSuspend(staff('h', 'housing/HANDLER'), facts), null);
  t.match(whyNotSuspend(staff('k', 'archive/HANDLER'), facts), { code: 'forbidden' });
  t.match(whyNotExtend(staff('h', 'housing/HANDLER'), facts, false), { code: 'extension-needs-head' });
  t.equal(whyNotExtend(staff('b', 'housing/ORG_HEAD'), facts, false), null);
  t.match(whyNotExtend(staff('b', 'housing/ORG_HEAD'), facts, true), { code: 'extension-needs-head' });
  t.equal(whyNotExtend(staff('g', 'county-office/GOV_LEADER'), facts, true), null);
  t.end();
});

t.test('departments of a person are listed once', (t) => {
  t.same(departmentsOf(both), ['housing']);
  t.end();
});
