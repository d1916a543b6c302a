import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';

type Hold = Schemas['LegalHold'];

/** Cases that are not destroyed whatever their retention says: a suit, an audit, an investigation. */
export function HoldsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const queries = useQueryClient();
  const { names } = useProcesses();
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<Hold | 'new' | null>(null);
  const inForce = params.get('state') !== 'lifted';
  const list = usePaged('legal-holds', { inForce }, (page, signal) =>
    send('POST', '/api/v1/legal-holds/search', { body: { filter: { inForce }, page }, signal }),
  );
  const done = () => {
    setAsked(null);
    void queries.invalidateQueries({ queryKey: keys.admin('legal-holds') });
    void queries.invalidateQueries({ queryKey: keys.admin('retention-rules') });
  };
  const place = (
    <Button type="primary" onClick={() => setAsked('new')}>
      {text('admin.retention.hold')}
    </Button>
  );
  const day = (at: string) => showDay(dayOf(at), text.language, todayOn);
  return (
    <Panel label={text('admin.retention.part.holds')}>
      <div className={frame.filters}>
        <Segmented
          aria-label={text('admin.retention.stands')}
          value={inForce ? 'held' : 'lifted'}
          options={(['held', 'lifted'] as const).map((value) => ({
            value,
            label: text(`admin.retention.holds.${value}`),
          }))}
          onChange={(value) => setParams(value === 'held' ? {} : { state: value }, { replace: true })}
        />
        <span className="t-sm t-2">{text('admin.retention.holds.how')}</span>
        <span className="grow" />
        {place}
      </div>
      <ListState
        list={list}
        rowHeight={48}
        empty={
          <EmptyState act={inForce ? place : undefined}>
            {text(inForce ? 'admin.retention.holds.none' : 'admin.retention.holds.noneLifted')}
          </EmptyState>
        }
      >
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.column.case')}</th>
                <th>{text('admin.column.process')}</th>
                <th>{text('admin.reason')}</th>
                <th>{text('admin.retention.holds.placed')}</th>
                <th>
                  {inForce ? (
                    <span className="sr">{text('admin.column.acts')}</span>
                  ) : (
                    text('admin.retention.holds.wasLifted')
                  )}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((hold) => (
                <tr key={hold.id}>
                  <td className="nb">
                    <Link className="code" to={`/cases/${hold.caseId}`}>
                      {hold.caseNumber}
                    </Link>
                  </td>
                  <td>{names.get(hold.procedureKey) ?? hold.procedureKey}</td>
                  <td className={frame.wrap}>{hold.reason}</td>
                  <td>
                    {hold.placedByName}
                    <div className="t-sm t-3">{day(hold.placedAt)}</div>
                  </td>
                  {hold.liftedAt === null ? (
                    <td className={frame.acts}>
                      <Button
                        size="small"
                        aria-label={text('admin.retention.liftOf', { number: hold.caseNumber })}
                        onClick={() => setAsked(hold)}
                      >
                        {text('admin.retention.lift')}
                      </Button>
                    </td>
                  ) : (
                    <td>
                      {hold.liftedByName} <span className="t-3">{day(hold.liftedAt)}</span>
                      <div className="t-sm t-3">{hold.liftedReason}</div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ListState>
      {asked === 'new' ? <HoldDialog onDone={done} onClose={() => setAsked(null)} /> : null}
      {asked !== null && asked !== 'new' ? (
        <ReasonDialog
          title={text('admin.retention.liftOf', { number: asked.caseNumber })}
          submit={text('admin.retention.lift.submit')}
          act={(reason) =>
            send('POST', '/api/v1/legal-holds/{id}/lifting', { path: { id: asked.id }, body: { reason } })
          }
          onDone={done}
          onCancel={() => setAsked(null)}
        >
          <p>{text('admin.retention.lift.why')}</p>
        </ReasonDialog>
      ) : null}
    </Panel>
  );
}

function HoldDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const text = useText();
  const [form] = Form.useForm<{ caseNumber: string; reason: string }>();
  const place = useMutation({
    mutationFn: (body: { caseNumber: string; reason: string }) => send('POST', '/api/v1/legal-holds', { body }),
    onSuccess: onDone,
  });
  const required = (label: string) => [
    { required: true, whitespace: true, message: text('ui.form.required', { label }) },
  ];
  return (
    <Modal
      open
      title={text('admin.retention.hold.title')}
      okText={text('admin.retention.hold.submit')}
      cancelText={text('common.cancel')}
      confirmLoading={place.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="t-2">{text('admin.retention.hold.why')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(wish) => place.mutate(wish)}>
        <Form.Item name="caseNumber" label={text('admin.column.case')} rules={required(text('admin.column.case'))}>
          <Input className="code" autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={text('admin.reason')}
          extra={text('admin.reason.kept')}
          rules={[...required(text('admin.reason')), { min: 2, message: text('admin.reason.missing') }]}
        >
          <Input.TextArea
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={text('admin.retention.hold.example')}
          />
        </Form.Item>
      </Form>
      {place.error ? <ProblemNotice error={place.error} /> : null}
    </Modal>
  );
}
