import { Button } from 'antd';
import { useState } from 'react';
import type { Case } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { ActMenu, type MenuAct } from '../../ui/ActMenu.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CommentDrawer, useComments } from '../../work/Comments.tsx';
import { whyNot } from '../../work/task-acts.ts';
import { CaseActDialog } from './CaseActDialog.tsx';
import { type CaseAct, caseActs } from './case-acts.ts';
import { useCaseActs } from './parts.ts';

/** What may be done with a case beside its tasks: comment and urge in sight, the others behind three points. */
export function CaseActs({ caseFile }: { caseFile: Case }) {
  const text = useText();
  const { data } = useCaseActs(caseFile.id);
  const comments = useComments(caseFile.id);
  const [asking, setAsking] = useState<CaseAct | null>(null);
  const [commenting, setCommenting] = useState(false);
  const reasonOf = (name: string) =>
    whyNot(
      text,
      data?.acts.find(({ act }) => act === name),
    );
  const urging = reasonOf('URGE');
  // holding the work is the operator's and no officer's
  const operates = data?.acts.find(({ act }) => act === 'HOLD')?.code !== 'forbidden';
  const acts: MenuAct[] = caseActs
    .filter(
      ({ about }) =>
        ((about !== 'HOLD' && about !== 'LET_GO') || (operates && data?.held === (about === 'LET_GO'))) &&
        about !== (caseFile.greenChannel === null ? 'CLOSE_GREEN_CHANNEL' : 'OPEN_GREEN_CHANNEL'),
    )
    .map(({ act, about }) => ({
      key: act,
      label: text(`case.act.${act}`),
      forbidden: reasonOf(about),
      onAct: () => setAsking(act),
    }));
  const received = ['RECEIVED', 'CORRECTION_STARTED', 'CORRECTION_ENDED'].includes(caseFile.status);
  if (data?.applicationId && received)
    acts.unshift({
      key: 'ACCEPT_JOINTLY',
      label: text('case.act.ACCEPT_JOINTLY'),
      forbidden: null,
      onAct: () => setAsking('ACCEPT_JOINTLY'),
    });
  if (urging !== null) acts.unshift({ key: 'URGE', label: text('case.act.URGE'), forbidden: urging, onAct: () => {} });
  const said = comments.data?.length ?? 0;
  return (
    <>
      <Button icon={<Icon name="chat" small />} onClick={() => setCommenting(true)}>
        {said === 0 ? text('work.comments') : `${text('work.comments')} ${said}`}
      </Button>
      {data && urging === null ? (
        <Button icon={<Icon name="send" small />} onClick={() => setAsking('URGE')}>
          {text('work.bar.URGE')}
        </Button>
      ) : null}
      {data ? <ActMenu label={text('work.moreActs')} acts={acts} /> : null}
      {asking && data ? (
        <CaseActDialog caseFile={caseFile} act={asking} about={data} onClose={() => setAsking(null)} />
      ) : null}
      {commenting ? <CommentDrawer caseId={caseFile.id} onClose={() => setCommenting(false)} /> : null}
    </>
  );
}
