/** A BPMN document around the given root elements, with every namespace the tests use. */
export function document(rootElements: string, drawing = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0" xmlns:other="urn:another:vocabulary"
  xmlns:tns="https://lianban.org/processes" id="document" targetNamespace="https://lianban.org/processes">
${rootElements}${drawing}
</bpmn:definitions>`;
}

/** A document with one executable process, and messages, signals, errors, escalations and data definitions to refer to. */
export function process(inside: string, drawing = ''): string {
  return document(
    `<bpmn:message id="M" name="paid" /><bpmn:signal id="S" name="storm" />
<bpmn:error id="E" errorCode="REJECTED" /><bpmn:escalation id="X" escalationCode="LATE" />
<bpmn:itemDefinition id="One" structureRef="xsd:string" /><bpmn:itemDefinition id="Many" structureRef="xsd:string" isCollection="true" />
<bpmn:itemDefinition id="Thing" itemKind="Physical" /><bpmn:dataStore id="Register" />
<bpmn:process id="p" name="许可" isExecutable="true">${inside}</bpmn:process>`,
    drawing,
  );
}

/** Sequence flows from each named node to the next, with ids such as `a-b`. */
export function flows(...ways: readonly string[]): string {
  return ways
    .map((way) => {
      const [source, target] = way.split('-');
      return `<bpmn:sequenceFlow id="${way}" sourceRef="${source}" targetRef="${target}" />`;
    })
    .join('');
}

/** Extension elements. */
export function extension(inside: string): string {
  return `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
}
