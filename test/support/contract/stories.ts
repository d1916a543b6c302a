import { carPark, factory } from '../../journeys/projects.ts';
import type { Body } from '../agent.ts';
import { askingProcedure, deploy } from '../worker.ts';
import type { World } from '../world.ts';
import { smallDiagram } from './busy-world.ts';

/** Does something that must succeed, as somebody; answers what came back. Paths are below `/api/v1`, or name the root with `//`. */
export type Act = (
  login: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers?: Headers,
) => Promise<Body>;
type Headers = Readonly<Record<string, string>>;

const reason = '按规定办理';

/** What people do with tasks and cases, one success of each. */
export async function officersStory(w: World, act: Act): Promise<void> {
  const id = await idsOf(w);
  await deploy(w, 'small', smallDiagram);
  const began = async () => (await w.apply('small', { facts: carPark })).id;
  const claimed = async (caseId: string) => {
    const [task] = await w.tasks('handler', caseId);
    await act('handler', 'POST', `/tasks/${task?.id}/claim`);
    return `/tasks/${task?.id}`;
  };
  const [first, second] = [await claimed(await began()), await claimed(await began())];
  await act('handler', 'DELETE', `${first}/claim`);
  await act('handler', 'POST', `${first}/claim`);
  await act('handler', 'PUT', `${first}/draft`, { values: { note: '已核对' } });
  await act('handler', 'POST', `${first}/delegation`, { accountId: id('handler2'), reason });
  await act('handler2', 'POST', `${first}/resolution`, { comment: '没有问题' });
  await act('handler', 'POST', `${first}/delegation`, { accountId: id('handler2'), reason });
  await act('handler', 'DELETE', `${first}/delegation`);
  const { items } = await act('handler', 'POST', `${first}/signers`, { accountId: id('lead'), when: 'AFTER', reason });
  await act('handler', 'DELETE', `${first}/signers/${items[0].id}`);
  await act('handler', 'POST', `${first}/copies`, { accountIds: [id('archive')], note: '请知悉' });
  await act('archive', 'PUT', `${first}/copy/read-mark`, {});
  await act('handler', 'POST', `${first}/transfer`, { accountId: id('handler2'), reason });
  await act('handler', 'POST', `${second}/completion`, { outcome: 'DONE' });

  const kase = await w.apply('small', { facts: carPark });
  const path = `/cases/${kase.id}`;
  await act('applicant', 'POST', `${path}/reminders`, { message: '工期紧' });
  await act('handler', 'POST', `${path}/comments`, { body: '内部意见' });
  await act('handler2', 'POST', `${path}/recusals`, { reason: '亲属在申请单位任职' });
  await act('admin', 'POST', `${path}/work-suspension`, { reason });
  await act('admin', 'POST', `${path}/work-resumption`, { reason });
  const [task] = await w.tasks('handler', kase.id);
  await act('handler', 'POST', '/tasks/batch-claim', { ids: [task?.id] });
  await act('handler', 'POST', '/tasks/batch-completion', {
    items: [{ id: task?.id }],
    completion: { outcome: 'DONE' },
  });
  await act('admin', 'POST', `/cases/${await began()}/cancellation`, { reason: '重复申请' });
  const permit = await w.apply('construction-permit', { facts: factory });
  await act('applicant', 'POST', `/cases/${permit.id}/withdrawal`, { reason: '不建了' });
  const saved = await act('handler', 'PUT', '/saved-filters', { name: '急件', query: 'box=urged' });
  await act('handler', 'DELETE', `/saved-filters/${saved.items[0].id}`);
}

