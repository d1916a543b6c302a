import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import { DeliveryDialog } from './DeliveryDialog.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import { useWebhooks } from './queries.ts';

type Filter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/webhook-deliveries/search', 'post'>>>['filter']>;

const states = ['PENDING', 'DELIVERED', 'FAILED'] as const;

/** 推送记录: what was sent to which address, every attempt of it, and sending it once more. */
export function DeliveriesPage() {
  const text = useText();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<string | null>(null);
  const webhooks = useWebhooks();
  const state = states.find((each) => each === params.get('state'));
  const webhook = params.get('webhook');
  const filter: Filter = {
    ...(state === undefined ? {} : { state }),
    ...(webhook === null ? {} : { webhookId: webhook }),
  };
  const list = usePaged(
    'deliveries',
    filter,
    (page, signal) => send('POST', '/api/v1/webhook-deliveries/search', { body: { filter, page }, signal }),
    10_000,
  );
  const resend = useMutation({
    mutationFn: (id: string) => send('POST', '/api/v1/webhook-deliveries/{id}/resend', { path: { id } }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.admin('deliveries') }),
        queries.invalidateQueries({ queryKey: keys.admin('delivery') }),
      ]),
  });
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const names = new Map((webhooks.data?.items ?? []).map(({ id, name }) => [id, name]));
  const columns = ['event', 'webhook', 'state', 'answer', 'attempts', 'at'] as const;
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/webhooks">{text('admin.webhooks.title')}</Link>}
        title={text('admin.deliveries.title')}
      />
      <div className={frame.body}>
        {resend.error ? <ProblemNotice error={resend.error} /> : null}
        <Panel label={text('admin.deliveries.title')}>
          <div className={frame.filters}>
            <Segmented
              aria-label={text('admin.deliveries.column.state')}
              value={state ?? 'all'}
              options={[
                { value: 'all', label: text('common.all') },
                ...states.map((value) => ({ value, label: text(`admin.deliveries.state.${value}`) })),
              ]}
              onChange={(value) => set('state', value === 'all' ? undefined : value)}
            />
            <Select
              allowClear
              aria-label={text('admin.deliveries.column.webhook')}
              placeholder={text('admin.deliveries.column.webhook')}
              value={webhook}
              options={[...names].map(([value, label]) => ({ value, label }))}
              onChange={(value: string | undefined) => set('webhook', value)}
            />
          </div>
          <ListState
            list={list}
            rowHeight={52}
            empty={
              <EmptyState
                act={
                  state === undefined && webhook === null ? undefined : (
                    <LinkButton to="/admin/webhooks/deliveries">{text('admin.clearFilters')}</LinkButton>
                  )
                }
              >
                {text('admin.deliveries.none')}
              </EmptyState>
            }
          >
            <div className={frame.scroll}>
              <table className={`tbl ${frame.table}`}>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} className={column === 'attempts' ? 'n' : ''}>
                        {text(`admin.deliveries.column.${column}`)}
                      </th>
                    ))}
                    <th>
                      <span className="sr">{text('admin.column.acts')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {list.items.map((delivery) => (
                    <DeliveryRow
                      key={delivery.id}
                      delivery={delivery}
                      webhook={names.get(delivery.webhookId) ?? '–'}
                      onOpen={() => setOpened(delivery.id)}
                      resend={
                        <Button
                          size="small"
                          disabled={delivery.state === 'PENDING'}
                          loading={resend.isPending && resend.variables === delivery.id}
                          onClick={() => resend.mutate(delivery.id)}
                        >
                          {text('admin.deliveries.resend')}
                        </Button>
                      }
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </ListState>
        </Panel>
      </div>
      {opened === null ? null : <DeliveryDialog deliveryId={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
