import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import { useId, useRef, useState } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { type DefinitionSummary, publishDraft } from '../draft/draft.ts';
import type { DraftState } from '../draft/use-draft.ts';
import styles from './editor.module.css';
import type { PublishPath } from './use-publish-path.ts';

/** The last word before a version: what the four steps told, and a note that goes on record. */
export function PublishDialog({
  name,
  draft,
  path,
  definition,
  onClose,
  onPublished,
}: {
  name: string;
  draft: DraftState;
  path: PublishPath;
  definition: DefinitionSummary | null;
  onClose(): void;
  onPublished(version: number): void;
}) {
  const text = useText();
  const [note, setNote] = useState('');
  const noteId = useId();
  const noteField = useRef<TextAreaRef>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const version = (definition?.version ?? 0) + 1;
  const { comparison, migration, runningCases } = path;
  const cases = migration.data?.versions.reduce((sum, each) => sum + each.cases, 0) ?? 0;
  const publish = async () => {
    setBusy(true);
    setFailure(null);
    try {
      // a process opened and published without a change has no draft yet
      await draft.keep();
      const answer = await publishDraft(draft.key, { note: note.trim(), runningCases: runningCases ?? 'STAY' });
      onPublished(answer.definition.version);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const facts = [
    text('designer.publish.factChecked', { n: draft.findings.length - path.errors }),
    path.graves.length > 0
      ? text('designer.publish.factAcknowledged', { n: path.graves.length })
      : text('designer.rehearsal.none'),
    comparison.data
      ? text('designer.publish.factChanges', {
          added: comparison.data.added.length,
          changed: comparison.data.changed.length,
          moved: comparison.data.moved.length,
          removed: comparison.data.removed.length,
        })
      : text('designer.compare.first'),
    cases === 0
      ? text('designer.publish.casesNone')
      : runningCases === 'MIGRATE'
        ? text(migration.data?.mayMigrate ? 'designer.publish.casesMigrate' : 'designer.publish.casesPlan', {
            n: cases,
          })
        : text('designer.publish.casesKeep', { n: cases }),
  ];
  return (
    <Modal
      open
      width={560}
      title={text('designer.publish.title', { name })}
      onCancel={onClose}
      // the dialog takes the focus for itself when it opens
      afterOpenChange={(isOpen) => isOpen && noteField.current?.focus()}
      footer={[
        <Button key="back" onClick={onClose}>
          {text('common.cancel')}
        </Button>,
        <Button
          key="publish"
          type="primary"
          loading={busy}
          disabled={note.trim() === ''}
          onClick={() => void publish()}
        >
          {text('designer.publish.do', { version })}
        </Button>,
      ]}
    >
      <div className={styles.publish}>
        {failure ? <ProblemNotice error={failure} /> : null}
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <label className={styles.note} htmlFor={noteId}>
          <span>{text('designer.publish.note')}</span>
          <Input.TextArea
            ref={noteField}
            id={noteId}
            value={note}
            maxLength={1000}
            showCount
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(event) => setNote(event.target.value)}
          />
          <span className="t-sm t-3">{text('designer.publish.noteHint')}</span>
        </label>
      </div>
    </Modal>
  );
}
