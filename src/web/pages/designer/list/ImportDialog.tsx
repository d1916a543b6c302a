import { Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { StatusTag, type TagKind } from '../../../ui/StatusTag.tsx';
import type { DiagramImport } from '../draft/draft.ts';
import { isProcessKey, processKeyOf, suggestedKey } from '../draft/process-key.ts';
import styles from './list.module.css';

type Outcome = DiagramImport['report'][number]['outcome'];

const outcomes = ['translated', 'kept', 'unsupported'] as const;
const looks: Record<Outcome, TagKind> = { translated: 'accent', kept: 'mark', unsupported: 'strong' };

/** Shows what became of a diagram of another engine, row by row, before it becomes a draft under a key that is chosen here. */
export function ImportDialog({
  file,
  imported,
  onKeep,
  onClose,
}: {
  file: string;
  imported: DiagramImport;
  onKeep(key: string): Promise<void>;
  onClose(): void;
}) {
  const text = useText();
  const [form] = Form.useForm<{ key: string }>();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { vendors, report, findings } = imported;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const keep = async ({ key }: { key: string }) => {
    setBusy(true);
    await onKeep(key).catch(setFailure);
    setBusy(false);
  };
  return (
    <Modal
      open
      width={1080}
      title={text('designer.import.title', { file })}
      okText={text('designer.import.make')}
      cancelText={text('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {failure ? <ProblemNotice error={failure} /> : null}
      <p className="t-2">
        {vendors.length === 0
          ? text('designer.import.plain')
          : text('designer.import.from', { vendors: vendors.join(', ') })}
      </p>
      {report.length === 0 ? null : <Report report={report} />}
      <p className="t-2">{text('designer.import.findings', { errors, warnings: findings.length - errors })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ key: suggestedKey(processKeyOf(imported.xml) ?? '') }}
        onFinish={(values) => void keep(values)}
      >
        <Form.Item
          name="key"
          label={text('designer.new.key')}
          extra={text('designer.new.keyHint')}
          rules={[
            {
              validator: (_rule, key: string | undefined) =>
                isProcessKey(key ?? '') ? Promise.resolve() : Promise.reject(new Error(text('designer.new.keyWrong'))),
            },
          ]}
        >
          <Input className="code" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Report({ report }: { report: DiagramImport['report'] }) {
  const text = useText();
  const [only, setOnly] = useState<Outcome | 'all'>('all');
  const count = (outcome: Outcome) => report.filter((row) => row.outcome === outcome).length;
  const shown = report.filter(({ outcome }) => only === 'all' || outcome === only);
  const columns = ['outcome', 'element', 'source', 'meaning'] as const;
  return (
    <>
      <Segmented
        value={only}
        onChange={setOnly}
        options={[
          { value: 'all' as const, label: text('designer.import.all', { n: report.length }) },
          ...outcomes.map((value) => ({ value, label: text(`designer.import.${value}`, { n: count(value) }) })),
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.report} tabIndex={0} aria-label={text('designer.import.report')}>
        <table className="tbl">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{text(`designer.import.column.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ outcome, elementId, source, target, zh, en }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their order
              <tr key={`${at} ${source}`}>
                <td className="nb">
                  <StatusTag kind={looks[outcome]}>{text(`designer.import.outcome.${outcome}`)}</StatusTag>
                </td>
                <td className="code">{elementId ?? '–'}</td>
                <td className={`code ${styles.source}`}>{source}</td>
                <td>
                  {text.pick(zh, en)}
                  {target === null ? null : <div className="code t-3">{target}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="t-3">{text('designer.import.nothing')}</p> : null}
      </section>
    </>
  );
}
