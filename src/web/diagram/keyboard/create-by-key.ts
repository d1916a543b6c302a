import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Create from 'diagram-js/lib/features/create/Create';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { around, type Bounds, boundsOf, type Drawn, meet } from '../outline.ts';

const containers = ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'];
/** Between what is placed and what stands there, pixels. */
const gap = 40;

/**
 * Places what is made or pasted by whoever goes about the page by Tab: in the middle of what is seen, or right of it where that is free,
 * instead of letting it hang on a pointer that nobody moves.
 */
function CreateByKey(
  canvas: Canvas,
  create: Create,
  elementRegistry: ElementRegistry,
  eventBus: EventBus,
  modeling: Modeling,
  rules: Rules,
  selection: Selection,
) {
  let byKey = false;
  // who uses a mouse presses keys too; but only who does not goes about the page by Tab
  const keyed = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') byKey = true;
  };
  const pointed = () => {
    byKey = false;
  };
  document.addEventListener('keydown', keyed, true);
  document.addEventListener('pointerdown', pointed, true);
  eventBus.on('diagram.destroy', () => {
    document.removeEventListener('keydown', keyed, true);
    document.removeEventListener('pointerdown', pointed, true);
  });

  const shapesHere = (): Shape[] => {
    const root = canvas.getRootElement();
    return elementRegistry.filter((each) => 'width' in each && canvas.findRoot(each) === root) as Shape[]; // by their width
  };
  const place = (elements: Element[], hints: object) => {
    const drawn = elements.flatMap((each) => boundsOf(each as Drawn) ?? []); // shapes and flows
    const { width = 0, height = 0 } = around(drawn, 0) ?? {};
    const size = { width, height };
    const view = canvas.viewbox();
    const shapes = shapesHere();
    const [holding, standing] = [
      shapes.filter(({ type, collapsed }) => containers.includes(type) && !collapsed),
      shapes.filter(({ type, collapsed }) => !containers.includes(type) || collapsed),
    ];
    // the innermost of what may hold it comes first, the ground last
    const grounds: Element[] = [
      ...holding.toSorted((a, b) => a.width * a.height - b.width * b.height),
      canvas.getRootElement() as Element, // bpmn-js draws BPMN elements only
    ];
    const isFree = ({ x, y }: { x: number; y: number }) => {
      const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
      return standing.every((each) => !meet(box, each));
    };
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const pool = holding.find(({ type }) => type === 'bpmn:Participant');
    const starts = [middle, ...(pool ? [{ x: pool.x + pool.width / 2, y: pool.y + pool.height / 2 }] : [])];
    for (const start of starts) {
      let position = start;
      while (!isFree(position)) position = { ...position, x: position.x + size.width + gap };
      const within = (bounds: Bounds) => meet({ ...position, width: 0, height: 0 }, bounds);
      const target = grounds.find(
        (each) =>
          (!('width' in each) || within(each as Shape)) && // a shape has bounds
          rules.allowed('elements.create', { elements, position, target: each }),
      );
      if (target === undefined) continue;
      // it may hold what is made; hints may stand in the place of an index, which the types do not know
      const [made] = modeling.createElements(elements, position, target as Shape, hints as unknown as number);
      if (made) {
        selection.select(made);
        canvas.scrollToElement(made);
      }
      return;
    }
  };

  const start = create.start.bind(create);
  create.start = (event, elements, context) => {
    if (!byKey) return start(event, elements, context);
    const { hints = {} } = (context ?? {}) as { hints?: object }; // as bpmn-js hands them on
    place([elements].flat() as Element[], hints); // made by bpmn-js
  };
}
CreateByKey.$inject = ['canvas', 'create', 'elementRegistry', 'eventBus', 'modeling', 'rules', 'selection'];

/** The module of bpmn-js that makes elements without a mouse. */
export const createByKey = {
  __init__: ['createByKey'],
  createByKey: ['type', CreateByKey],
};
