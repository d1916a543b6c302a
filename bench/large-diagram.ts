/**
 * A diagram of so many tasks in a line that winds over the page, with the flows between them; `elements` counts tasks, events
 * and flows.
 */
export function largeDiagram(key: string, tasks: number): { readonly xml: string; readonly elements: number } {
  const perRow = 25;
  const ids = ['start', ...Array.from({ length: tasks }, (_, at) => `task-${at + 1}`), 'end'];
  const place = (at: number) => {
    const row = Math.floor(at / perRow);
    const column = row % 2 === 0 ? at % perRow : perRow - 1 - (at % perRow);
    return { x: 160 + column * 150, y: 100 + row * 120 };
  };
  const nodes = ids.map((id, at) => {
    if (at === 0) return `<bpmn:startEvent id="${id}" />`;
    return at === ids.length - 1 ? `<bpmn:endEvent id="${id}" />` : `<bpmn:userTask id="${id}" name="环节${at}" />`;
  });
  const shapes = ids.map((id, at) => {
    const { x, y } = place(at);
    const isTask = at > 0 && at < ids.length - 1;
    const [width, height] = isTask ? [100, 80] : [36, 36];
    return `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${x + (100 - width) / 2}" y="${y + (80 - height) / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
  });
  const flows = ids.slice(1).map((id, at) => ({ id: `flow-${at}`, from: ids[at] ?? '', to: id, at }));
  const edges = flows.map(({ id, at }) => {
    const [a, b] = [place(at), place(at + 1)];
    return `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}"><di:waypoint x="${a.x + 50}" y="${a.y + 40}" /><di:waypoint x="${b.x + 50}" y="${b.y + 40}" /></bpmndi:BPMNEdge>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="https://lianban.org/processes">
  <bpmn:process id="${key}" name="大图" isExecutable="true">
    ${nodes.join('\n    ')}
    ${flows.map(({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${[...shapes, ...edges].join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
  return { xml, elements: ids.length + flows.length };
}
