/** How bpmn-js draws in our type and colours, in viewer and modeler alike; the variables follow light and dark. */
export const diagramLook = {
  bpmnRenderer: {
    defaultFillColor: 'var(--lb-color-bg-container)',
    defaultStrokeColor: 'var(--lbx-diagram-line)',
    defaultLabelColor: 'var(--lb-color-text)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: 'var(--lb-font-family)', fontSize: 12, lineHeight: 1.25 },
    externalStyle: { fontFamily: 'var(--lb-font-family)', fontSize: 12, lineHeight: 1.25 },
  },
};
