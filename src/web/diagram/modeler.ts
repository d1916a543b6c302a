import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js-color-picker/colors/color-picker.css';
import './diagram.css';
import './modeler.css';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type SearchPad from 'diagram-js/lib/features/search-pad/SearchPad';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Language } from '../i18n/dictionaries.ts';
import vocabulary from './approval-vocabulary.json' with { type: 'json' };
import { diagramLook } from './look.ts';
import { type ModdleObject, objectIn, textOfProperty } from './moddle.ts';
import { modelerFeatures, shapeColours } from './modeler-features.ts';
import { type ChangeMark, diagramMarks, type FindingMark, type RemovedMark } from './modeler-marks.ts';
import { modelerSpeech } from './modeler-speech.ts';
import { around, boundsOf, type Drawn } from './outline.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What happened to the diagram: it was drawn anew, changed, or something else was selected or shown. */
export type ModelerEvent = 'opened' | 'edited' | 'selected' | 'moved';

/** One line of the list of all that is drawn. */
export interface DrawnElement {
  id: string;
  type: string;
  name: string;
  /** Of a flow, where it leads from and to, by their names or ids; empty for shapes. */
  ends: string;
  /** Of a pool, the id of its process, by which checks speak of it. */
  process: string | null;
}

/** A diagram on the page that can be drawn and changed; every change can be undone. */
export interface Modeler {
  /** Draws a diagram and forgets the undo history. @throws Error when the XML has no layout or is not BPMN */
  open(xml: string): Promise<void>;
  xml(): Promise<string>;
  svg(): Promise<string>;
  speak(language: Language): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** 1 is 100 %. */
  readonly scale: number;
  zoom(factor: number): void;
  fit(): void;
  find(): void;
  select(elementId: string): void;
  /** Gives the keyboard to the canvas. */
  focus(): void;
  mark(marks: readonly FindingMark[]): void;
  /** Brings a place into the middle, such as one where nothing stands any more. */
  show(place: Drawn): void;
  /** Colours what differs from another version, and draws shadows of what it had more; empty lists take both away. */
  markChanges(marks: readonly ChangeMark[], removed: readonly RemovedMark[]): void;
  /** What is selected, or the process when not exactly one element is; null before a diagram is open. */
  subject(): Subject | null;
  elements(): readonly DrawnElement[];
  onEvent(listener: (event: ModelerEvent) => void): () => void;
  destroy(): void;
}

/** Pixels kept free around a diagram that is shown whole: the palette at the left, a margin elsewhere. */
const room = { left: 72, edge: 24 };

/** The scale below which the names of steps cannot be read. */
const readable = 0.7;

