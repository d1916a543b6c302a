import t from 'tap';
import { createAccount, createDepartment } from '../../src/accounts/create-account.ts';
import { world } from '../support/world.ts';

const now = '2026-03-02T02:00:00.000Z';

t.test('an operator makes an account that can log in with its roles, and changes its password', async (t) => {
  const w = await world(t, now);
  await createDepartment(w.database, 'default', {
    code: 'heating',
    name: '供热公司',
    nameEn: 'Heating',
    kind: 'PUBLIC_UTILITY',
  });
  const account = {
    login: 'wang',
    name: '王芳',
    nameEn: 'Wang Fang',
    password: 'first password',
    roles: [{ department: 'heating', role: 'UTILITY_OPERATOR' }],
    applicant: null,
  };
  await createAccount(w.database, 'default', account, now);

  const first = await w.anybody.post('/sessions', { login: 'wang', password: 'first password' });
  t.match(first, { status: 201, body: { person: { roles: [{ department: 'heating', role: 'UTILITY_OPERATOR' }] } } });

  await createAccount(w.database, 'default', { ...account, password: 'second password' }, now);
  t.equal((await w.anybody.post('/sessions', { login: 'wang', password: 'first password' })).status, 401);
  t.equal((await w.anybody.post('/sessions', { login: 'wang', password: 'second password' })).status, 201);
});

t.test('an account is refused a role that does not exist and an applicant whose credit code is wrong', async (t) => {
  const w = await world(t, now);
  const account = { login: 'li', name: '李安', nameEn: 'Li An', password: 'x', roles: [], applicant: null };

  await t.rejects(
    createAccount(w.database, 'default', { ...account, roles: [{ department: 'housing', role: 'KING' }] }, now),
    /no role KING/,
  );
  await t.rejects(
    createAccount(
      w.database,
      'default',
      { ...account, applicant: { name: '某公司', uscc: '91511702MA6A000158' } },
      now,
    ),
    /no unified social credit code/,
  );
});
