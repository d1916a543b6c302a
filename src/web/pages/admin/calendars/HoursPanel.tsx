import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { HoursDialog } from './HoursDialog.tsx';
import { Seasons } from './Seasons.tsx';

type Hours = Schemas['HoursInForce'];

/** 办公时间: which hours limits of a region end by now, which will from a later day on, and changing them from a day on. */
export function HoursPanel({ region }: { region: string }) {
  const text = useText();
  const { todayOn } = useNow();
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: keys.admin('calendars', { region, hours: true }),
    queryFn: ({ signal }) => read('/api/v1/calendars/{region}/business-hours', { path: { region }, signal }),
  });
  const items = data?.items ?? [];
  const now = items.find(({ validFrom }) => validFrom === null || validFrom <= todayOn);
  const later = items.filter(({ validFrom }) => validFrom !== null && validFrom > todayOn).reverse();
  const line = (hours: Hours, state: 'now' | 'later') => (
    <li key={hours.validFrom ?? 'default'}>
      <div className="row g8 wrap">
        <StatusTag kind={state === 'now' ? 'accent' : 'strong'}>
          {state === 'now' || hours.validFrom === null
            ? text('admin.hours.now')
            : text('admin.hours.from', { day: showDay(hours.validFrom, text.language, todayOn) })}
        </StatusTag>
        <span className="t-sm t-3">{hours.source ?? text(`admin.hours.of.${hours.of}`)}</span>
      </div>
      <Seasons seasons={hours.seasons} />
    </li>
  );
  return (
    <Panel
      title={text('admin.calendars.hours')}
      acts={
        <Button size="small" disabled={now === undefined} onClick={() => setAsked(true)}>
          {text('admin.hours.change')}
        </Button>
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={1} height={56} /> : null}
      <ul className={frame.lines}>
        {now === undefined ? null : line(now, 'now')}
        {later.map((hours) => line(hours, 'later'))}
      </ul>
      {isAsked && now ? <HoursDialog region={region} hours={now} onClose={() => setAsked(false)} /> : null}
    </Panel>
  );
}
