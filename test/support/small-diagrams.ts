/** A document with one process `p`, of which the inside is given. */
export const documentOf = (inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0" id="d" targetNamespace="urn:test">
  <message id="M" name="M"/><signal id="S" name="S"/><error id="E" name="E" errorCode="E"/><escalation id="X" name="X" escalationCode="X"/>
  <process id="p" isExecutable="true">${inside}</process></definitions>`;

/** User tasks with those ids. */
export const users = (...ids: string[]): string => ids.map((id) => `<userTask id="${id}"/>`).join('');

/** Flows along paths of ids: `s-A-e`. */
export const flows = (...paths: string[]): string =>
  paths
    .map((path) => path.split('-'))
    .flatMap((ids) => ids.slice(1).map((id, at) => [ids[at], id]))
    .map(([source, target]) => `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`)
    .join('');

/** A conditional flow: `g-A`. */
export const when = (path: string, condition = '=x'): string => {
  const [source, target] = path.split('-');
  return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"><conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression></sequenceFlow>`;
};

/** A timer of five days. */
export const fiveDays =
  '<timerEventDefinition><timeDuration xsi:type="tFormalExpression">P5D</timeDuration></timerEventDefinition>';
