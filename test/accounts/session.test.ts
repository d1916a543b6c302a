import t from 'tap';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('a visitor is told where this is and what time it is, and that nobody is logged in', async (t) => {
  const w = await world(t, monday);

  t.match(await w.anybody.get('/session'), {
    status: 200,
    body: { person: null, demo: false, now: monday, region: { code: '511700', name: '安澜市' } },
  });
});

t.test('of several roles the one a person is known for comes first', async (t) => {
  const w = await world(t, monday);
  const mainRole = async (login: string) => (await (await w.as(login)).must('GET', '/session')).person.roles[0].role;

  t.equal(await mainRole('window'), 'WINDOW_CLERK', 'though the clerk handles as well');
  t.equal(await mainRole('approver'), 'APPROVER');
  t.equal(await mainRole('handler'), 'HANDLER');
  t.equal(await mainRole('water-company'), 'UTILITY_OPERATOR');
});
