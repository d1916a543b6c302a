import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../../api/keys.ts';
import { useSession } from '../../../api/session.ts';
import { limitWords } from '../../../api/shown-clock.ts';
import { dayOf, showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { allDrafts, latestDefinitions } from '../draft/draft.ts';
import { ImportButton } from './ImportButton.tsx';
import styles from './list.module.css';
import { type ListedProcess, listedProcesses } from './processes.ts';

const NewProcess = lazy(() => import('./NewProcess.tsx').then((it) => ({ default: it.NewProcess })));

function ProcessRow({ process, today }: { process: ListedProcess; today: string | undefined }) {
  const text = useText();
  const { key, definition, draft } = process;
  const limit = (of: 'statutory' | 'promised') => {
    const { value = null, unit = 'WD' } = definition?.[of] ?? {};
    return value === null ? '–' : limitWords(text, { value, unit });
  };
  return (
    <tr>
      <td>
        <Link to={`/designer/${key}`} className="t-b">
          {definition ? text.pick(definition.name.zh, definition.name.en) : key}
        </Link>
        <div className="code t-3">{key}</div>
      </td>
      <td>
        {definition ? (
          <StatusTag kind={definition.applicable ? 'fact' : 'mark'}>
            {text(definition.applicable ? 'designer.list.procedure' : 'designer.list.common')}
          </StatusTag>
        ) : (
          '–'
        )}
      </td>
      <td>{text.pick(definition?.leadDepartmentName?.zh, definition?.leadDepartmentName?.en) || '–'}</td>
      <td className="nb">{limit('statutory')}</td>
      <td className="nb">{limit('promised')}</td>
      <td className="nb">
        {definition ? (
          <>
            v{definition.version}
            <div className="t-sm t-3">{showMoment(definition.deployedAt, text.language, today)}</div>
          </>
        ) : (
          text('designer.list.never')
        )}
      </td>
      <td className="n">{definition?.running ?? '–'}</td>
      <td className="nb">
        {draft ? (
          <>
            <StatusTag kind="accent">
              {draft.basedOnVersion !== null && definition && draft.basedOnVersion < definition.version
                ? text('designer.list.draftBehind', { n: draft.basedOnVersion })
                : text('designer.list.draft')}
            </StatusTag>
            <div className="t-sm t-3">
              {draft.savedBy} {showMoment(draft.savedAt, text.language, today)}
            </div>
          </>
        ) : (
          <span className="t-3">{text('common.none')}</span>
        )}
      </td>
      <td className={styles.act}>
        <Link to={`/designer/${key}`} aria-label={`${text('designer.list.edit')} ${key}`}>
          {text('designer.list.edit')}
        </Link>
      </td>
    </tr>
  );
}

/** Every process with its version in service, the cases on it and its draft; new ones begin here. */
export function ListPage() {
  const text = useText();
  const { session } = useSession();
  const today = session ? dayOf(session.now) : undefined;
  const [isNew, setNew] = useState(false);
  const definitions = useQuery({ queryKey: keys.definitions, queryFn: ({ signal }) => latestDefinitions(signal) });
  const drafts = useQuery({ queryKey: keys.drafts, queryFn: ({ signal }) => allDrafts(signal) });
  const error = definitions.error ?? drafts.error;
  const processes =
    definitions.data && drafts.data ? listedProcesses(definitions.data, drafts.data, text.language) : null;
  const taken = new Set((processes ?? []).map(({ key }) => key));
  const columns = ['process', 'kind', 'lead', 'statutory', 'promised', 'version', 'running', 'draft'] as const;
  return (
    <>
      <PageHead
        title={text('designer.title')}
        acts={
          <span className="row g8">
            <ImportButton drafts={drafts.data ?? []} definitions={definitions.data ?? []} />
            <Button type="primary" icon={<Icon name="plus" small />} onClick={() => setNew(true)}>
              {text('designer.list.new')}
            </Button>
          </span>
        }
      />
      <Panel className={styles.panel ?? ''} label={text('designer.title')}>
        {error ? (
          <ProblemNotice
            error={error}
            onRetry={() => {
              void definitions.refetch();
              void drafts.refetch();
            }}
          />
        ) : null}
        {processes === null && !error ? <Skeletons rows={6} height={57} /> : null}
        {processes?.length === 0 ? (
          <EmptyState act={<Button onClick={() => setNew(true)}>{text('designer.list.new')}</Button>}>
            {text('designer.list.empty')}
          </EmptyState>
        ) : null}
        {processes && processes.length > 0 ? (
          <table className="tbl">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} className={column === 'running' ? 'n' : ''}>
                    {text(`designer.list.column.${column}`)}
                  </th>
                ))}
                <th>
                  <span className="sr">{text('designer.list.edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {processes.map((process) => (
                <ProcessRow key={process.key} process={process} today={today} />
              ))}
            </tbody>
          </table>
        ) : null}
      </Panel>
      <Suspense>{isNew ? <NewProcess taken={taken} onClose={() => setNew(false)} /> : null}</Suspense>
    </>
  );
}
