/** The editor of decision models, which brings no types. */
declare module 'dmn-js/lib/Modeler' {
  interface View {
    readonly type: string;
    readonly element: { readonly id: string };
  }
  interface Viewer {
    on(event: string, listener: () => void): void;
    get(name: 'commandStack'): { undo(): void; redo(): void };
  }
  export default class DmnModeler {
    constructor(options: { container: HTMLElement });
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveViewer(): Viewer | undefined;
    open(view: View): Promise<unknown>;
    on(event: string, listener: () => void): void;
    destroy(): void;
  }
}
