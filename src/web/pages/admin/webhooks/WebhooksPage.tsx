import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { useWebhooks, type Webhook } from './queries.ts';
import { WebhookDialog } from './WebhookDialog.tsx';

/** 事件推送: the addresses that are told of events, switched on and off, with what is on its way and what failed. */
export function WebhooksPage() {
  const text = useText();
  const { todayOn } = useNow();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Webhook | 'new' | null>(null);
  const webhooks = useWebhooks();
  const refresh = () => queries.invalidateQueries({ queryKey: keys.admin('webhooks') });
  const change = useMutation({
    mutationFn: ({ webhook, active }: { webhook: Webhook; active: boolean | null }) =>
      active === null
        ? send('DELETE', '/api/v1/webhooks/{id}', { path: { id: webhook.id } })
        : send('PATCH', '/api/v1/webhooks/{id}', { path: { id: webhook.id }, body: { active } }),
    onSuccess: refresh,
  });
  const remove = (webhook: Webhook) =>
    modal.confirm({
      title: text('admin.webhooks.delete.title', { name: webhook.name }),
      content: text('admin.webhooks.delete.why'),
      okText: text('admin.webhooks.delete.submit'),
      cancelText: text('common.cancel'),
      icon: null,
      onOk: () => change.mutateAsync({ webhook, active: null }),
    });
  const create = (
    <Button type="primary" onClick={() => setAsked('new')}>
      {text('admin.webhooks.new')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={text('admin.webhooks.title')}
        acts={
          <span className="row g8">
            <LinkButton to="/admin/webhooks/deliveries">{text('admin.deliveries.title')}</LinkButton>
            {create}
          </span>
        }
      />
      <div className={frame.body}>
        {change.error ? <ProblemNotice error={change.error} /> : null}
        <Panel label={text('admin.webhooks.title')}>
          <ListState
            list={wholeList(webhooks)}
            rowHeight={56}
            empty={<EmptyState act={create}>{text('admin.webhooks.none')}</EmptyState>}
          >
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.webhooks.name')}</th>
                  <th>{text('admin.webhooks.events')}</th>
                  <th className="n">{text('admin.webhooks.pending')}</th>
                  <th className="n">{text('admin.webhooks.failed')}</th>
                  <th>{text('admin.webhooks.active')}</th>
                  <th>
                    <span className="sr">{text('admin.column.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {(webhooks.data?.items ?? []).map((webhook) => (
                  <tr key={webhook.id}>
                    <td className={frame.wrap}>
                      <b className="t-b">{webhook.name}</b>
                      <div className="code t-3">{webhook.url}</div>
                      <div className="t-sm t-3">
                        {text('admin.webhooks.since', {
                          day: showDay(dayOf(webhook.createdAt), text.language, todayOn),
                        })}
                      </div>
                    </td>
                    <td className="code">{webhook.events.join(' ')}</td>
                    <td className="n">
                      <Link to={`/admin/webhooks/deliveries?webhook=${webhook.id}&state=PENDING`}>
                        {webhook.pending}
                      </Link>
                    </td>
                    <td className="n">
                      <Link to={`/admin/webhooks/deliveries?webhook=${webhook.id}&state=FAILED`}>{webhook.failed}</Link>
                    </td>
                    <td>
                      <Switch
                        size="small"
                        checked={webhook.active}
                        aria-label={text('admin.webhooks.activeOf', { name: webhook.name })}
                        loading={change.isPending && change.variables?.webhook.id === webhook.id}
                        onChange={(active) => change.mutate({ webhook, active })}
                      />
                    </td>
                    <td className={frame.acts}>
                      <Link to={`/admin/webhooks/deliveries?webhook=${webhook.id}`}>
                        {text('admin.deliveries.log')}
                      </Link>
                      <Button size="small" onClick={() => setAsked(webhook)}>
                        {text('admin.webhooks.edit')}
                      </Button>
                      <Button size="small" onClick={() => remove(webhook)}>
                        {text('admin.webhooks.delete')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListState>
        </Panel>
        <p className="t-sm t-3">{text('admin.webhooks.how')}</p>
      </div>
      {asked === null ? null : (
        <WebhookDialog
          webhook={asked === 'new' ? null : asked}
          onClose={() => {
            setAsked(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}
