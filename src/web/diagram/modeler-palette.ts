import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Create from 'diagram-js/lib/features/create/Create';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import type { PaletteEntries } from 'diagram-js/lib/features/palette/PaletteProvider';

type Translate = (template: string) => string;

interface Drawn {
  type: string;
  group: string;
  icon: string;
  title: string;
  attributes?: Readonly<Record<string, unknown>>;
}

const fieldsOwn: readonly Drawn[] = [
  { type: 'bpmn:UserTask', group: 'activity', icon: 'bpmn-icon-user-task', title: 'Create user task' },
  { type: 'bpmn:ServiceTask', group: 'activity', icon: 'bpmn-icon-service-task', title: 'Create service task' },
  { type: 'bpmn:CallActivity', group: 'activity', icon: 'bpmn-icon-call-activity', title: 'Create call activity' },
  {
    type: 'bpmn:IntermediateCatchEvent',
    group: 'event',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    title: 'Create timer event',
    attributes: { eventDefinitionType: 'bpmn:TimerEventDefinition' },
  },
];

const rarelyDrawn = [
  'create.task',
  'create.intermediate-event',
  'create.data-object',
  'create.data-store',
  'create.group',
];

/** Puts what procedures are made of into the palette and takes out what they hardly ever hold; the menus still offer that. */
function ProcedurePalette(palette: Palette, create: Create, elementFactory: ElementFactory, translate: Translate) {
  const entryOf = ({ type, group, icon, title, attributes }: Drawn) => {
    const begin = (event: Event) => {
      const shape = elementFactory.createShape({ type, ...attributes });
      create.start(event, shape);
    };
    return { group, className: icon, title: translate(title), action: { dragstart: begin, click: begin } };
  };
  palette.registerProvider(500, {
    getPaletteEntries: () => (entries: PaletteEntries) => {
      const kept = Object.entries(entries).filter(([name]) => !rarelyDrawn.includes(name));
      const own = fieldsOwn.map((drawn) => [`create.${drawn.icon}`, entryOf(drawn)]);
      return Object.fromEntries([...kept, ...own]) as PaletteEntries; // made of entries only
    },
  });
}
ProcedurePalette.$inject = ['palette', 'create', 'elementFactory', 'translate'];

/** The module of bpmn-js that adapts its palette to procedures. */
export const procedurePalette = {
  __init__: ['procedurePalette'],
  procedurePalette: ['type', ProcedurePalette],
};
