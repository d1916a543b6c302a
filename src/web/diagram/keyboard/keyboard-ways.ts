import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { type ModdleObject, textOfProperty } from '../moddle.ts';
import { inOrder, type Node } from './walk.ts';

type Translate = (template: string) => string;

/** Before bpmn-js’s own keys, among which `c` of whatever modifiers draws a flow with the mouse. */
const first = 2000;

/**
 * What a mouse does with a diagram and bpmn-js has no keys for: `]` and `[` go from step to step along the flows, and
 * `Shift+C` asks where a flow from the selected step shall lead.
 */
function KeyboardWays(
  canvas: Canvas,
  elementRegistry: ElementRegistry,
  keyboard: Keyboard,
  modeling: Modeling,
  popupMenu: PopupMenu,
  rules: Rules,
  selection: Selection,
  translate: Translate,
) {
  const modelOf = (element: Element): ModdleObject => element.businessObject; // typed as any by bpmn-js
  const onThisPlane = (): Shape[] => {
    const root = canvas.getRootElement();
    const shapes = elementRegistry.filter((each) => 'width' in each && canvas.findRoot(each) === root);
    return (shapes as Shape[]).filter((each) => each.type !== 'label'); // what has a width
  };
  const steps = (): Shape[] => {
    const shapes = new Map(
      onThisPlane()
        .filter((each) => modelOf(each).$instanceOf('bpmn:FlowNode'))
        .map((each) => [each.id, each]),
    );
    const nodes = new Map<string, Node & { next: Node[] }>();
    for (const { id, type, host } of shapes.values()) {
      nodes.set(id, { id, isStart: type === 'bpmn:StartEvent' && !host, next: [] });
    }
    for (const { id, outgoing, attachers = [] } of shapes.values()) {
      const after = [...outgoing.map(({ target }) => target?.id), ...attachers.map((each) => each.id)];
      nodes.get(id)?.next.push(...after.flatMap((each) => nodes.get(each ?? '') ?? []));
    }
    return inOrder([...nodes.values()]).flatMap(({ id }) => shapes.get(id) ?? []);
  };
  const go = (by: 1 | -1) => {
    const all = steps();
    const at = all.findIndex(({ id }) => id === selection.get()[0]?.id);
    const to = at < 0 ? all[0] : all.at((at + by) % all.length);
    if (to === undefined) return;
    selection.select(to);
    canvas.scrollToElement(to);
  };

  const targetsOf = (source: Element): PopupMenuEntries =>
    Object.fromEntries(
      onThisPlane()
        .filter((target) => target !== source && rules.allowed('connection.create', { source, target }))
        .map((target) => [
          `connect-${target.id}`,
          {
            label: textOfProperty(modelOf(target), 'name') || target.id,
            description: target.id,
            search: target.id,
            action: () => {
              modeling.connect(source, target);
              selection.select(source);
            },
          },
        ]),
    );
  popupMenu.registerProvider('connect-to', {
    // one element is asked about, of BPMN
    getPopupMenuEntries: (source) => targetsOf(source as Element),
  });
  const askTarget = () => {
    const [source] = selection.get() as Element[]; // bpmn-js draws BPMN elements only
    if (source === undefined || popupMenu.isEmpty(source, 'connect-to')) return;
    const box = canvas.getContainer().getBoundingClientRect();
    const { x, y, width } = canvas.getAbsoluteBBox(source as Shape); // nothing leads away from anything else
    const at = { x: box.x + x + width + 8, y: box.y + y };
    popupMenu.open(source, 'connect-to', at, { title: translate('Connect to'), width: 300, search: true });
  };

  keyboard.addListener(first, ({ keyEvent }: { keyEvent: KeyboardEvent }) => {
    if (keyboard.isCmd(keyEvent)) return;
    if (keyEvent.key === ']' || keyEvent.key === '[') go(keyEvent.key === ']' ? 1 : -1);
    else if (keyEvent.key === 'C') askTarget();
    else return;
    return true;
  });
}
KeyboardWays.$inject = [
  'canvas',
  'elementRegistry',
  'keyboard',
  'modeling',
  'popupMenu',
  'rules',
  'selection',
  'translate',
];

/** The module of bpmn-js with the keys that go about a diagram and connect what is in it. */
export const keyboardWays = {
  __init__: ['keyboardWays'],
  keyboardWays: ['type', KeyboardWays],
};
