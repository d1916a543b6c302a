import { tokensOf } from '../theme/theme.ts';

// bpmn-js measures its labels outside of the application's element, where the variables of the theme do not hold
const { fontFamily } = tokensOf('light');

/** How bpmn-js draws in our type and colours, in viewer and modeler alike; the variables follow light and dark. */
export const diagramLook = {
  bpmnRenderer: {
    defaultFillColor: 'var(--lb-color-bg-container)',
    defaultStrokeColor: 'var(--lbx-diagram-line)',
    defaultLabelColor: 'var(--lb-color-text)',
  },
  textRenderer: {
    defaultStyle: { fontFamily, fontSize: 12, lineHeight: 1.25 },
    // the size bpmn-js and its kin lay names beside events and flows out for; a larger one would not fit their bounds
    externalStyle: { fontFamily, fontSize: 11, lineHeight: 1.25 },
  },
};
