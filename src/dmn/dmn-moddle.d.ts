/** The part of dmn-moddle that reading decisions needs; the package brings no types. */
declare module 'dmn-moddle' {
  export interface ParseWarning {
    readonly message: string;
    readonly element?: unknown;
    readonly property?: string;
    readonly value?: unknown;
  }

  export class DmnModdle {
    constructor();
    /** Reads DMN 1.3 XML; what it cannot place is told in `warnings`. */
    fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly ParseWarning[] }>;
  }
}
