import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { Figures } from '../parts/Figures.tsx';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { ChangedDays } from './ChangedDays.tsx';
import { MovedDates } from './MovedDates.tsx';
import { useChange, useRegions } from './queries.ts';
import { Recount } from './Recount.tsx';

const kinds = { PREVIEWED: 'strong', IN_FORCE: 'accent', DROPPED: 'mark' } as const;

/** A change of a calendar: the days it changes, every open due date it moves, and the one act that puts it in force. */
export function ChangePage() {
  const text = useText();
  const { changeId = '' } = useParams();
  const { todayOn } = useNow();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [isApplying, setApplying] = useState(false);
  const found = useChange(changeId);
  const regions = useRegions();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.admin('calendar-changes') }),
      queries.invalidateQueries({ queryKey: keys.admin('calendars') }),
    ]);
  const drop = useMutation({
    mutationFn: () => send('DELETE', '/api/v1/calendar-changes/{id}', { path: { id: changeId } }),
    onSuccess: async () => {
      await refresh();
      void message.info(text('admin.calendars.dropped'));
    },
  });
  const change = found.data;
  const isOpen = change?.state === 'PREVIEWED';
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/calendars">{text('admin.calendars.title')}</Link>}
        title={change?.source ?? text('admin.calendars.change')}
        tags={
          change ? (
            <StatusTag kind={kinds[change.state]}>{text(`admin.calendars.state.${change.state}`)}</StatusTag>
          ) : null
        }
        acts={
          isOpen ? (
            <span className="row g8">
              <Button loading={drop.isPending} onClick={() => drop.mutate()}>
                {text('admin.calendars.drop')}
              </Button>
              <Button type="primary" onClick={() => setApplying(true)}>
                {text('admin.calendars.apply')}
              </Button>
            </span>
          ) : null
        }
      >
        {change ? (
          <p className="t-2">
            {[
              regions.find(({ code }) => code === change.region)?.name ?? change.region,
              change.year === null
                ? text('admin.calendars.hours')
                : text('admin.calendars.ofYear', { year: change.year }),
              ...(change.validFrom === null
                ? []
                : [text('admin.hours.from', { day: showDay(change.validFrom, text.language, todayOn) })]),
              ...(change.publishedOn === null
                ? []
                : [text('admin.calendars.publishedOn', { day: showDay(change.publishedOn, text.language, todayOn) })]),
              ...(change.reason === null ? [] : [text('admin.calendars.because', { reason: change.reason })]),
            ].join(' · ')}
          </p>
        ) : null}
      </PageHead>
      <div className={frame.body}>
        {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
        {drop.error ? <ProblemNotice error={drop.error} /> : null}
        {!change && !found.error ? <Skeletons rows={5} height={56} /> : null}
        {change ? (
          <>
            {change.state === 'IN_FORCE' ? <Recount remaining={change.remaining ?? 0} /> : null}
            <Figures
              label={text('admin.calendars.moved')}
              figures={[
                {
                  key: 'clocks',
                  name: text('admin.calendars.moved.clocks'),
                  value: change.moves.clocks,
                  unit: text('admin.unit.clocks'),
                  base: text('admin.calendars.moved.base'),
                },
                {
                  key: 'cases',
                  name: text('admin.calendars.moved.cases'),
                  value: change.moves.cases,
                  unit: text('admin.unit.cases'),
                },
                {
                  key: 'later',
                  name: text('admin.calendars.moved.later'),
                  value: change.moves.later,
                  unit: text('admin.unit.clocks'),
                },
                {
                  key: 'earlier',
                  name: text('admin.calendars.moved.earlier'),
                  value: change.moves.earlier,
                  unit: text('admin.unit.clocks'),
                },
              ]}
            />
            {isOpen ? (
              <>
                <Panel
                  title={text(change.kind === 'HOURS' ? 'admin.hours.new' : 'admin.calendars.days')}
                  note={change.kind === 'HOURS' ? undefined : text('common.items', { n: change.days.length })}
                >
                  <ChangedDays days={change.days} seasons={change.seasons} />
                </Panel>
                <MovedDates change={change} />
              </>
            ) : (
              <p className="t-2">
                {text(
                  change.state === 'DROPPED' ? 'admin.calendars.decided.DROPPED' : 'admin.calendars.decided.IN_FORCE',
                )}
              </p>
            )}
          </>
        ) : null}
      </div>
      {isApplying && change ? (
        <ReasonDialog
          title={text('admin.calendars.apply.title')}
          submit={text('admin.calendars.apply.submit')}
          act={(reason) =>
            send('POST', '/api/v1/calendar-changes/{id}/application', { path: { id: changeId }, body: { reason } })
          }
          onDone={() => {
            setApplying(false);
            void refresh();
          }}
          onCancel={() => setApplying(false)}
        >
          <p>{text('admin.calendars.apply.why', { clocks: change.moves.clocks, cases: change.moves.cases })}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