/** Puts a modeler into an element of the page. This module carries bpmn-js, so import it only with the designer. */
export function createModeler(container: HTMLElement, language: Language): Modeler {
  const speech = modelerSpeech(language);
  const modeler = new BpmnModeler({
    container,
    ...diagramLook,
    moddleExtensions: { approval: vocabulary },
    additionalModules: [...modelerFeatures, { translate: ['value', speech.translate] }],
    colorPicker: { colors: shapeColours },
  });
  const canvas = modeler.get<Canvas>('canvas');
  const registry = modeler.get<ElementRegistry>('elementRegistry');
  const events = modeler.get<EventBus>('eventBus');
  const commands = modeler.get<CommandStack>('commandStack');
  const selection = modeler.get<Selection>('selection');
  const modeling = modeler.get<Modeling>('modeling');
  const factory = modeler.get<BpmnFactory>('bpmnFactory');
  const listeners = new Set<(event: ModelerEvent) => void>();
  const tell = (event: ModelerEvent) => {
    for (const listener of listeners) listener(event);
  };
  let isOpen = false;
  // bpmn-js clears selection and history while it draws; only what happens to a finished diagram is told
  const tellWhenOpen = (event: ModelerEvent) => () => isOpen && tell(event);
  events.on('commandStack.changed', tellWhenOpen('edited'));
  events.on('selection.changed', tellWhenOpen('selected'));
  events.on('canvas.viewbox.changed', tellWhenOpen('moved'));

  const elements = () => registry.filter(() => true) as Element[]; // bpmn-js draws BPMN elements only
  const modelOf = (element: Element): ModdleObject => element.businessObject; // typed as any by bpmn-js
  const subjectAt = (element: Element): Subject => {
    const model = modelOf(element);
    const object = objectIn(model, 'processRef') ?? model; // a pool stands for its process
    return subjectOf(element.id, object, {
      write: (target, values) => modeling.updateModdleProperties(element, target, values),
      rename: (name) => modeling.updateProperties(element, { name }),
      changeId: (id) => modeling.updateProperties(element, { id }),
      create: (type, values) => factory.create(type, values),
    });
  };
  const nameOf = (element: Element) => textOfProperty(modelOf(element), 'name') || element.id;
  const firstPool = () =>
    elements().find((each) => each.type === 'bpmn:Participant' && objectIn(modelOf(each), 'processRef') !== null);
  const shapeOf = (elementId: string) =>
    elements().find((each) => each.id === elementId || objectIn(modelOf(each), 'processRef')?.id === elementId);
  const bringToMiddle = (element: Drawn) => {
    const { width, height } = canvas.viewbox().outer;
    const box = boundsOf(element);
    if (box === null) return;
    const { x, y, scale } = canvas.viewbox();
    const [middleX, middleY] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
    canvas.scroll({ dx: width / 2 - middleX * scale, dy: height / 2 - middleY * scale });
  };
  const zoomTo = (scale: number) => {
    const { width, height } = canvas.viewbox().outer;
    canvas.zoom(Math.min(4, Math.max(0.2, scale)), { x: width / 2, y: height / 2 });
  };
  // beside the palette and the margins; `least` keeps a large diagram readable and shows where it begins
  const fit = (least: number) => {
    const { outer } = canvas.viewbox();
    const onThisPlane = elements().filter((each) => canvas.findRoot(each) === canvas.getRootElement());
    const inner = around(
      onThisPlane.flatMap((each) => boundsOf(each as Drawn) ?? []),
      0,
    ); // shapes, names and flows
    if (inner === null) return;
    const whole = Math.min(
      1,
      (outer.width - room.left - room.edge) / inner.width,
      (outer.height - 2 * room.edge) / inner.height,
    );
    const scale = Math.max(least, whole);
    const x = inner.x - room.left / scale;
    const y = inner.y - room.edge / scale;
    canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
  };

  return {
    open: async (xml) => {
      isOpen = false;
      await modeler.importXML(xml);
      isOpen = true;
      fit(readable);
      tell('opened');
    },
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    svg: async () => (await modeler.saveSVG()).svg,
    speak: (next) => {
      if (speech.language === next) return;
      speech.language = next;
      events.fire('i18n.changed');
    },
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    get canUndo() {
      return commands.canUndo();
    },
    get canRedo() {
      return commands.canRedo();
    },
    get scale() {
      return isOpen ? canvas.zoom() : 1;
    },
    zoom: (factor) => zoomTo(canvas.zoom() * factor),
    fit: () => fit(0),
    find: () => modeler.get<SearchPad>('searchPad').toggle(),
    select: (elementId) => {
      const element = shapeOf(elementId);
      if (!element) return selection.select([]);
      const root = canvas.findRoot(element);
      if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
      if ('width' in element || 'waypoints' in element) bringToMiddle(element as Drawn); // one of the two
      selection.select(element);
    },
    focus: () => canvas.focus(),
    show: bringToMiddle,
    ...diagramMarks({ canvas, registry, shapeOf }),
    subject: () => {
      if (!isOpen) return null;
      const selected = selection.get() as Element[]; // bpmn-js draws BPMN elements only
      const [only] = selected;
      if (only !== undefined && selected.length === 1) return subjectAt(only);
      const root = canvas.getRootElement() as Element; // as above
      return subjectAt(modelOf(root).$type === 'bpmn:Collaboration' ? (firstPool() ?? root) : root);
    },
    elements: () =>
      elements()
        .filter((each) => each.type !== 'label' && !each.id.endsWith('_label') && each.type !== 'bpmn:Collaboration')
        .map((each) => ({
          id: each.id,
          type: each.type,
          name: textOfProperty(modelOf(each), 'name'),
          ends: [each.source, each.target].flatMap((end) => (end ? nameOf(end) : [])).join(' → '),
          process: objectIn(modelOf(each), 'processRef')?.id ?? null,
        })),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => modeler.destroy(),
  };
}
