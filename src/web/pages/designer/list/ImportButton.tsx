import { App, Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { problemSentence } from '../../../ui/ProblemNotice.tsx';
import { type DefinitionSummary, type DraftSummary, readDraft, writeDraft } from '../draft/draft.ts';
import { isProcessKey, processKeyOf } from '../draft/process-key.ts';

/** Takes a .bpmn file in as the draft of the process it holds; a draft that is there is replaced only when asked. */
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

  const keep = async (key: string, xml: string, revision: number) => {
    const basedOnVersion = definitions.find((each) => each.key === key)?.version ?? null;
    const forms = revision === 0 ? {} : ((await readDraft(key))?.forms ?? {});
    await writeDraft({ key, xml, forms, basedOnVersion, revision });
    await navigate(`/designer/${key}`);
  };
  const take = async (file: File) => {
    const xml = await file.text();
    const key = processKeyOf(xml);
    if (key === null || !isProcessKey(key)) {
      void message.warning(text('designer.import.noProcess', { file: file.name }), 6);
      return;
    }
    const known = drafts.find((each) => each.key === key);
    const replace = () =>
      keep(key, xml, known?.revision ?? 0).catch((error: unknown) => {
        void message.warning(problemSentence(text, error), 6);
      });
    if (known === undefined) return replace();
    modal.confirm({
      title: text('designer.import.replace', { key }),
      content: text('designer.import.replaceWhy', { who: known.savedBy }),
      okText: text('designer.import.replaceDo'),
      cancelText: text('common.cancel'),
      onOk: replace,
    });
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
          if (file) void take(file);
        }}
      />
      <Button icon={<Icon name="upload" small />} onClick={() => input.current?.click()}>
        {text('designer.import.choose')}
      </Button>
    </>
  );
}