/** A permit from its list to its acceptance: files, rows, a visit, a standstill, what the applicant says of it. */
export async function permitStory(w: World, act: Act): Promise<void> {
  const key = 'construction-permit';
  const project = await act('applicant', 'POST', '/projects', { name: '厂房', regionCode: '511700', facts: factory });
  await act('applicant', 'PUT', `/projects/${project.id}`, { name: '二期厂房', facts: factory }, { 'if-match': '"1"' });
  await act('applicant', 'POST', '/disclosures', { definitionKey: key, projectId: project.id });
  const list = await w.prepare(key, { facts: factory });
  const { id: listId, number } = list;
  await act('applicant', 'PUT', `/disclosures/${listId}/rows/CP-08/statement`, { fields: { price: 1 } });
  const file = await act('applicant', 'POST', `/disclosures/${listId}/rows/CP-08/documents`);
  await act('applicant', 'DELETE', `/documents/${file.id}`);
  const tus = { 'tus-resumable': '1.0.0' };
  const name = `filename ${Buffer.from('图纸.pdf').toString('base64')}`;
  await act('applicant', 'OPTIONS', '/uploads');
  await act('applicant', 'POST', '/uploads', undefined, { ...tus, 'upload-length': '10', 'upload-metadata': name });
  const upload = await w.database.first<{ id: string }>('select id from uploads');
  await act('applicant', 'PATCH', `/uploads/${upload?.id}`, undefined, { ...tus, 'upload-offset': '0' });
  await act('applicant', 'DELETE', `/uploads/${upload?.id}`, undefined, tus);
  const section = { section: 'FIRE', person: '高远', present: true, excuse: null };
  const place = { place: '工地', leader: '黄峰' };
  const at = '2026-03-05T01:00:00.000Z';
  const visit = await act('window', 'POST', '/disclosure-visits', {
    disclosureNumber: number,
    plannedAt: at,
    ...place,
  });
  const record = { heldAt: at, ...place, attendees: [section], requirements: [], questions: [] };
  await act('window', 'PUT', `/disclosure-visits/${visit.id}/record`, record);
  const kase = await act('applicant', 'POST', '/cases', { disclosureId: listId, form: {} });
  const caseId = kase.case?.id ?? kase.id;
  const path = `/cases/${caseId}`;
  await act('window-head', 'POST', `${path}/green-channel`, { ground: 'SERVICE_CARD', reason: '服务保障卡2026-017号' });
  await act('window-head', 'POST', `${path}/green-channel/end`, { reason: '移出名录' });
  const [task] = await w.tasks('window', caseId);
  const { rows } = await act('window', 'GET', `/tasks/${task?.id}`);
  const [one, other] = rows.filter(({ state }: Body) => state === 'PROVIDED');
  await act('window', 'POST', `/disclosures/${listId}/rows/${one.id}/verification`, { state: 'VERIFIED' });
  await act('window', 'POST', `/disclosures/${listId}/verification`, { state: 'VERIFIED', rowIds: [other.id] });
  if (task) await w.verifyAll('window', task);
  await act('window', 'POST', `/tasks/${task?.id}/completion`, { outcome: 'COMPLETE' });
  await act('applicant', 'POST', `${path}/ratings`, { act: 'INTAKE', level: 1, comment: '慢' });
  const given = await act('applicant', 'GET', `${path}/ratings`);
  const ratingId = given.items[0].id;
  await act('service-lead', 'POST', `/ratings/${ratingId}/answer`, { substantiated: true, answer: '已整改' });
  await act('applicant', 'POST', `/ratings/${ratingId}/again`, { level: 4 });
  const wish = { type: 'EXPERT_REVIEW', plannedWorkingDays: 5, reason: '深基坑专项论证' };
  const stopped = await act('handler', 'POST', `${path}/suspensions`, wish);
  await act('handler', 'POST', `/suspensions/${stopped.clocks[0].suspensions[0].id}/end`, { reason: '论证完成' });
}

