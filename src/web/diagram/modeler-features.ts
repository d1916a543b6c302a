import colourPicker from 'bpmn-js-color-picker';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { calmMovement } from './calm-movement.ts';
import { createByKey } from './keyboard/create-by-key.ts';
import { focusableTools } from './keyboard/focusable-tools.ts';
import { keyboardWays } from './keyboard/keyboard-ways.ts';
import { tabClipboard } from './modeler-clipboard.ts';
import { minimap } from './modeler-minimap.ts';
import { procedurePalette } from './modeler-palette.ts';
import { procedureTemplates } from './modeler-templates.ts';
import { seenOnly } from './seen-only.ts';

/** What the modeler can do beyond bpmn-js itself. */
export const modelerFeatures = [
  minimap,
  CreateAppendAnythingModule,
  colourPicker,
  procedurePalette,
  procedureTemplates,
  tabClipboard,
  focusableTools,
  keyboardWays,
  createByKey,
  seenOnly,
  calmMovement,
];

/** Colours a step may have: none of the clock's green, yellow, orange and red. */
export const shapeColours = [
  { label: 'Default', fill: undefined, stroke: undefined },
  { label: 'Blue', fill: '#d6e6fb', stroke: '#0d4372' },
  { label: 'Purple', fill: '#e9dbf3', stroke: '#5b176d' },
  { label: 'Teal', fill: '#d3ecec', stroke: '#0b4f55' },
  { label: 'Grey', fill: '#e4e6ea', stroke: '#3d4654' },
];
