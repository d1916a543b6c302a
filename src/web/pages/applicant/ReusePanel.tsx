import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { send } from '../../api/client.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { problemSentence } from '../../ui/ProblemNotice.tsx';
import styles from './applicant.module.css';
import { type Disclosure, useFreshDisclosure, useReusable } from './queries.ts';

/** Materials handed in before that fit rows which have nothing yet: one press takes them over, nothing is sent again. */
export function ReusePanel({ disclosure }: { disclosure: Disclosure }) {
  const text = useText();
  const { message } = App.useApp();
  const refresh = useFreshDisclosure(disclosure.id);
  const { data } = useReusable(disclosure.id);
  const seen = new Set<string>();
  // The newest of each row; an older one is no better.
  const offered = (data?.items ?? []).filter(({ rowId }) => !seen.has(rowId) && seen.add(rowId));
  const reuse = useMutation({
    mutationFn: () =>
      send('POST', '/api/v1/disclosures/{id}/reused-materials', {
        path: { id: disclosure.id },
        body: {
          materials: offered.map(({ rowId, from }) => ({
            rowId,
            fromDisclosureId: from.disclosureId,
            fromRowId: from.rowId,
          })),
        },
      }),
    onSuccess: () => refresh(),
    onError: (error) => void message.error(problemSentence(text, error)),
  });
  if (offered.length === 0) return null;
  const names = new Map(disclosure.rows.map((row) => [row.id, text.pick(row.name.zh, row.name.en)]));
  return (
    <Panel title={text('applicant.reuse')} note={text('applicant.reuse.note', { n: offered.length })}>
      <div className={`${styles.inside} ${styles.noPrint}`}>
        <ul className={styles.found}>
          {offered.map(({ rowId, from, validUntil }) => (
            <li key={rowId}>
              <div>
                <div>{names.get(rowId) ?? rowId}</div>
                <div className="t-sm t-2">
                  {text('applicant.reuse.from', { number: from.caseNumber ?? from.number })}
                  {validUntil === null
                    ? null
                    : ` · ${text('applicant.validUntil', { day: showDay(validUntil, text.language) })}`}
                </div>
              </div>
            </li>
          ))}
        </ul>
        <Button size="large" loading={reuse.isPending} onClick={() => reuse.mutate()}>
          {text('applicant.reuse.take', { n: offered.length })}
        </Button>
      </div>
    </Panel>
  );
}
