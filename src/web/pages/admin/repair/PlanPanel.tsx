import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { send } from '../../../api/client.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import frame from '../parts/admin.module.css';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { readVariables, VariablesInput } from '../parts/VariablesInput.tsx';
import { isPlanned, type RepairPlan, type Token } from './plan.ts';
import styles from './repair.module.css';

/** What is planned, what it would come to, and the one act that does it. */
export function PlanPanel({
  caseId,
  instanceId,
  plan,
  tokens,
  nameOf,
  onChange,
  onReset,
  onRepaired,
}: {
  caseId: string;
  instanceId: string;
  plan: RepairPlan;
  tokens: readonly Token[];
  nameOf(elementId: string): string;
  onChange(plan: RepairPlan): void;
  onReset(): void;
  onRepaired(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<{ variables: string }>();
  const [isAsking, setAsking] = useState(false);
  const modify = (reason: string, dryRun: boolean) => {
    const variables = readVariables(form.getFieldValue('variables')) ?? {};
    const said = Object.keys(variables).length === 0 ? {} : { variables };
    return send('POST', '/api/v1/cases/{id}/modification', {
      path: { id: caseId },
      body: { instanceId, cancel: [...plan.cancel], start: [...plan.start], ...said, reason, dryRun },
    });
  };
  const preview = useMutation({ mutationFn: () => modify(text('admin.repair.previewReason'), true) });
  const tokenName = (id: string) => nameOf(tokens.find(({ token }) => token === id)?.elementId ?? id);
  if (!isPlanned(plan)) {
    return (
      <Panel title={text('admin.repair.plan')}>
        <p className={`t-2 ${frame.pad}`}>{text('admin.repair.planEmpty')}</p>
      </Panel>
    );
  }
  const names = (found: readonly Token[]) => found.map(({ elementId }) => nameOf(elementId)).join('、');
  return (
    <Panel
      title={text('admin.repair.plan')}
      acts={
        <Button size="small" type="text" onClick={onReset}>
          {text('admin.repair.clear')}
        </Button>
      }
    >
      <ol className={frame.lines}>
        {plan.start.map((start, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same place may be started twice; only its place in the plan tells them apart
          <li key={`${start.element} ${at}`} className="row g8">
            <span className="grow">
              {text(start.where === 'before' ? 'admin.repair.startsBefore' : 'admin.repair.startsAfter', {
                name: nameOf(start.element),
              })}
            </span>
            <Button
              size="small"
              type="text"
              onClick={() => onChange({ ...plan, start: plan.start.filter((_each, index) => index !== at) })}
            >
              {text('admin.repair.remove')}
            </Button>
          </li>
        ))}
        {plan.cancel.map((token) => (
          <li key={token} className="row g8">
            <span className="grow">{text('admin.repair.cancels', { name: tokenName(token) })}</span>
            <Button
              size="small"
              type="text"
              onClick={() => onChange({ ...plan, cancel: plan.cancel.filter((each) => each !== token) })}
            >
              {text('admin.repair.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <div className={frame.pad}>
        {plan.start.length === 0 ? null : (
          <Form form={form} layout="vertical">
            <VariablesInput />
          </Form>
        )}
        <div className="row g8">
          <Button loading={preview.isPending} onClick={() => preview.mutate()}>
            {text('admin.repair.preview')}
          </Button>
          <Button type="primary" disabled={!preview.isSuccess} onClick={() => setAsking(true)}>
            {text('admin.repair.do')}
          </Button>
        </div>
        {preview.isSuccess ? null : <p className="t-sm t-3">{text('admin.repair.previewFirst')}</p>}
        {preview.error ? <ProblemNotice error={preview.error} /> : null}
        {preview.data ? (
          <div role="status" className={styles.outcome}>
            <p className="t-b">{text('admin.repair.wouldBe')}</p>
            <ul>
              <li>{text('admin.repair.withdrawn', { names: names(preview.data.withdrawn) || text('common.none') })}</li>
              <li>{text('admin.repair.created', { names: names(preview.data.created) || text('common.none') })}</li>
              {preview.data.ended ? <li className="t-b">{text('admin.repair.wouldEnd')}</li> : null}
            </ul>
          </div>
        ) : null}
      </div>
      {isAsking ? (
        <ReasonDialog
          title={text('admin.repair.do.title')}
          submit={text('admin.repair.do.submit')}
          act={(reason) => modify(reason, false)}
          onDone={() => {
            setAsking(false);
            onRepaired();
          }}
          onCancel={() => setAsking(false)}
        >
          <p className="t-2">{text('admin.repair.do.why')}</p>
        </ReasonDialog>
      ) : null}
    </Panel>
  );
}
