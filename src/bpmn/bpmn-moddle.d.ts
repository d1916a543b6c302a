/** The part of bpmn-moddle that reading a diagram needs; the package brings no types for its entry. */
declare module 'bpmn-moddle' {
  export interface ParseWarning {
    readonly message: string;
    readonly element?: unknown;
    readonly property?: string;
    readonly value?: unknown;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    /** Reads BPMN 2.0 XML; what it cannot place is told in `warnings`. */
    fromXML(xml: string): Promise<{
      readonly rootElement: unknown;
      readonly elementsById: Readonly<Record<string, unknown>>;
      readonly warnings: readonly ParseWarning[];
    }>;
    /** Makes an element of the given type. */
    create(type: string, properties?: Readonly<Record<string, unknown>>): unknown;
    /** Writes what was read, the elements and attributes it does not know included. */
    toXML(element: unknown, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
