import { App, Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { problemSentence } from '../../../ui/ProblemNotice.tsx';
import {
  type DefinitionSummary,
  type DiagramImport,
  type DraftSummary,
  importDiagram,
  readDraft,
  writeDraft,
} from '../draft/draft.ts';
import { isProcessKey, processKeyOf, withProcessKey } from '../draft/process-key.ts';

const ImportDialog = lazy(() => import('./ImportDialog.tsx').then((it) => ({ default: it.ImportDialog })));

/**
 * Takes a .bpmn file in as the draft of the process it holds; a draft that is there is replaced only when asked. What another
 * engine says in it is translated, and shown before the draft is made.
 */
export function ImportButton({
  drafts,
  definitions,
}: {
  drafts: readonly DraftSummary[];
  definitions: readonly DefinitionSummary[];
}) {
  const text = useText();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<{ file: string; imported: DiagramImport } | null>(null);

  const keep = async (key: string, xml: string, revision: number) => {
    const basedOnVersion = definitions.find((each) => each.key === key)?.version ?? null;
    const forms = revision === 0 ? {} : ((await readDraft(key))?.forms ?? {});
    await writeDraft({ key, xml, forms, basedOnVersion, revision });
    await navigate(`/designer/${key}`);
  };
  const warn = (error: unknown) => void message.warning(problemSentence(text, error), 6);
  const keepAsked = async (key: string, xml: string) => {
    const known = drafts.find((each) => each.key === key);
    if (known === undefined) return keep(key, xml, 0);
    modal.confirm({
      title: text('designer.import.replace', { key }),
      content: text('designer.import.replaceWhy', { who: known.savedBy }),
      okText: text('designer.import.replaceDo'),
      cancelText: text('common.cancel'),
      onOk: () => keep(key, xml, known.revision).catch(warn),
    });
  };
  const take = async (file: File) => {
    const imported = await importDiagram(await file.text());
    const key = processKeyOf(imported.xml);
    if (key === null) void message.warning(text('designer.import.noProcess', { file: file.name }), 6);
    else if (imported.vendors.length === 0 && isProcessKey(key)) await keepAsked(key, imported.xml);
    else setShown({ file: file.name, imported });
  };
  return (
    <>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        accept=".bpmn,.xml,application/xml"
        aria-label={text('designer.import.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file).catch(warn);
        }}
      />
      <Button icon={<Icon name="upload" small />} onClick={() => input.current?.click()}>
        {text('designer.import.choose')}
      </Button>
      <Suspense>
        {shown === null ? null : (
          <ImportDialog
            {...shown}
            onKeep={(key) => keepAsked(key, withProcessKey(shown.imported.xml, key))}
            onClose={() => setShown(null)}
          />
        )}
      </Suspense>
    </>
  );
}
