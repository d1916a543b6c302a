import { readFile } from 'node:fs/promises';
import t from 'tap';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

async function deploy(w: World, query = '') {
  const { token } = await (await w.as('designer')).must('POST', '/api-tokens', {
    name: 'deployments',
    scopes: ['definitions:write'],
    expiresInDays: 1,
  });
  const xml = await readFile(new URL('../../docs/examples/night-work.bpmn', import.meta.url), 'utf8');
  const form = new FormData();
  form.append('files', new Blob([xml]), 'night-work.bpmn');
  const answer = await fetch(`${w.address}/api/v1/deployments${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

t.test('the diagram of the guides is free of findings, is published once, and is played to its end', async (t) => {
  const w = await world(t, monday);

  t.match(await deploy(w, '?dryRun=true'), { status: 200, body: { definitions: [], findings: [] } });
  t.match(await deploy(w), { status: 201, body: { definitions: [{ key: 'night-work', version: 1, created: true }] } });
  t.match(await deploy(w), { status: 200, body: { definitions: [{ created: false }] } });

  const { id } = await w.apply('night-work', { facts: {} });
  t.match(await w.case('handler', id), { status: 'ACCEPTED', clocks: [{ kind: 'PROMISED', dueOn: '2026-03-04' }] });
  const handler = await w.as('handler');
  t.match(await handler.post(`/cases/${id}/messages`, { name: 'nobodyAsked' }), { status: 404 });
  await handler.must('POST', `/cases/${id}/messages`, { name: 'photosArrived', variables: { photos: 3 } });
  const [task] = await w.tasks('handler', id);
  t.match(await handler.post(`/tasks/${task?.id}/completion`, { outcome: 'REFUSE' }), {
    status: 422,
    body: { code: 'reason-required' },
  });
  await w.complete('handler', id, 'decide', { outcome: 'GRANT' });
  t.match(await w.case('handler', id), { status: 'COMPLETED_APPROVED', result: { outcome: 'CONCLUDED' } });
});
