import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Explained } from '../../ui/Term.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import styles from './applicant.module.css';

type IssuedDocument = Schemas['Document'];

/** The documents of a case, those handed in and those issued. */
export function useDocuments(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'documents'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/documents', { path: { id: caseId }, signal }),
  });
}

/** The receipt and the proof of delivery are given, not delivered. */
const deliversItself = new Set(['D01', 'D22']);

/** Head and tail of a hash, as people compare it. */
function inShort(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-8)}`;
}

function DocumentLine({ document }: { document: IssuedDocument }) {
  const text = useText();
  const { todayOn } = useNow();
  const { number, checkCode, statementHash, deliveredAt, deliveredBy } = document;
  const when = showMoment(document.createdAt, text.language, todayOn);
  return (
    <li className={styles.issued}>
      <div>
        <b className="t-b">
          <Explained>{text.pick(document.title, document.titleEn)}</Explained>
        </b>
        <div className="t-sm t-2">{[number, when].filter(Boolean).join(' · ')}</div>
        {deliveredAt !== null && deliveredBy !== null ? (
          <div className="t-sm t-3">
            {text(`applicant.told.${deliveredBy}`, { at: showMoment(deliveredAt, text.language, todayOn) })}
          </div>
        ) : deliversItself.has(document.template ?? '') ? null : (
          <div className="t-sm t-3">{text('applicant.told.notYet')}</div>
        )}
        {statementHash === null ? null : (
          <div className="t-sm t-3">
            {text('applicant.told.hash')} <span className="code">{inShort(statementHash)}</span>
            {number === null || checkCode === null ? null : (
              <>
                {' · '}
                <Link to={`/verify?number=${encodeURIComponent(number)}&code=${encodeURIComponent(checkCode)}`}>
                  {text('applicant.told.verify')}
                </Link>
              </>
            )}
          </div>
        )}
      </div>
      <a className={styles.fetch} href={pdfAddress(document.id)} target="_blank" rel="noreferrer">
        <Icon name="download" />
        PDF <span className="sr">{text.pick(document.title, document.titleEn)}</span>
      </a>
    </li>
  );
}

/** 文书: what was issued to the applicant, when it arrived, and the hash by which anybody checks it. */
export function DocumentsPanel({ caseId }: { caseId: string }) {
  const text = useText();
  const { data, error, refetch } = useDocuments(caseId);
  const issued = (data?.items ?? []).filter((document) => document.kind === 'GENERATED');
  return (
    <Panel title={text('applicant.documents')} note={text('common.items', { n: issued.length })}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && issued.length === 0 ? <p className={styles.inside}>{text('applicant.documents.none')}</p> : null}
      <ul>
        {issued.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
    </Panel>
  );
}

/** 告知记录: what the applicant was told, and when. */
export function ToldPanel({ caseId }: { caseId: string }) {
  const text = useText();
  const { todayOn } = useNow();
  const { data, error, refetch } = useQuery({
    queryKey: keys.casePart(caseId, 'notices'),
    queryFn: ({ signal }) => read('/api/v1/cases/{id}/notices', { path: { id: caseId }, signal }),
  });
  return (
    <Panel title={text('applicant.told')} note={text('applicant.told.note')}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className={styles.inside}>{text('applicant.told.none')}</p> : null}
      <ul className={styles.told}>
        {(data?.items ?? []).map((notice) => (
          <li key={notice.id}>
            <b className="t-b">{text.pick(notice.subject.zh, notice.subject.en)}</b>{' '}
            <span className="t-sm t-3">{showMoment(notice.sentAt, text.language, todayOn)}</span>
            <p className="t-2">
              <Explained>{notice.body}</Explained>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
