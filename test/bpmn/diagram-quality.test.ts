import t from 'tap';
import { diagramQuality } from '../../src/bpmn/diagram-quality.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { flows, process } from './document.ts';

const inside = `<bpmn:laneSet id="set"><bpmn:lane id="lane" name="窗口"><bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:flowNodeRef>u</bpmn:flowNodeRef><bpmn:flowNodeRef>b</bpmn:flowNodeRef><bpmn:flowNodeRef>e</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
<bpmn:startEvent id="s" name="收件" /><bpmn:userTask id="u" name="形式审查" /><bpmn:endEvent id="e" name="办结" />
<bpmn:boundaryEvent id="b" attachedToRef="u"><bpmn:signalEventDefinition signalRef="S" /></bpmn:boundaryEvent>
${flows('s-u', 'u-e')}`;

type Places = Readonly<Record<string, string>>;

const shapes: Places = {
  lane: '0 0 600 200',
  s: '50 82 36 36',
  u: '150 60 100 80',
  b: '182 122 36 36',
  e: '350 82 36 36',
};
const ways: Places = { 's-u': '86 100 150 100', 'u-e': '250 100 350 100' };

/** The findings of the drawing above with some places changed; an empty place is not drawn. */
async function quality(
  changed: Places = {},
  rename: (xml: string) => string = (xml) => xml,
): Promise<readonly string[]> {
  const drawn = Object.entries({ ...shapes, ...changed }).filter(([id, place]) => place !== '' && !id.includes('-'));
  const led = Object.entries({ ...ways, ...changed }).filter(([id, place]) => place !== '' && id.includes('-'));
  const drawing = `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="plane" bpmnElement="p">
${drawn.map(([id, place]) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${shapeInside(place)}</bpmndi:BPMNShape>`).join('\n')}
${led.map(([id, way]) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${waypoints(way)}</bpmndi:BPMNEdge>`).join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
  const diagram = await readDiagram(rename(process(inside, drawing)));
  return diagramQuality(diagram).map(({ rule, elementId }) => `${rule} ${elementId}`);
}

function shapeInside(place: string): string {
  const [shape = '', label] = place.split(' label ');
  return bounds(shape) + (label === undefined ? '' : `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>`);
}

function bounds(place: string): string {
  const [x, y, width, height] = place.split(' ');
  return `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
}

function waypoints(way: string): string {
  return (way.match(/\d+ \d+/g) ?? [])
    .map((point) => point.split(' '))
    .map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`)
    .join('');
}

t.test('a drawing that can be read has no finding', async (t) => {
  t.same(await quality(), []);
});

t.test('what is not drawn is told', async (t) => {
  t.same(await quality({ e: '' }), ['not-drawn e']);
  t.same(await quality({ 'u-e': '' }), ['not-drawn u-e']);
  t.same(await quality({ lane: '' }), ['not-drawn lane']);
});

t.test('a node outside its lane is told, a boundary event on the border of its task is not', async (t) => {
  t.same(await quality({ lane: '0 0 370 200' }), ['outside-lane e']);
  t.same(await quality({ lane: '0 0 600 145' }), []);
});

t.test('shapes on top of one another are told', async (t) => {
  t.same(await quality({ e: '240 82 36 36 label 350 20 40 20', 'u-e': '250 100 240 100' }), ['shapes-overlap e']);
});

t.test('an edge that hangs in the air is told, by the real outline of its shapes', async (t) => {
  t.same(await quality({ 's-u': '95 100 150 100' }), ['loose-edge s-u']);
  t.same(await quality({ 'u-e': '250 100 340 100' }), ['loose-edge u-e']);
  t.same(await quality({ 'u-e': '250 84 352 84' }), ['loose-edge u-e'], 'a corner of the box around a circle');
});

t.test('an edge that runs through a stranger is told', async (t) => {
  t.same(
    await quality({ 's-u': '68 82 68 40 368 40 368 150 200 150 200 140' }),
    ['edge-through-shape s-u', 'edge-through-shape s-u'],
    'the end event and the boundary event of the task',
  );
});

t.test('a name that finds no room in its task is told', async (t) => {
  const long = (xml: string) =>
    xml.replace('形式审查', '对申请人提交的全部材料逐项进行形式审查并当场一次性告知需要补正的全部内容');
  t.same(await quality({}, long), ['name-too-long u']);
  const word = (xml: string) => xml.replace('形式审查', 'Disproportionately');
  t.same(await quality({}, word), ['name-too-long u'], 'a word that cannot be broken');
  t.same(
    await quality({ u: '150 40 180 120', b: '182 142 36 36', 'u-e': '330 100 350 100' }, (xml) =>
      xml.replace('形式审查', '对申请材料进行形式审查'),
    ),
    [],
  );
});

t.test('a name that covers a shape or another name is told', async (t) => {
  t.same(await quality({ s: '50 82 36 36 label 150 70 40 20' }), ['label-on-shape s']);
  t.same(await quality({ s: '50 82 36 36 label 350 125 40 20' }), ['labels-overlap s']);
});
