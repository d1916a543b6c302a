/** A BPMN document around root elements, with a message `goOn`. */
export function documentOf(roots: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0" targetNamespace="https://lianban.org/processes">
  <bpmn:message id="go-on" name="goOn"/>
  ${roots}
</bpmn:definitions>`;
}

/** An applicable procedure, as a root element. */
export function procedure(
  key: string,
  inside: string,
  about: { readonly attributes?: string; readonly extensions?: string } = {},
): string {
  return `<bpmn:process id="${key}" name="${key}" isExecutable="true">
    <bpmn:extensionElements>
      <approval:procedure name="${key}" nameEn="${key}" caseNumberPrefix="CS" kind="PROMISED" leadDepartment="housing"
        clockAnchor="ACCEPTANCE" extensionAllowed="true" safetyCritical="false" applicable="true" ${about.attributes ?? ''}/>
      ${about.extensions ?? ''}
    </bpmn:extensionElements>
    ${inside}
  </bpmn:process>`;
}

/** A process nobody applies for, as a root element. */
export function part(key: string, inside: string, attributes = ''): string {
  return `<bpmn:process id="${key}" name="${key}" isExecutable="true" ${attributes}>${inside}</bpmn:process>`;
}

/** Wraps the inside of a process into a complete diagram of an applicable procedure. */
export function procedureDiagram(
  key: string,
  inside: string,
  about: { readonly attributes?: string; readonly extensions?: string } = {},
): string {
  return documentOf(procedure(key, inside, about));
}

/** Sequence flows with ids such as `a-b`. */
export function flows(...ways: readonly string[]): string {
  return ways
    .map((way) => {
      const [source, target] = way.split('-');
      return `<bpmn:sequenceFlow id="${way}" sourceRef="${source}" targetRef="${target}"/>`;
    })
    .join('');
}

/** A user task of the housing bureau's handler with one outcome, DONE. */
export function handlerTask(id: string, more = '', role = 'HANDLER', group = ''): string {
  return `<bpmn:userTask id="${id}" name="${id}">
    <bpmn:extensionElements>
      <approval:assignment department="housing" role="${role}" ${group === '' ? '' : `separationGroup="${group}"`}/>
      <approval:form outcomeVariable="${id}Outcome"><approval:outcome value="DONE" name="完成" nameEn="Done"/></approval:form>
      ${more}
    </bpmn:extensionElements>
  </bpmn:userTask>`;
}

/** A service task of a system topic. */
export function systemTask(id: string, topic: string, more = ''): string {
  return `<bpmn:serviceTask id="${id}" name="${id}">
    <bpmn:extensionElements><approval:job topic="${topic}" retries="3"/>${more}</bpmn:extensionElements>
  </bpmn:serviceTask>`;
}

/** A start event, the nodes in a row, an end event, and the flows between them. */
export function inARow(...nodes: readonly { readonly id: string; readonly xml: string }[]): string {
  const ids = ['start', ...nodes.map(({ id }) => id), 'end'];
  const flows = ids
    .slice(1)
    .map((id, at) => `<bpmn:sequenceFlow id="to-${id}" sourceRef="${ids[at]}" targetRef="${id}"/>`);
  return [
    '<bpmn:startEvent id="start" name="开始"/>',
    ...nodes.map(({ xml }) => xml),
    '<bpmn:endEvent id="end" name="结束"/>',
    ...flows,
  ].join('\n');
}
