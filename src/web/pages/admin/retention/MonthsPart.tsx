import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { VerifyPanel } from '../audit/VerifyPanel.tsx';
import frame from '../parts/admin.module.css';

const kinds = { DUE: 'accent', DETACHED: 'fact', KEPT: 'strong' } as const;
/** The most months one look tells of. */
const mostMonths = 24;

/** Months of the record that are older than its retention: looked at, then detached one by one; the rest verified beside them. */
export function MonthsPart() {
  const text = useText();
  const look = useMutation({
    mutationFn: (dryRun: boolean) =>
      send('POST', '/api/v1/audit/retention', { body: { dryRun, atMost: dryRun ? mostMonths : 1 } }),
  });
  const items = look.data?.items;
  const isDue = items?.some(({ state }) => state === 'DUE') ?? false;
  return (
    <div className={`${frame.aside} ${frame.split}`}>
      <Panel
        title={text('admin.retention.part.months')}
        note={text('admin.retention.months.how')}
        acts={
          <span className="row g8">
            <Button size="small" loading={look.isPending && look.variables} onClick={() => look.mutate(true)}>
              {text('admin.retention.months.look')}
            </Button>
            {isDue ? (
              <Button
                size="small"
                type="primary"
                loading={look.isPending && !look.variables}
                onClick={() => look.mutate(false)}
              >
                {text('admin.retention.months.detach')}
              </Button>
            ) : null}
          </span>
        }
      >
        {look.error ? <ProblemNotice error={look.error} /> : null}
        {items === undefined ? <EmptyState>{text('admin.retention.months.first')}</EmptyState> : null}
        {items?.length === 0 ? <EmptyState>{text('admin.retention.months.none')}</EmptyState> : null}
        {items !== undefined && items.length > 0 ? <Months items={items} /> : null}
      </Panel>
      <VerifyPanel />
    </div>
  );
}

function Months({ items }: { items: readonly Schemas['RetainedMonth'][] }) {
  const text = useText();
  const monthOf = (from: string) =>
    new Intl.DateTimeFormat(text.language === 'zh' ? 'zh-CN' : 'en-GB', {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(from));
  return (
    <div className={frame.scroll}>
      <table className={`tbl ${frame.table}`}>
        <thead>
          <tr>
            <th>{text('admin.retention.months.month')}</th>
            <th className="n">{text('admin.retention.months.events')}</th>
            <th className="n">{text('admin.retention.total')}</th>
            <th>{text('admin.retention.stands')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ table, from, events, cases, state, reasons }) => (
            <tr key={table}>
              <td className="nb">
                <b className="t-b">{monthOf(from)}</b>
                <div className="code t-3">{table}</div>
              </td>
              <td className="n">{events}</td>
              <td className="n">{cases}</td>
              <td>
                <StatusTag kind={kinds[state]}>{text(`admin.retention.months.state.${state}`)}</StatusTag>
                {reasons.map(({ why, cases: n }) => (
                  <div key={why} className="t-sm t-2">
                    {text(`admin.retention.months.why.${why}`, { n })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
