import t from 'tap';
import { sendMessage } from '../../src/runtime/messages/send-message.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';
const waiting = `<bpmn:intermediateCatchEvent id="wait" name="等待"><bpmn:messageEventDefinition id="wait-for" messageRef="go-on"/></bpmn:intermediateCatchEvent>`;

t.test('nothing an applicant writes or sends becomes a variable that decides the own case', async (t) => {
  const world = await runtimeWorld(t);
  await world.publish(
    procedureDiagram('decided', inARow({ id: 'handle', xml: handlerTask('handle') }, { id: 'wait', xml: waiting })),
  );
  const first = await world.apply('decided', at, {
    facts: { isResidential: true, handleOutcome: 'DONE', items: [], toleranceDueOn: '2099-01-01' },
  });
  const variables = async (caseId: string) =>
    (
      await world.database.first<{ variables: Record<string, unknown> }>(
        `select state -> 'scopes' -> 0 -> 'variables' as variables from process_instances where case_id = :caseId`,
        { caseId },
      )
    )?.variables ?? {};

  const begun = await variables(first.caseId);
  t.match(begun, { isResidential: true, acceptedOn: null });
  t.notOk('handleOutcome' in begun, 'an outcome is the handler’s to set');
  t.notOk('toleranceDueOn' in begun, 'the day tolerated materials are due is the topic’s to set');
  t.notOk('items' in begun, 'the matters of a review are the rule’s to set');

  await world.complete(first.caseId, 'handle', 'handler', {}, at);
  const applicant = await world.person('applicant');
  await sendMessage(
    world.services,
    applicant,
    { caseId: first.caseId, name: 'goOn', variables: { handleOutcome: 'REFUSED' } },
    at,
  );
  t.match(await variables(first.caseId), { handleOutcome: 'DONE', goOn: { handleOutcome: 'REFUSED' } });
});
