import { carPark } from '../journeys/projects.ts';
import type { WorldTask } from '../support/deeds.ts';
import { documentOf, flows, procedure } from '../support/diagrams.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

const task = (id: string, assignment: string, inside = '', loop = '') => `
  <bpmn:userTask id="${id}" name="${id}">
    <bpmn:extensionElements>
      <approval:assignment department="housing" ${assignment}/>
      <approval:form outcomeVariable="${id}Said"><approval:outcome value="DONE" name="完成" nameEn="Done"/><approval:outcome value="NO" name="否" nameEn="No"/></approval:form>
      ${inside}
    </bpmn:extensionElements>${loop}
  </bpmn:userTask>`;

/** A line, two branches side by side, and a last step. */
const steps = documentOf(
  procedure(
    'steps',
    `<bpmn:startEvent id="s"/>${task('A', 'role="HANDLER" separationGroup="d"')}${task('B', 'role="REVIEWER" separationGroup="d"', '<approval:limit kind="STEP" value="3" unit="WD" anchor="ENTRY"/>')}
     <bpmn:parallelGateway id="f"/>${task('C', 'role="HANDLER"')}${task('D', 'role="APPROVER" delegation="FORBIDDEN"')}
     <bpmn:parallelGateway id="j"/>${task('E', 'role="HANDLER"')}<bpmn:endEvent id="e"/>
     ${flows('s-A', 'A-B', 'B-f', 'f-C', 'f-D', 'C-j', 'D-j', 'j-E', 'E-e')}`,
  ),
);

const list =
  '<bpmn:multiInstanceLoopCharacteristics approval:collection="=[{w: 1}, {w: 2}]" approval:elementVariable="seat"/>';
/** Two seats vote; then somebody of a role nobody holds, with each way to go on. */
const votes = documentOf(
  procedure(
    'votes',
    `<bpmn:startEvent id="s"/>${task('V', 'role="HANDLER"', '<approval:vote mode="ALL" agree="DONE"/>', list)}
     ${task('H', 'role="HANDLER_3" whenEmpty="HEAD"')}${task('K', 'role="HANDLER_3" whenEmpty="SKIP" skipOutcome="DONE"')}
     ${task('I', 'role="HANDLER_3" whenEmpty="INCIDENT"')}<bpmn:endEvent id="e"/>
     ${flows('s-V', 'V-H', 'H-K', 'K-I', 'I-e')}`,
  ),
);

/** A world with two procedures to act on tasks in, `steps` and `votes`, and what the tests of acts ask of it. */
export async function actsScene(t: Parameters<typeof world>[0]) {
  const w: World = await world(t, monday);
  for (const [name, xml] of Object.entries({ steps, votes })) {
    const { status, body } = await (await w.as('designer')).upload('/deployments', `${name}.bpmn`, Buffer.from(xml));
    if (status !== 201) throw new Error(JSON.stringify(body));
  }
  const begin = async (key = 'steps') => (await w.apply(key, { facts: carPark })).id;
  const idOf = async (login: string) => (await (await w.as(login)).get('/session')).body.person.id as string;
  const taskAt = async (login: string, caseId: string, elementId: string): Promise<WorldTask> => {
    const found = (await w.tasks(login, caseId)).find((one) => one.elementId === elementId);
    if (!found) throw new Error(`${login} finds no task at ${elementId}`);
    return found;
  };
  const claimed = async (login: string, caseId: string, elementId: string) => {
    const { id } = await taskAt(login, caseId, elementId);
    await (await w.as(login)).must('POST', `/tasks/${id}/claim`);
    return `/tasks/${id}`;
  };
  const done = (login: string, caseId: string, elementId: string, outcome = 'DONE') =>
    w.complete(login, caseId, elementId, { outcome });
  const elements = async (login: string, caseId: string) =>
    (await w.tasks(login, caseId)).map(({ elementId }) => elementId).sort();
  const box = async (login: string, name: string) =>
    (await w.as(login)).must('POST', '/tasks/search', { filter: { box: name } });
  const events = async (caseId: string, as = 'handler') =>
    (await (await w.as(as)).must('GET', `/cases/${caseId}/events`)).items as {
      type: string;
      data: Record<string, unknown>;
    }[];
  const actOf = (body: { acts: { act: string; allowed: boolean }[] }, act: string) =>
    body.acts.find((one) => one.act === act)?.allowed;
  return { w, begin, idOf, taskAt, claimed, done, elements, box, events, actOf };
}