/** What those do who look after the service and its people. */
export async function administratorsStory(w: World, act: Act): Promise<void> {
  const id = await idsOf(w);
  const account = {
    login: 'new-one',
    name: '新人',
    nameEn: 'New',
    roles: [{ department: 'housing', role: 'HANDLER' }],
  };
  const { account: made } = await act('admin', 'POST', '/accounts', account);
  await act('admin', 'PATCH', `/accounts/${made.id}`, { name: '新同事' }, { 'if-match': `"${made.revision}"` });
  const { path } = await act('admin', 'POST', `/accounts/${made.id}/password-link`);
  const secret = new URL(path, w.address).hash.slice(1) || path.split(/[/=#]/).at(-1);
  await act(null, 'POST', '/password-choices', { token: secret, password: 'a password of my own' });
  await act('head', 'POST', `/accounts/${id('reviewer')}/reassignment`, { reason: '休假' });
  const token = await act('applicant', 'POST', '/api-tokens', { name: 'p', expiresInDays: 9, scopes: ['cases:read'] });
  await act('applicant', 'DELETE', `/api-tokens/${token.apiToken?.id ?? token.id}`);
  await act(null, 'POST', '/sessions', { login: 'fire', password: 'a password for tests only' });
  const bureau = { name: '大数据局', nameEn: 'Big Data Bureau', kind: 'AUTHORITY', phone: null };
  await act('admin', 'PUT', '/departments/big-data', bureau, { 'if-match': '"0"' });
  const held = await w.apply('small', { facts: carPark });
  const hold = await act('admin', 'POST', '/legal-holds', { caseNumber: held.number, reason: '行政诉讼需要' });
  await act('admin', 'POST', `/legal-holds/${hold.id}/lifting`, { reason: '已结案' });
  await act('admin', 'POST', '/audit/verification', {});
  await act('designer', 'POST', '/deployments');
  await act('designer', 'POST', '/diagram-rehearsals', { xml: smallDiagram });
  const rule = { citation: '萍政办发〔2023〕1号', publishedOn: '2023-01-10' };
  await act('admin', 'PUT', '/local-rules/some-permit', rule);
  await act('admin', 'DELETE', '/local-rules/some-permit');
  await act('admin', 'PUT', '/retention-rules/small', { years: 3, basis: '保管期限表第3条' });
  await act('admin', 'DELETE', '/retention-rules/small');
  await act('service-lead', 'PUT', '/intake-rules/construction-permit', {
    regionCode: '511700',
    correctionWorkingDays: 10,
    reminderWorkingDays: 6,
    projectCodeRequired: false,
    legalBasis: '政务服务条例 第三十六条',
  });
  const substitute = { principalId: id('reviewer'), substituteId: id('lead'), departmentCode: 'housing', kind: 'AB' };
  const period = { from: '2026-03-01', until: '2026-03-31', reason: '外出培训' };
  const named = await act('head', 'POST', '/substitutes', { ...substitute, ...period });
  await act('head', 'DELETE', `/substitutes/${named.id}`);
  const change = await act('admin', 'POST', '/calendar-changes', {
    kind: 'NOTICE',
    region: 'CN',
    year: 2027,
    source: '国办发明电〔2026〕9号',
    publishedOn: '2026-12-29',
    format: 'csv',
    content: 'date,end,kind,name\n01-01,01-05,休,元旦\n01-09,,班,元旦补班\n',
  });
  await act('admin', 'DELETE', `/calendar-changes/${change.id}`);
  const hook = await act('admin', 'POST', '/webhooks', { name: 'x', url: 'http://127.0.0.1:9/', events: ['*'] });
  await act('admin', 'PATCH', `/webhooks/${hook.id}`, { name: 'y' });
  await act('admin', 'DELETE', `/webhooks/${hook.id}`);
  const draft = await act(
    'designer',
    'PUT',
    '/definition-drafts/small',
    { xml: smallDiagram, forms: {} },
    { 'if-match': '"0"' },
  );
  await act(
    'designer',
    'POST',
    '/definition-drafts/small/publication',
    { note: '第二版' },
    { 'if-match': `"${draft.revision}"` },
  );
  for (const check of ['diagram-checks', 'diagram-imports'])
    await act('designer', 'POST', `/${check}`, { xml: smallDiagram });
  const { items } = await act('admin', 'POST', '/incidents/search', {});
  const [failed, other] = items.filter(({ definitionKey }: Body) => definitionKey === 'undecided');
  await act('admin', 'POST', `/incidents/${failed.id}/resolution`, { variables: { way: 'a' } });
  await act('admin', 'POST', '/incidents/batch-resolution', { incidentIds: [other.id], variables: { way: 'a' } });
  await act('admin', 'POST', '/signals', { name: 'nobodyKnows' });
  await act('handler', 'POST', '/messages/publication', {
    name: 'paperArrived',
    timeToLive: 'PT1H',
    correlationKey: 'x',
  });
  const complaint = { kind: 'DELAY', body: '三天没有人接电话', department: 'housing', contact: '0818-2100000' };
  const first = await act(null, 'POST', '/complaints', complaint);
  const again = await act(null, 'POST', '/complaints', complaint);
  const found = await act('supervisor', 'POST', '/complaints/search', { filter: { open: true } });
  const idOf = ({ number }: { number: string }) =>
    found.items.find((item: { number: string }) => item.number === number).id;
  await act('supervisor', 'POST', `/complaints/${idOf(again)}/merger`, { into: first.number });
  await act('supervisor', 'POST', `/complaints/${idOf(first)}/decision`, { accepted: true });
  await act('supervisor', 'POST', `/complaints/${idOf(first)}/answer`, { substantiated: true, answer: '已改正' });
  await act('supervisor', 'POST', `/complaints/${idOf(first)}/callback`, { satisfied: true });
}

/** What programs do with the work of service tasks, in the shape of this service and in that of Camunda 7. */
export async function programsStory(w: World, act: Act): Promise<void> {
  await deploy(w, 'told', askingProcedure('told', 'told-work'));
  for (let n = 0; n < 8; n += 1) await w.apply('told', { facts: carPark });
  const workerId = 'w';
  const topics = [{ topic: 'told-work', lockDuration: 'PT1M' }];
  const { items } = await act('integrator', 'POST', '/external-tasks/fetch-and-lock', {
    workerId,
    maxTasks: 4,
    topics,
  });
  const paths = items.map(({ id }: Body) => `/external-tasks/${id}`);
  await act('integrator', 'POST', `${paths[0]}/extension`, { workerId, lockDuration: 'PT5M' });
  await act('integrator', 'POST', `${paths[0]}/completion`, { workerId });
  await act('integrator', 'POST', `${paths[1]}/failure`, { workerId, message: 'no connection' });
  await act('integrator', 'POST', `${paths[2]}/error`, { workerId, code: 'NOT_FOUND' });
  await act('integrator', 'POST', `${paths[3]}/unlock`, { workerId });
  const root = '//engine-rest/external-task';
  const wish = { workerId, maxTasks: 4, topics: [{ topicName: 'told-work', lockDuration: 60_000 }] };
  const fetched = await act('integrator', 'POST', `${root}/fetchAndLock`, wish);
  const [one, two, three, four] = fetched.map(({ id }: Body) => `${root}/${id}`);
  await act('integrator', 'POST', `${one}/extendLock`, { workerId, newDuration: 90_000 });
  await act('integrator', 'POST', `${one}/complete`, { workerId });
  await act('integrator', 'POST', `${two}/failure`, { workerId, errorMessage: 'x', retries: 1, retryTimeout: 1_000 });
  await act('integrator', 'POST', `${three}/bpmnError`, { workerId, errorCode: 'NOT_FOUND' });
  await act('integrator', 'POST', `${four}/unlock`, {});
  await act('integrator', 'POST', `${four}/lock`, { workerId, lockDuration: 1_000 });
}

async function idsOf(w: World): Promise<(login: string) => string> {
  const rows = await w.database.rows<{ login: string; id: string }>('select login, id from accounts');
  const byLogin = new Map(rows.map(({ login, id }) => [login, id]));
  return (login) => byLogin.get(login) ?? '';
}
