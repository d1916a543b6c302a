import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showMoment, showTime } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { showBytes } from '../../../ui/FileDrop.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { Figures } from '../parts/Figures.tsx';

/** Two machines whose clocks differ by more do not agree on what is in time. */
const mostSkewMs = 2_000;
/** Below this share of the disk somebody has to make room. */
const leastFree = 0.1;

/** 系统状况: whether the service can serve, what waits and what is stuck, versions and what is known of backups. */
export function HealthPage() {
  const text = useText();
  const { todayOn } = useNow();
  const health = useQuery({
    queryKey: keys.admin('health'),
    queryFn: ({ signal }) => read('/api/v1/health', { signal }),
    refetchInterval: 10_000,
  });
  const ready = useQuery({
    queryKey: keys.admin('ready'),
    queryFn: ({ signal }) => read('/readyz', { signal }),
    refetchInterval: 10_000,
  });
  const { data } = health;
  const moment = (at: string) => showMoment(at, text.language, todayOn);
  const queues = data?.queues;
  const isAskew = Math.abs(data?.databaseAheadMs ?? 0) > mostSkewMs;
  const isFull = data !== undefined && data.filesFreeBytes < data.filesTotalBytes * leastFree;
  return (
    <>
      <PageHead
        title={text('admin.health.title')}
        tags={
          ready.data || ready.error ? (
            <StatusTag kind={ready.data?.ready ? 'accent' : 'strong'} icon={ready.data?.ready ? 'check' : 'alert'}>
              {text(ready.data?.ready ? 'admin.health.ready' : 'admin.health.notReady')}
            </StatusTag>
          ) : null
        }
      >
        {data ? (
          <p className="t-sm t-3">{text('admin.health.asOf', { time: showTime(data.now, text.language) })}</p>
        ) : null}
      </PageHead>
      <div className={frame.body}>
        {health.error ? <ProblemNotice error={health.error} onRetry={() => void health.refetch()} /> : null}
        {!data && !health.error ? <Skeletons rows={4} height={88} /> : null}
        {data && queues ? (
          <>
            <Figures
              label={text('admin.health.queues')}
              figures={[
                { key: 'incidents', value: queues.incidentsOpen, to: '/admin/incidents' },
                { key: 'failed', value: queues.jobsFailed, to: '/admin/jobs?state=FAILED' },
                { key: 'jobs', value: queues.jobsDue, to: '/admin/jobs' },
                { key: 'timers', value: queues.timersDue },
                { key: 'pending', value: queues.deliveriesPending, to: '/admin/webhooks/deliveries?state=PENDING' },
                { key: 'lost', value: queues.deliveriesFailed, to: '/admin/webhooks/deliveries?state=FAILED' },
                { key: 'batches', value: queues.batchesRunning, to: '/admin/migration' },
              ].map((figure) => ({
                ...figure,
                name: text.maybe(`admin.health.queue.${figure.key}`) ?? figure.key,
                base: text.maybe(`admin.health.base.${figure.key}`) ?? '',
              }))}
            />
            <p className="t-2">
              {data.longestDueAt === null
                ? text('admin.health.onTime')
                : text('admin.health.waitsSince', { at: moment(data.longestDueAt) })}
            </p>
            <Panel title={text('admin.health.versions')}>
              <dl className={frame.facts}>
                <dt>{text('admin.health.node')}</dt>
                <dd>{data.node}</dd>
                <dt>{text('admin.health.postgres')}</dt>
                <dd>{data.postgres}</dd>
                <dt>{text('admin.health.migration')}</dt>
                <dd>
                  <span className="code">{data.migration ?? '–'}</span>
                  {data.migration === data.ownMigration ? null : (
                    <div className="t-b">{text('admin.health.twoVersions', { own: data.ownMigration ?? '–' })}</div>
                  )}
                </dd>
                <dt>{text('admin.health.replicas')}</dt>
                <dd>{data.replicas}</dd>
                <dt>{text('admin.health.clocks')}</dt>
                <dd className={isAskew ? 't-b' : ''}>
                  {isAskew
                    ? text(data.databaseAheadMs > 0 ? 'admin.health.databaseAhead' : 'admin.health.databaseBehind', {
                        n: Math.round(Math.abs(data.databaseAheadMs) / 1000),
                      })
                    : text('admin.health.clocksAgree')}
                </dd>
                <dt>{text('admin.health.size')}</dt>
                <dd>{showBytes(data.databaseBytes)}</dd>
                <dt>{text('admin.health.disk')}</dt>
                <dd className={isFull ? 't-b' : ''}>
                  {text(isFull ? 'admin.health.diskFull' : 'admin.health.diskFree', {
                    free: showBytes(data.filesFreeBytes),
                    total: showBytes(data.filesTotalBytes),
                  })}
                </dd>
                <dt>{text('admin.health.backup')}</dt>
                <dd>
                  {data.lastArchivedAt === null
                    ? text('admin.health.noArchive')
                    : text('admin.health.archived', { at: moment(data.lastArchivedAt) })}
                </dd>
              </dl>
            </Panel>
          </>
        ) : null}
      </div>
    </>
  );
}
