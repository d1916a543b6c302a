/** What writing a diagram needs of bpmn-moddle besides reading it. */
declare module 'bpmn-moddle' {
  interface BpmnModdle {
    create(type: string, properties: Readonly<Record<string, unknown>>): unknown;
    toXML(element: unknown, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  }
}
