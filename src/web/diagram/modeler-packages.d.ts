/** Packages of the modeler that bring no types of their own. */
declare module 'bpmn-js-color-picker' {
  const colourPickerModule: Readonly<Record<string, unknown>>;
  export default colourPickerModule;
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Readonly<Record<string, unknown>>;
}
declare module 'bpmn-js-native-copy-paste/lib/PasteUtil.js' {
  export function createReviver(moddle: unknown): (key: string, value: unknown) => unknown;
}
declare module 'bpmn-js-token-simulation/lib/viewer' {
  const tokenSimulationModule: Readonly<Record<string, unknown>>;
  export default tokenSimulationModule;
}
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ readonly rootElement: unknown }>;
  }
}
