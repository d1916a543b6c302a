import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import './form-editor.css';
import { FormEditor } from '@bpmn-io/form-js';
import { translateDom } from '../../../diagram/translate-dom.ts';
import type { Language } from '../../../i18n/dictionaries.ts';
import { formEditorWords } from './form-editor-zh.ts';

/** A component of the form that is selected. */
export interface SelectedField {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** A form on the page that can be designed; every change can be undone. */
export interface FormDesigner {
  undo(): void;
  redo(): void;
  /** Sets properties of the selected component that form-js does not know; an empty one is taken away. */
  describe(properties: Readonly<Record<string, string>>): void;
  destroy(): void;
}

/** Puts the editor of form-js into an element of the page. This module carries form-js, so import it only when it is asked for. */
export async function createFormDesigner(
  container: HTMLElement,
  schema: unknown,
  language: Language,
  told: { changed(schema: Record<string, unknown>): void; selected(field: SelectedField | null): void },
): Promise<FormDesigner> {
  const editor = new FormEditor({ container });
  const speech =
    language === 'zh'
      ? translateDom(
          container,
          formEditorWords,
          '.fjs-palette-container, .fjs-editor-palette-container, .fjs-properties-container, .bio-properties-panel, .fjs-empty-editor',
        )
      : null;
  await editor.importSchema(schema);
  let selected: { id: string; type: string; label?: string; properties?: Record<string, string> } | null = null;
  const tell = () =>
    told.selected(
      selected === null || selected.type === 'default'
        ? null
        : {
            id: selected.id,
            type: selected.type,
            label: selected.label ?? '',
            properties: selected.properties ?? {},
          },
    );
  editor.on('changed', () => {
    told.changed(editor.saveSchema());
    tell();
  });
  editor.on('selection.changed', (event: { selection?: typeof selected }) => {
    selected = event.selection ?? null;
    tell();
  });
  const commands = editor.get<{ undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean }>('commandStack');
  const modeling = editor.get<{ editFormField(field: unknown, property: string, value: unknown): void }>('modeling');
  return {
    undo: () => commands.canUndo() && commands.undo(),
    redo: () => commands.canRedo() && commands.redo(),
    describe: (properties) => {
      if (selected === null) return;
      const all = Object.entries({ ...selected.properties, ...properties }).filter(([, value]) => value !== '');
      modeling.editFormField(selected, 'properties', all.length === 0 ? undefined : Object.fromEntries(all));
    },
    destroy: () => {
      speech?.disconnect();
      editor.destroy();
    },
  };
}
