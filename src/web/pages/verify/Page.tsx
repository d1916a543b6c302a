import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { ProblemError } from '../../api/problem.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { FileCheck } from './FileCheck.tsx';
import styles from './verify.module.css';

interface Asked {
  number: string;
  code: string;
}

function Found({ found }: { found: Schemas['VerifiedDocument'] }) {
  const text = useText();
  const lines = [
    { label: text('verify.number'), value: found.number },
    { label: text('verify.organ'), value: found.organ },
    { label: text('verify.addressee'), value: found.addressee },
    { label: text('verify.issuedOn'), value: showDay(found.issuedOn, text.language) },
    { label: text('verify.hash'), value: found.statementHash },
  ];
  return (
    <section className={styles.found} aria-label={text('verify.title')}>
      <div className="row g8 wrap">
        <h2>{text.pick(found.title.zh, found.title.en)}</h2>
        <StatusTag kind={found.state === 'VALID' ? 'mark' : 'strong'}>{text(`verify.state.${found.state}`)}</StatusTag>
      </div>
      <dl>
        {lines.map(({ label, value }) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <FileCheck hashes={found.fileHashes} />
    </section>
  );
}

/** 文书核验: whoever holds a document sees by its number and code whether it is on record, and what it should say. */
export function Page() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const number = params.get('number') ?? '';
  const code = params.get('code') ?? '';
  const isAsked = number !== '' && code !== '';
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...keys.verify(number), code],
    queryFn: ({ signal }) => read('/api/v1/public/documents/{number}', { path: { number }, query: { code }, signal }),
    enabled: isAsked,
  });
  const isUnknown = error instanceof ProblemError && error.status === 404;
  return (
    <div className={styles.page}>
      <div>
        <h1>{text('verify.title')}</h1>
        <p className="t-2">{text('verify.intro')}</p>
      </div>
      <Form<Asked>
        className={styles.ask ?? ''}
        layout="vertical"
        requiredMark={false}
        initialValues={{ number, code }}
        onFinish={(asked) => setParams({ number: asked.number.trim(), code: asked.code.trim() })}
      >
        <Form.Item
          name="number"
          label={text('verify.number')}
          rules={[{ required: true, whitespace: true, message: text('verify.numberMissing') }]}
        >
          <Input size="large" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="code"
          label={text('verify.code')}
          rules={[{ required: true, whitespace: true, message: text('verify.codeMissing') }]}
        >
          <Input size="large" autoComplete="off" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={isFetching}>
          {text('verify.submit')}
        </Button>
      </Form>
      {isUnknown ? <EmptyState>{text('verify.notFound')}</EmptyState> : null}
      {error && !isUnknown ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {isAsked && !data && !error ? <Skeletons rows={3} height={72} /> : null}
      {data ? <Found found={data} /> : null}
    </div>
  );
}
