/** Packages of the modeler that bring no types of their own. */
declare module 'diagram-js-minimap' {
  const minimapModule: Readonly<Record<string, unknown>>;
  export default minimapModule;
}
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ readonly rootElement: unknown }>;
  }
}
