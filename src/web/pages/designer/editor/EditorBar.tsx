import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import { showTime } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { problemSentence } from '../../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import type { DefinitionSummary } from '../draft/draft.ts';
import type { DraftState } from '../draft/use-draft.ts';
import styles from './editor.module.css';

function SaveWords({ draft }: { draft: DraftState }) {
  const text = useText();
  if (draft.state === 'failed' && draft.theirs === null) {
    return (
      <span className="row g4" role="alert">
        <Icon name="alert" small />
        <span className="t-sm t-b cut">{problemSentence(text, draft.error)}</span>
        <Button size="small" type="link" onClick={() => void draft.flush().catch(() => undefined)}>
          {text('common.retry')}
        </Button>
      </span>
    );
  }
  const words =
    draft.state === 'saved'
      ? draft.savedAt === null
        ? text('designer.notChanged')
        : text('designer.savedAt', { time: showTime(draft.savedAt, text.language) })
      : text(draft.state === 'saving' ? 'designer.saving' : 'designer.unsaved');
  return (
    <span className="t-sm t-3 nb" role="status">
      {words}
    </span>
  );
}

/** The head of the editor: which process, how it stands, undo, and the way to publishing. */
export function EditorBar({
  name,
  definition,
  draft,
  modeler,
  canUndo,
  canRedo,
  onLeave,
  publishing,
  onSaveXml,
  onSaveSvg,
  isGuided,
  onDraftGuide,
}: {
  name: string;
  definition: DefinitionSummary | null;
  draft: DraftState;
  modeler: Modeler | null;
  canUndo: boolean;
  canRedo: boolean;
  onLeave(): void;
  /** The way to publishing. */
  publishing: ReactNode;
  onSaveXml(): void;
  onSaveSvg(): void;
  /** Whether the draft is of something one may apply for, and so has a guide. */
  isGuided: boolean;
  onDraftGuide(): void;
}) {
  const text = useText();
  return (
    <div className={styles.bar}>
      <Button type="text" aria-label={text('designer.backToList')} icon={<Icon name="left" />} onClick={onLeave} />
      <h1 className="cut">{name}</h1>
      <StatusTag>
        {draft.revision > 0 ? text('designer.draftOf', { n: draft.revision }) : text('designer.noDraft')}
      </StatusTag>
      <span className={`t-sm t-2 nb ${styles.running}`}>
        {definition === null
          ? text('designer.list.never')
          : text('designer.runs', { version: definition.version, n: definition.running ?? 0 })}
      </span>
      <span className={styles.rule} />
      <Button
        type="text"
        aria-label={text('designer.undo')}
        title={`${text('designer.undo')} (Ctrl+Z)`}
        disabled={!canUndo}
        icon={<Icon name="undo" />}
        onClick={() => modeler?.undo()}
      />
      <Button
        type="text"
        aria-label={text('designer.redo')}
        title={`${text('designer.redo')} (Ctrl+Y)`}
        disabled={!canRedo}
        icon={<Icon name="redo" />}
        onClick={() => modeler?.redo()}
      />
      <SaveWords draft={draft} />
      <span className="grow" />
      {publishing}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xml', label: text('designer.saveXml'), onClick: onSaveXml },
            { key: 'svg', label: text('designer.saveSvg'), onClick: onSaveSvg },
            ...(isGuided ? [{ key: 'draft-guide', label: text('designer.draftGuide'), onClick: onDraftGuide }] : []),
            ...(definition?.applicable
              ? [
                  {
                    key: 'guide',
                    label: (
                      <a href={`/guide/${definition.key}`} target="_blank" rel="noreferrer">
                        {text('designer.guide', { version: definition.version })}
                      </a>
                    ),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button aria-label={text('designer.export')} icon={<Icon name="download" />} />
      </Dropdown>
    </div>
  );
}
