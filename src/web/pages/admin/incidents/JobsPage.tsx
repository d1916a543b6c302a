import { Input, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import type { JobFilter } from './queries.ts';

type Job = Schemas['Job'];

const states = ['OPEN', 'LOCKED', 'STUCK', 'FAILED', 'DONE'] as const;
const kinds = {
  OPEN: 'fact',
  LOCKED: 'accent',
  STUCK: 'strong',
  FAILED: 'strong',
  DONE: 'mark',
  CANCELLED: 'mark',
} as const satisfies Record<Job['state'], 'fact' | 'accent' | 'strong' | 'mark'>;

function JobRow({ job }: { job: Job }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <tr>
      <td>
        <b className="t-b">{text.maybe(`admin.jobs.topic.${job.topic}`) ?? job.topic}</b>
        <div className="t-sm t-3">{text(job.worker ? 'admin.jobs.worker' : 'admin.jobs.service')}</div>
      </td>
      <td className="nb">
        {job.caseId === null ? (
          '–'
        ) : (
          <Link className="code" to={`/cases/${job.caseId}`}>
            {job.caseNumber}
          </Link>
        )}
        {job.elementId === null ? null : <div className="code t-3">{job.elementId}</div>}
      </td>
      <td>
        <StatusTag kind={kinds[job.state]}>{text(`admin.jobs.state.${job.state}`)}</StatusTag>
      </td>
      <td className="nb">{showMoment(job.dueAt, text.language, todayOn)}</td>
      <td className="n">{job.retriesLeft}</td>
      <td>
        {job.lockedBy === null ? '–' : <span className="code">{job.lockedBy}</span>}
        {job.lockedUntil === null ? null : (
          <div className="t-sm t-3">
            {text('admin.jobs.until', { at: showMoment(job.lockedUntil, text.language, todayOn) })}
          </div>
        )}
      </td>
      <td className={`t-2 ${frame.wrap}`}>{job.lastError ?? '–'}</td>
    </tr>
  );
}

/** 作业: work beside people, of workers and of the service itself, by where it stands. */
export function JobsPage() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const state = states.find((each) => each === params.get('state'));
  const topic = params.get('topic')?.trim();
  const filter: JobFilter = {
    ...(state === undefined ? {} : { states: [state] }),
    ...(topic ? { topic: { $like: topic } } : {}),
  };
  const list = usePaged(
    'jobs',
    filter,
    (page, signal) => send('POST', '/api/v1/jobs/search', { body: { filter, page }, signal }),
    15_000,
  );
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const columns = ['topic', 'case', 'state', 'due', 'retries', 'lock', 'error'] as const;
  return (
    <>
      <PageHead title={text('admin.jobs.title')} />
      <div className={frame.body}>
        <Panel label={text('admin.jobs.title')}>
          <div className={frame.filters}>
            <Segmented
              aria-label={text('admin.jobs.column.state')}
              value={state ?? 'unfinished'}
              options={[
                { value: 'unfinished', label: text('admin.jobs.unfinished') },
                ...states.map((value) => ({ value, label: text(`admin.jobs.state.${value}`) })),
              ]}
              onChange={(value) => set('state', value === 'unfinished' ? null : value)}
            />
            <Input.Search
              allowClear
              aria-label={text('admin.jobs.column.topic')}
              placeholder={text('admin.jobs.findTopic')}
              defaultValue={params.get('topic') ?? ''}
              onSearch={(value) => set('topic', value)}
            />
          </div>
          <ListState
            list={list}
            rowHeight={56}
            empty={
              <EmptyState
                act={
                  state !== undefined || topic ? (
                    <LinkButton to="/admin/jobs">{text('admin.clearFilters')}</LinkButton>
                  ) : undefined
                }
              >
                {text(state !== undefined || topic ? 'admin.jobs.noMatch' : 'admin.jobs.none')}
              </EmptyState>
            }
          >
            <div className={frame.scroll}>
              <table className={`tbl ${frame.table}`}>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} className={column === 'retries' ? 'n' : ''}>
                        {text(`admin.jobs.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.items.map((job) => (
                    <JobRow key={job.id} job={job} />
                  ))}
                </tbody>
              </table>
            </div>
          </ListState>
        </Panel>
      </div>
    </>
  );
}
