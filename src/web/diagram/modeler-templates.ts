import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Create from 'diagram-js/lib/features/create/Create';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import type { PaletteEntries } from 'diagram-js/lib/features/palette/PaletteProvider';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import type { ModdleObject } from './moddle.ts';
import { type Sketch, type StepTemplate, stepTemplates } from './step-templates.ts';

type Translate = (template: string) => string;

const timerAttributes = { 'approval:clock': 'step', 'approval:offset': 'P0D', 'approval:unit': 'WD' };

/** Offers the steps of the field, with what they need said already, where elements are created and appended. */
function StepTemplates(
  palette: Palette,
  popupMenu: PopupMenu,
  create: Create,
  autoPlace: AutoPlace,
  modeling: Modeling,
  elementFactory: ElementFactory,
  bpmnFactory: BpmnFactory,
  translate: Translate,
  directEditing: { activate(element: unknown): boolean },
) {
  const draw = (sketch: Sketch, parent: ModdleObject): ModdleObject => {
    const { type, suspensionType, ...attributes } = sketch;
    const object: ModdleObject = bpmnFactory.create(type, {
      ...attributes,
      // an attribute of our vocabulary that is called as a sketch calls the kind of its object
      ...(suspensionType === undefined ? {} : { type: suspensionType }),
    });
    object.$parent = parent;
    const lists = Object.entries(attributes).filter((entry): entry is [string, Sketch[]] => Array.isArray(entry[1]));
    for (const [name, parts] of lists) {
      Object.assign(object, { [name]: parts.map((part) => draw(part, object)) });
    }
    return object;
  };
  const taskOf = ({ type, zh, attributes = {}, extensions, loop }: StepTemplate): Shape => {
    const object: ModdleObject = bpmnFactory.create(type, { name: zh, ...attributes });
    const all: ModdleObject = bpmnFactory.create('bpmn:ExtensionElements', {});
    all.$parent = object;
    Object.assign(all, { values: extensions.map((sketch) => draw(sketch, all)) });
    Object.assign(object, { extensionElements: all });
    if (loop !== undefined) Object.assign(object, { loopCharacteristics: draw(loop, object) });
    return elementFactory.createShape({ type, businessObject: object });
  };
  const timerOf = (name: string): Shape => {
    const event: ModdleObject = bpmnFactory.create('bpmn:BoundaryEvent', { name, cancelActivity: false });
    const definition: ModdleObject = bpmnFactory.create('bpmn:TimerEventDefinition', timerAttributes);
    definition.$parent = event;
    Object.assign(event, { eventDefinitions: [definition] });
    return elementFactory.createShape({ type: 'bpmn:BoundaryEvent', businessObject: event });
  };
  const begin = (template: StepTemplate) => (event: Event) => {
    const task = taskOf(template);
    if (template.timer === undefined) return create.start(event, task);
    const timer = timerOf(template.timer);
    Object.assign(task, { x: 0, y: 0 });
    Object.assign(timer, { x: task.width - 36, y: task.height - 18, host: task });
    create.start(event, [task, timer], { hints: { createElementsBehavior: false } });
  };
  const append = (template: StepTemplate, source: Element) => () => {
    const task = autoPlace.append(source as Shape, taskOf(template), undefined); // flow nodes are shapes
    if (template.timer === undefined || !task) return;
    const at = { x: task.x + task.width - 18, y: task.y + task.height };
    modeling.createShape(timerOf(template.timer), at, task as Shape, { attach: true });
    // making the timer ended what bpmn-js begins with every new step: giving it a name
    directEditing.activate(task);
  };
  // diagram-js types an action as called with an event only, and a group's entries as made elsewhere
  const entriesFor = (source: Element | null): PopupMenuEntries =>
    Object.fromEntries(
      stepTemplates.map((template) => [
        `step-${template.id}`,
        {
          label: translate(template.label),
          description: translate(template.description),
          className: template.icon,
          group: { id: 'procedure-steps', name: translate('Steps of procedures') },
          rank: 10,
          search: template.zh,
          action: source === null ? begin(template) : { click: append(template, source), dragstart: begin(template) },
        },
      ]),
    ) as unknown as PopupMenuEntries;
  const all = { getPopupMenuEntries: () => entriesFor(null) };
  popupMenu.registerProvider('bpmn-create', 2000, all);
  popupMenu.registerProvider('procedure-steps', all);
  popupMenu.registerProvider('bpmn-append', 2000, {
    // bpmn-js draws BPMN elements only
    getPopupMenuEntries: (target: unknown) => entriesFor((Array.isArray(target) ? target[0] : target) as Element),
  });
  palette.registerProvider(400, {
    getPaletteEntries: () => (entries: PaletteEntries) =>
      ({
        ...entries,
        'create.procedure-step': {
          group: 'create',
          className: 'lb-icon-steps',
          title: translate('Steps of procedures'),
          action: {
            click: (event: Event) => {
              const { clientX, clientY } = event as MouseEvent; // a click is one
              const at = { x: clientX + 24, y: clientY };
              popupMenu.open({} as never, 'procedure-steps', at, {
                // no element is asked about
                title: translate('Steps of procedures'),
                width: 320,
                search: true,
              });
            },
          },
        },
      }) as PaletteEntries, // made of entries only
  });
}
StepTemplates.$inject = [
  'palette',
  'popupMenu',
  'create',
  'autoPlace',
  'modeling',
  'elementFactory',
  'bpmnFactory',
  'translate',
  'directEditing',
];

/** The module of bpmn-js that offers the field's steps in palette, create and append menus. */
export const procedureTemplates = {
  __init__: ['stepTemplates'],
  stepTemplates: ['type', StepTemplates],
};
