import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { read, send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Case } from '../../api/types.ts';
import { MaterialLine } from '../../disclosure/DisclosureList.tsx';
import { rowsToCorrect } from '../../disclosure/row-groups.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { Explained } from '../../ui/Term.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import styles from './applicant.module.css';
import { type Disclosure, useDisclosure, useFreshDisclosure } from './queries.ts';
import { RowFiles } from './RowFiles.tsx';

function Correction({ of, disclosure }: { of: Case; disclosure: Disclosure }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const refresh = useFreshDisclosure(of.disclosureId);
  // a row stays in sight after its file has come, so that one sees what was put right
  const [askedIds] = useState(() => new Set(rowsToCorrect(disclosure.rows).map(({ id }) => id)));
  const submit = useMutation({
    mutationFn: () => send('POST', '/api/v1/cases/{id}/correction', { path: { id: of.id } }),
    onSuccess: async () => {
      void message.info(text('applicant.correction.done'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: keys.case(of.id) }),
        queries.invalidateQueries({ queryKey: keys.cases() }),
        queries.invalidateQueries({ queryKey: keys.inbox() }),
      ]);
    },
  });
  const { todayOn } = useNow();
  const { data: notices } = useQuery({
    queryKey: keys.casePart(of.id, 'correction-notices'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/correction-notices', { path: { id: of.id }, signal }),
  });
  const notice = notices?.items[0];
  const toCorrect = rowsToCorrect(disclosure.rows);
  const shown = disclosure.rows.filter((row) => askedIds.has(row.id) || toCorrect.includes(row));
  return (
    <Panel
      title={text('applicant.correction')}
      note={text('applicant.correction.note', { n: toCorrect.length })}
      className={styles.correction ?? ''}
    >
      {notice === undefined ? null : (
        <p className={styles.inside}>
          <b className="t-b">
            {text('applicant.correction.due', { day: showDay(notice.dueOn, text.language, todayOn) })}
          </b>{' '}
          <Explained>{text('applicant.correction.why')}</Explained>
          {notice.documentId === null ? null : (
            <>
              {' '}
              <a href={pdfAddress(notice.documentId)} target="_blank" rel="noreferrer">
                {text('applicant.correction.notice', { number: notice.number ?? '' })}
              </a>
            </>
          )}
        </p>
      )}
      <ul>
        {shown.map((row) => (
          <MaterialLine key={row.id} row={row} loud={toCorrect.includes(row)}>
            <RowFiles disclosureId={disclosure.id} row={row} mayChange onChanged={refresh} />
          </MaterialLine>
        ))}
      </ul>
      {submit.error ? <ProblemNotice error={submit.error} /> : null}
      <div className={styles.panelFoot}>
        <span className="t-sm t-2 grow">
          {text(toCorrect.length === 0 ? 'applicant.correction.complete' : 'applicant.correction.once', {
            n: toCorrect.length,
          })}
        </span>
        <Button type="primary" size="large" loading={submit.isPending} onClick={() => submit.mutate()}>
          {text('applicant.correction.submit')}
        </Button>
      </div>
    </Panel>
  );
}

/**
 * What the one correction notice asks for: each row with its reason, a file to hand in again, and one act that says that
 * all of it is corrected.
 */
export function CorrectionPanel({ of }: { of: Case }) {
  const { data, error, refetch } = useDisclosure(of.disclosureId);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons rows={3} height={72} />;
  return <Correction of={of} disclosure={data} />;
}
