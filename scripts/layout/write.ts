import type { Band, Box, Edge, Node, Picture } from './picture.ts';
import { listOf, type ModdleElement } from './read.ts';

/** Makes a moddle element of a type with its properties. */
export type Create = (type: string, properties: Record<string, unknown>) => ModdleElement;

/** Replaces the diagram interchange of a model by the picture's. */
export function writePicture(definitions: ModdleElement, picture: Picture, create: Create): void {
  const elements = new Map<string, ModdleElement>();
  for (const root of listOf(definitions, 'rootElements')) collect(root, elements);
  const plane = create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: planeElement(definitions) });
  const drawn: ModdleElement[] = [];
  const bounds = (box: Box): ModdleElement => create('dc:Bounds', { ...box });

  const drawBand = (band: Band): void => {
    drawn.push(shape(band.id, band.box, { isHorizontal: true }, null));
  };
  for (const pool of [...picture.above, picture.pool]) if (pool !== null) drawBand(pool);
  for (const lane of picture.lanes) drawBand(lane);
  const nodes = [...picture.nodes.values()];
  for (const node of nodes.filter((one) => one.shape !== 'boundary')) drawNode(node);
  for (const node of nodes.filter((one) => one.shape === 'boundary')) drawNode(node);
  for (const edge of picture.edges) drawEdge(edge);
  for (const pool of picture.below) drawBand(pool);

  for (const element of drawn) element.$parent = plane;
  plane.planeElement = drawn;
  const diagram = create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
  definitions.diagrams = [diagram];

  function drawNode(node: Node): void {
    const type = elements.get(node.id)?.$type;
    const more: Record<string, unknown> = {};
    if (node.shape === 'subProcess') more.isExpanded = true;
    if (type === 'bpmn:ExclusiveGateway') more.isMarkerVisible = true;
    drawn.push(shape(node.id, node.box, more, node.label));
  }

  function shape(id: string, box: Box, more: Record<string, unknown>, label: Box | null): ModdleElement {
    const properties: Record<string, unknown> = {
      id: `${id}_di`,
      bpmnElement: elements.get(id),
      bounds: bounds(box),
      ...more,
    };
    if (label !== null) properties.label = create('bpmndi:BPMNLabel', { bounds: bounds(label) });
    return create('bpmndi:BPMNShape', properties);
  }

  function drawEdge(edge: Edge): void {
    const properties: Record<string, unknown> = {
      id: `${edge.id}_di`,
      bpmnElement: elements.get(edge.id),
      waypoint: edge.points.map((point) => create('dc:Point', { ...point })),
    };
    if (edge.label !== null) properties.label = create('bpmndi:BPMNLabel', { bounds: bounds(edge.label) });
    drawn.push(create('bpmndi:BPMNEdge', properties));
  }
}

function planeElement(definitions: ModdleElement): ModdleElement | undefined {
  const roots = listOf(definitions, 'rootElements');
  return (
    roots.find((root) => root.$type === 'bpmn:Collaboration') ?? roots.find((root) => root.$type === 'bpmn:Process')
  );
}

function collect(element: ModdleElement, elements: Map<string, ModdleElement>): void {
  elements.set(element.id, element);
  for (const property of ['flowElements', 'laneSets', 'lanes', 'participants', 'messageFlows', 'artifacts']) {
    for (const child of listOf(element, property)) collect(child, elements);
  }
}
