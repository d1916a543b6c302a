import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import { IncidentRow } from './IncidentRow.tsx';
import { type Incident, type IncidentFilter, useProcesses } from './queries.ts';
import { ResolveDialog } from './ResolveDialog.tsx';

/** What the address asks for. */
function filterOf(params: URLSearchParams): IncidentFilter {
  const process = params.get('process');
  const text = params.get('q')?.trim();
  return {
    resolved: params.get('state') === 'resolved',
    ...(process ? { definitionKey: process } : {}),
    ...(text ? { message: { $like: text } } : {}),
  };
}

/** 异常: failed work with its cause; tried again one by one, many at once, or with variables set right before. */
export function IncidentsPage() {
  const text = useText();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Incident | null>(null);
  const { names, options } = useProcesses();
  const filter = filterOf(params);
  const list = usePaged(
    'incidents',
    filter,
    (page, signal) => send('POST', '/api/v1/incidents/search', { body: { filter, page, includeTotal: true }, signal }),
    30_000,
  );
  const retry = useMutation({
    mutationFn: (incidentIds: string[]) =>
      send('POST', '/api/v1/incidents/batch-resolution', { body: { incidentIds } }),
    onSuccess: () => {
      setChosen(new Set());
      return queries.invalidateQueries({ queryKey: keys.admin('incidents') });
    },
  });
  const outcomes = new Map((retry.data?.items ?? []).map((one) => [one.incidentId, one]));
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setChosen(new Set());
    retry.reset();
    setParams(next, { replace: true });
  };
  const isOpen = filter.resolved !== true;
  const ids = list.items.map(({ id }) => id);
  const isFiltered = filter.definitionKey !== undefined || filter.message !== undefined;
  return (
    <>
      <PageHead
        title={text('admin.incidents.title')}
        acts={
          isOpen ? (
            <Button
              type="primary"
              disabled={chosen.size === 0}
              loading={retry.isPending}
              onClick={() => retry.mutate([...chosen])}
            >
              {text('admin.incidents.retryMany', { n: chosen.size })}
            </Button>
          ) : null
        }
      />
      <div className={frame.body}>
        {retry.data ? <Outcomes outcomes={retry.data.items} /> : null}
        {retry.error ? <ProblemNotice error={retry.error} /> : null}
        <Panel label={text('admin.incidents.title')}>
          <div className={frame.filters}>
            <Segmented
              aria-label={text('admin.incidents.state')}
              value={isOpen ? 'open' : 'resolved'}
              options={[
                { value: 'open', label: text('admin.incidents.open') },
                { value: 'resolved', label: text('admin.incidents.resolved') },
              ]}
              onChange={(value) => set('state', value === 'open' ? null : value)}
            />
            <Select
              allowClear
              aria-label={text('admin.column.process')}
              placeholder={text('admin.column.process')}
              value={params.get('process')}
              options={options}
              popupMatchSelectWidth={false}
              onChange={(value: string | undefined) => set('process', value ?? null)}
            />
            <Input.Search
              allowClear
              aria-label={text('admin.incidents.cause')}
              placeholder={text('admin.incidents.findCause')}
              defaultValue={params.get('q') ?? ''}
              onSearch={(value) => set('q', value)}
            />
            <span className="grow" />
            {list.total === undefined ? null : (
              <span className="t-sm t-2">{text('common.items', { n: list.total })}</span>
            )}
          </div>
          <ListState
            list={list}
            rowHeight={64}
            empty={
              <EmptyState
                act={
                  isFiltered ? <Button onClick={() => setParams({})}>{text('admin.clearFilters')}</Button> : undefined
                }
              >
                {text(
                  isFiltered
                    ? 'admin.incidents.noMatch'
                    : isOpen
                      ? 'admin.incidents.none'
                      : 'admin.incidents.noneResolved',
                )}
              </EmptyState>
            }
          >
            <div className={frame.scroll}>
              <table className={`tbl ${frame.table}`}>
                <thead>
                  <tr>
                    {isOpen ? (
                      <th>
                        <Checkbox
                          aria-label={text('admin.incidents.chooseAll')}
                          checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
                          indeterminate={chosen.size > 0 && !ids.every((id) => chosen.has(id))}
                          onChange={({ target }) => setChosen(new Set(target.checked ? ids : []))}
                        />
                      </th>
                    ) : null}
                    <th>{text('admin.column.case')}</th>
                    <th>{text('admin.column.process')}</th>
                    <th>{text('admin.incidents.cause')}</th>
                    <th>{text('admin.incidents.raised')}</th>
                    <th>
                      <span className="sr">{text('admin.column.acts')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {list.items.map((incident) => (
                    <IncidentRow
                      key={incident.id}
                      incident={incident}
                      process={names.get(incident.definitionKey) ?? incident.definitionKey}
                      outcome={outcomes.get(incident.id)}
                      chosen={isOpen ? chosen.has(incident.id) : null}
                      onChoose={(checked) => {
                        const next = new Set(chosen);
                        if (checked) next.add(incident.id);
                        else next.delete(incident.id);
                        setChosen(next);
                      }}
                      onRetry={() => retry.mutate([incident.id])}
                      onResolve={() => setAsked(incident)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </ListState>
        </Panel>
      </div>
      {asked === null ? null : (
        <ResolveDialog
          incident={asked}
          onDone={() => {
            setAsked(null);
            void queries.invalidateQueries({ queryKey: keys.admin('incidents') });
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** What became of those that were tried again. */
function Outcomes({ outcomes }: { outcomes: readonly Schemas['IncidentOutcome'][] }) {
  const text = useText();
  const count = (of: string) => outcomes.filter(({ outcome }) => outcome === of).length;
  return (
    <p role="status">
      <b className="t-b">{text('admin.incidents.outcome', { n: count('RESOLVED') })}</b>{' '}
      <span className="t-2">
        {text('admin.incidents.outcomeRest', { again: count('FAILED_AGAIN'), refused: count('REFUSED') })}
      </span>
    </p>
  );
}
