import { BasicAuthInterceptor, Client, type Task, type TaskService, Variables } from 'camunda-external-task-client-js';
import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { agentOf } from '../support/agent.ts';
import { askingProcedure, deploy, tokenOf } from '../support/worker.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const io =
  '<approval:io><approval:input source="={floors: 3, roof: null}" target="building"/><approval:output source="=found.state" target="companyState"/></approval:io>';
await deploy(w, 'asks-registry', askingProcedure('asks-registry', 'company-register', io));
await deploy(w, 'asks-openly', askingProcedure('asks-openly', 'open-register'));
const token = await tokenOf(w, 'integrator', ['jobs:work']);

/** The real client, with a token as the password of its Basic credentials; it does one piece of work and is stopped. */
async function workOnce(topic: string, handle: (task: Task, service: TaskService) => Promise<void>): Promise<Task> {
  const client = new Client({
    baseUrl: `${w.address}/engine-rest`,
    workerId: 'javascript',
    interval: 5,
    maxTasks: 1,
    asyncResponseTimeout: 20_000,
    interceptors: new BasicAuthInterceptor({ username: 'integrator', password: token }),
  });
  try {
    return await new Promise<Task>((resolve, reject) => {
      client.on('poll:error', reject);
      client.on('handler:error', reject);
      client.subscribe(topic, { lockDuration: 60_000 }, async ({ task, taskService }) => {
        client.stop();
        await handle(task, taskService);
        resolve(task);
      });
    });
  } finally {
    client.stop();
  }
}

const openSteps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId).sort();
const camunda = (path: string, body: object) =>
  agentOf(w.address).post(`//engine-rest/external-task${path}`, body, { authorization: `Bearer ${token}` });

t.test('a worker written for Camunda 7 waits for a topic, reads typed variables and completes the work', async (t) => {
  const working = workOnce('company-register', async (task, service) => {
    t.same(task.variables.get('building'), { floors: 3, roof: null });
    t.type(task.variables.get('projectName'), 'string');
    t.equal(task.variables.get('acceptedOn'), null);
    await service.complete(task, new Variables().set('found', { state: 'GOOD', on: 3 }));
  });
  const { id, number } = await w.apply('asks-registry', { facts: carPark });

  t.match(await working, { topicName: 'company-register', businessKey: number, retries: 2 });

  t.same(await openSteps(id), ['A']);
  const [row] = await w.database.rows<{ state: { scopes: { variables: object }[] } }>(
    'select state from process_instances where case_id = :id',
    { id },
  );
  t.match(row?.state.scopes[0]?.variables, { companyState: 'GOOD' });
});

t.test('it fails with retries and a pause, and gets the work again when that is over', async (t) => {
  await w.apply('asks-registry', { facts: carPark });
  const first = await workOnce('company-register', (task, service) =>
    service.handleFailure(task, { errorMessage: 'no line', errorDetails: 'trace', retries: 5, retryTimeout: 60_000 }),
  );
  t.match((await camundaGet('?noRetriesLeft=true')).body, []);
  w.sleep(new Date(Date.parse(w.now()) + 60_000).toISOString());

  const again = await workOnce('company-register', (task, service) => service.complete(task));

  t.match(again, { id: first.id, retries: 5, errorMessage: 'no line' });
});

t.test('a failure without retries left is an incident', async (t) => {
  await w.apply('asks-registry', { facts: carPark });
  const { id } = await workOnce('company-register', (task, service) =>
    service.handleFailure(task, { errorMessage: 'broken', retries: 0, retryTimeout: 0 }),
  );
  t.match((await camundaGet('?noRetriesLeft=true')).body, [{ id, retries: 0, errorMessage: 'broken' }]);
  t.match((await camundaGet('/count?topicName=company-register')).body, { count: 1 });
  const { items } = await (await w.as('admin')).must('GET', '/incidents');
  t.match(items, [{ code: 'job-failed', message: 'broken' }]);
});

t.test('it throws a BPMN error with variables, keeps its lock longer, and puts work back', async (t) => {
  const { id } = await w.apply('asks-openly', { facts: carPark });
  await workOnce('open-register', async (task, service) => {
    await service.extendLock(task, 120_000);
    t.match((await camundaGet('?workerId=javascript')).body, [{ lockExpirationTime: '2026-03-02T02:03:00.000+0000' }]);
    await service.unlock(task);
  });
  t.match((await camundaGet('?notLocked=true&topicName=open-register')).body, [{ workerId: null }]);

  await workOnce('open-register', (task, service) =>
    service.handleBpmnError(task, 'NOT_FOUND', 'gone', new Variables().set('since', new Date('2025-01-01T00:00:00Z'))),
  );

  t.same(await openSteps(id), ['B']);
});

t.test('refusals have the shape and the status a worker of Camunda 7 knows', async (t) => {
  await w.apply('asks-openly', { facts: carPark });
  const topics = [{ topicName: 'open-register', lockDuration: 60_000 }];
  const fetched = await camunda('/fetchAndLock', { workerId: 'a', maxTasks: 1, topics });
  t.equal(fetched.headers.get('content-type'), 'application/json');
  const [task] = fetched.body;
  const complete = (body: object) => camunda(`/${task.id}/complete`, { workerId: 'a', ...body });

  t.match(await complete({ workerId: 'b' }), { status: 400, body: { type: 'RestException', code: 'lock-lost' } });
  t.match(await complete({ variables: { acceptedOn: { value: 'x', type: 'String' } } }), {
    status: 400,
    body: { code: 'variables-reserved', message: /acceptedOn/ },
  });
  t.match(await complete({ variables: { n: { value: 'x', type: 'Integer' } } }), {
    status: 400,
    body: { message: /n/ },
  });
  t.match(await complete({ variables: { f: { value: 'x', type: 'File' } } }), { status: 400 });
  t.equal((await complete({ variables: { n: { value: '[1]', type: 'Json' } } })).status, 204);
  t.match(await complete({}), { status: 404, body: { type: 'RestException', message: /external task/ } });
  t.match(await camunda('/nonsense/complete', { workerId: 'a' }), { status: 400 });
  t.match(
    await camunda('/fetchAndLock', { workerId: 'a', maxTasks: 1, topics: [{ ...topics[0], tenantIdIn: ['x'] }] }),
    {
      status: 400,
      body: { message: /tenantIdIn/ },
    },
  );
  const stranger = await agentOf(w.address).post('//engine-rest/external-task/fetchAndLock', {});
  t.match(stranger, { status: 401, body: { type: 'AuthenticationException' } });
});

function camundaGet(path: string): Promise<{ status: number; body: unknown }> {
  const basic = Buffer.from(`anybody:${token}`).toString('base64');
  return fetch(`${w.address}/engine-rest/external-task${path}`, { headers: { authorization: `Basic ${basic}` } }).then(
    async (answer) => ({ status: answer.status, body: await answer.json() }),
  );
}
