import { flows, handlerTask, inARow, procedureDiagram, systemTask } from './diagrams.ts';

const limits = `
  <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" legalBasis="行政许可法 第四十二条" timeoutPolicy="ESCALATE"/>
  <approval:limit kind="PROMISED" value="15" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE"/>`;

const warned = `
  <bpmn:subProcess id="overdue" triggeredByEvent="true">
    <bpmn:startEvent id="promise-over" isInterrupting="false">
      <bpmn:timerEventDefinition id="promise-over-timer" approval:clock="promised" approval:offset="P0D" approval:unit="WD"/>
    </bpmn:startEvent>
    ${systemTask('card', 'supervision.act', '<approval:supervision card="YELLOW" reason="PROMISE_OVERDUE"/>')}
    <bpmn:endEvent id="carded"/>
    <bpmn:sequenceFlow id="to-card" sourceRef="promise-over" targetRef="card"/>
    <bpmn:sequenceFlow id="to-carded" sourceRef="card" targetRef="carded"/>
  </bpmn:subProcess>`;

/** One department: twenty working days by statute, fifteen by promise, ten for its step, a yellow card when the promise is broken. */
export const timed = procedureDiagram(
  'timed',
  warned +
    inARow(
      { id: 'accept', xml: systemTask('accept', 'case.accept') },
      { id: 'handle', xml: handlerTask('handle', '<approval:limit kind="STEP" value="10" unit="WD" anchor="ENTRY"/>') },
      { id: 'grant', xml: systemTask('grant', 'case.grant') },
    ),
  { extensions: limits },
);

const opinion = (id: string, department: string, days: number) => `
  <bpmn:userTask id="${id}" name="${id}">
    <bpmn:extensionElements>
      <approval:assignment department="${department}" role="HANDLER"/>
      <approval:form outcomeVariable="${id}Outcome"><approval:outcome value="DONE" name="完成" nameEn="Done"/></approval:form>
      <approval:limit kind="STEP" value="${days}" unit="WD" anchor="ENTRY"/>
    </bpmn:extensionElements>
  </bpmn:userTask>`;

/** Two departments decide side by side under the housing bureau: one has five working days, the other ten. */
export const joint = procedureDiagram(
  'joint',
  `<bpmn:startEvent id="start"/>${systemTask('accept', 'case.accept')}<bpmn:parallelGateway id="fork"/>
   ${opinion('land', 'natural-resources', 5)}${opinion('defence', 'civil-air-defence', 10)}
   <bpmn:parallelGateway id="join"/>${systemTask('grant', 'case.grant')}<bpmn:endEvent id="end"/>
   ${flows('start-accept', 'accept-fork', 'fork-land', 'fork-defence', 'land-join', 'defence-join', 'join-grant', 'grant-end')}`,
  { extensions: limits },
).replace('kind="PROMISED"', 'kind="JOINT"');

/** A task that is let go after five working days by a timer of the diagram's own. */
export const letGo = procedureDiagram(
  'let-go',
  `<bpmn:startEvent id="start"/>${handlerTask('handle')}<bpmn:endEvent id="end"/><bpmn:endEvent id="gone"/>
   <bpmn:boundaryEvent id="late" attachedToRef="handle"><bpmn:timerEventDefinition id="late-timer" approval:unit="WD"><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
   ${flows('start-handle', 'handle-end', 'late-gone')}`,
);
