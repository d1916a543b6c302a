import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

async function visitOf(w: World, login: string, code: string) {
  const { id } = await w.apply('joint-completion-acceptance', { facts: carPark });
  const [check] = await w.tasks('window', id);
  if (!check) throw new Error('The window has nothing to check');
  await w.verifyAll('window', check);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  const reviewers = ['natural-resources', 'fire', 'archive', 'quality-station', 'urban-management', 'water-company'];
  for (const reviewer of [...reviewers, 'water-bureau', 'power-company'])
    await w.complete(reviewer, id, 'review-materials', { outcome: 'NO_REMARK' });
  const values = { visitOn: '2026-09-28', meetingPlace: '停车楼北门', visitContact: '0818-0000000' };
  await w.complete('lead', id, 'schedule-visit', { outcome: 'SCHEDULED', values });
  const task = (await w.tasks(login, id)).find(({ item }) => item?.code === code);
  return (await w.as(login)).must('GET', `/tasks/${task?.id}`);
}

t.test('a step for two officers names the colleagues of its department, and takes nobody else', async (t) => {
  const w = await world(t, '2026-09-18T02:00:00.000Z');
  const agent = await w.as('archive');
  const task = await visitOf(w, 'archive', 'A5');
  const complete = (officers: readonly string[]) =>
    agent.post(`/tasks/${task.id}/completion`, {
      outcome: 'ATTENDED',
      values: { siteFindings: '现场与竣工图一致' },
      officers,
    });
  const { person } = await (await w.as('handler2')).must('GET', '/session');

  t.equal(task.minimumOfficers, 2);
  t.match(task.colleagues, [{ name: '城建档案馆协办人' }]);
  t.match(await complete([]), { status: 422, body: { code: 'too-few-officers' } });
  t.match(await complete([person.id]), { status: 422, body: { code: 'officer-not-entitled' } });
  t.equal((await complete([task.colleagues[0].id])).status, 200);
});
