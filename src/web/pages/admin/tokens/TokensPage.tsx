import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { read, send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { TokenDialog } from './TokenDialog.tsx';

/** 接口令牌: tokens that act as the person who made them, within their scopes, until a day. */
export function TokensPage() {
  const text = useText();
  const { todayOn } = useNow();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [isNew, setNew] = useState(false);
  const tokens = useQuery({
    queryKey: keys.admin('tokens'),
    queryFn: ({ signal }) => read('/api/v1/api-tokens', { signal }),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.admin('tokens') });
  const revoke = useMutation({
    mutationFn: (id: string) => send('DELETE', '/api/v1/api-tokens/{id}', { path: { id } }),
    onSuccess: refresh,
  });
  const ask = ({ id, name }: Schemas['ApiToken']) =>
    modal.confirm({
      title: text('admin.tokens.revoke.title', { name }),
      content: text('admin.tokens.revoke.why'),
      okText: text('admin.tokens.revoke.submit'),
      cancelText: text('common.cancel'),
      icon: null,
      onOk: () => revoke.mutateAsync(id),
    });
  const create = (
    <Button type="primary" onClick={() => setNew(true)}>
      {text('admin.tokens.new')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('admin.tokens.title')} acts={create}>
        <p className="t-sm t-2">{text('admin.tokens.how')}</p>
      </PageHead>
      <div className={frame.body}>
        <Panel label={text('admin.tokens.title')}>
          <ListState list={wholeList(tokens)} empty={<EmptyState act={create}>{text('admin.tokens.none')}</EmptyState>}>
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.tokens.name')}</th>
                  <th>{text('admin.tokens.scopes')}</th>
                  <th>{text('admin.tokens.made')}</th>
                  <th>{text('admin.tokens.expires')}</th>
                  <th>
                    <span className="sr">{text('admin.column.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {(tokens.data?.items ?? []).map((token) => (
                  <tr key={token.id}>
                    <td className="t-b">{token.name}</td>
                    <td>
                      <span className="row wrap g4">
                        {token.scopes.map((scope) => (
                          <StatusTag key={scope}>{text.maybe(`admin.tokens.scope.${scope}`) ?? scope}</StatusTag>
                        ))}
                      </span>
                    </td>
                    <td className="nb">{showDay(dayOf(token.createdAt), text.language, todayOn)}</td>
                    <td className="nb">
                      {token.expiresAt === null ? '–' : showDay(dayOf(token.expiresAt), text.language, todayOn)}
                    </td>
                    <td className={frame.acts}>
                      <Button size="small" onClick={() => ask(token)}>
                        {text('admin.tokens.revoke')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListState>
        </Panel>
      </div>
      {isNew ? (
        <TokenDialog
          onClose={() => {
            setNew(false);
            void refresh();
          }}
        />
      ) : null}
    </>
  );
}
