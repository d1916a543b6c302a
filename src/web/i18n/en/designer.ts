import type { Same } from '../same.ts';
import type { designer as zh } from '../zh/designer.ts';
import { designerElements } from './designer-elements.ts';
import { designerPage } from './designer-page.ts';
import { designerPanel } from './designer-panel.ts';

/** Words of the designer pages. */
export const designer: Same<typeof zh> = { ...designerPage, ...designerPanel, ...designerElements };
