import { designerElements } from './designer-elements.ts';
import { designerPage } from './designer-page.ts';
import { designerPanel } from './designer-panel.ts';

/** Words of the designer pages. */
export const designer = { ...designerPage, ...designerPanel, ...designerElements } as const;
