import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import './decision-editor.css';
import DmnModeler from 'dmn-js/lib/Modeler';
import { translateDom } from '../../../diagram/translate-dom.ts';
import type { Language } from '../../../i18n/dictionaries.ts';
import { decisionEditorWords } from './decision-editor-zh.ts';

/** What the check says of a cell, rule, column or decision. */
export interface CellMark {
  elementId: string;
  words: string;
}

/** Decision tables on the page that can be changed; every change can be undone. */
export interface DecisionDesigner {
  undo(): void;
  redo(): void;
  /** Marks cells, rules and columns; the ids the check gives are those of the document. */
  mark(marks: readonly CellMark[]): void;
  destroy(): void;
}

interface View {
  readonly type: string;
  readonly element: { readonly id: string };
}

/** Puts the editor of dmn-js into an element of the page. This module carries dmn-js, so import it only when it is asked for. */
export async function createDecisionDesigner(
  container: HTMLElement,
  xml: string,
  decisionId: string,
  language: Language,
  onChange: (xml: string) => void,
): Promise<DecisionDesigner> {
  const editor = new DmnModeler({ container });
  const speech = language === 'zh' ? translateDom(container, decisionEditorWords, '*') : null;
  await editor.importXML(xml);
  const view = editor.getViews().find((each: View) => each.element.id === decisionId && each.type !== 'drd');
  if (view !== undefined) await editor.open(view);
  let marks: readonly CellMark[] = [];
  const put = () => {
    for (const old of container.querySelectorAll('.lb-cell-wrong')) {
      old.classList.remove('lb-cell-wrong');
      old.removeAttribute('title');
    }
    for (const { elementId, words } of marks) {
      const cell = container.querySelector(
        `[data-element-id="${CSS.escape(elementId)}"], [data-row-id="${CSS.escape(elementId)}"]`,
      );
      cell?.classList.add('lb-cell-wrong');
      cell?.setAttribute('title', words);
    }
  };
  const listen = () => {
    const viewer = editor.getActiveViewer();
    viewer?.on('commandStack.changed', tell);
  };
  const tell = () => void editor.saveXML({ format: true }).then(({ xml: next }: { xml: string }) => onChange(next));
  editor.on('views.changed', listen);
  listen();
  const commands = () => editor.getActiveViewer()?.get('commandStack');
  return {
    undo: () => commands()?.undo(),
    redo: () => commands()?.redo(),
    mark: (next) => {
      marks = next;
      put();
    },
    destroy: () => {
      speech?.disconnect();
      editor.destroy();
    },
  };
}
