import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Modeler } from '../../../diagram/modeler.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { allDrafts, type Draft, type Forms, latestDefinitions, writeDraft } from '../draft/draft.ts';
import { withProcessKey } from '../draft/process-key.ts';

/** A key for the copy that no process has yet: `key-copy`, `key-copy-2`, … */
async function freeKey(key: string): Promise<string> {
  const [drafts, definitions] = await Promise.all([allDrafts(), latestDefinitions()]);
  const taken = new Set([...drafts, ...definitions].map((each) => each.key));
  let wanted = `${key}-copy`;
  for (let n = 2; taken.has(wanted); n += 1) wanted = `${key}-copy-${n}`;
  return wanted;
}

/** Somebody else saved this draft meanwhile: says who and when; one may go on with theirs, or keep one's own beside it. */
export function ConflictDialog({
  theirs,
  modeler,
  forms,
  onTheirs,
}: {
  theirs: Draft;
  modeler: Modeler | null;
  forms: Forms;
  onTheirs(theirs: Draft): void;
}) {
  const text = useText();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const copy = async () => {
    if (modeler === null) return;
    setBusy(true);
    try {
      const key = await freeKey(theirs.key);
      const xml = withProcessKey(await modeler.xml(), key);
      await writeDraft({ key, xml, forms, basedOnVersion: null, revision: 0 });
      await navigate(`/designer/${key}`);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      closable={false}
      title={text('designer.conflict.title')}
      footer={[
        <Button key="copy" loading={busy} onClick={() => void copy()}>
          {text('designer.conflict.copy')}
        </Button>,
        <Button key="theirs" type="primary" disabled={busy} onClick={() => onTheirs(theirs)}>
          {text('designer.conflict.theirs')}
        </Button>,
      ]}
    >
      {failure ? <ProblemNotice error={failure} /> : null}
      <p>
        {text('designer.conflict.who', {
          who: theirs.savedBy,
          when: showMoment(theirs.savedAt, text.language),
        })}
      </p>
      <p className="t-2">{text('designer.conflict.choice')}</p>
    </Modal>
  );
}
