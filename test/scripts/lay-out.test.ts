import t from 'tap';
import { layOut } from '../../scripts/lay-out.ts';
import { diagramQuality } from '../../src/bpmn/diagram-quality.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { shippedDiagrams } from '../support/shipped-processes.ts';

const drawing = /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>\s*/;

t.test('laying a diagram out again gives the same drawing and keeps everything else', async (t) => {
  for (const { key, xml } of shippedDiagrams()) {
    const once = await layOut(xml.replace(drawing, ''));
    t.equal(await layOut(once), once, `${key} is drawn the same again, from its content alone`);
    t.equal(once.replace(drawing, ''), xml.replace(drawing, ''), `${key} keeps all but its drawing`);
  }
});

t.test('pools of other systems stand apart, with their messages drawn to them', async (t) => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="https://lianban.org/processes">
  <bpmn:collaboration id="c">
    <bpmn:participant id="platform" name="共享平台" />
    <bpmn:participant id="pool" name="办理" processRef="p" />
    <bpmn:messageFlow id="asked" sourceRef="ask" targetRef="platform" />
  </bpmn:collaboration>
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="s" /><bpmn:task id="ask" name="查询" /><bpmn:endEvent id="e" />
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="ask" /><bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="e" />
  </bpmn:process>
</bpmn:definitions>`;

  const drawn = await layOut(xml);

  t.strictSame(diagramQuality(await readDiagram(drawn)), []);
  t.match(drawn, /bpmnElement="asked"/);
  t.match(drawn, /bpmnElement="platform"/);
});

t.test('a drawing of two processes at once is refused', async (t) => {
  const two = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">
  <bpmn:process id="a" /><bpmn:process id="b" /></bpmn:definitions>`;
  await t.rejects(layOut(two), { message: /exactly one process/ });
});
