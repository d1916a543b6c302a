import { Button } from 'antd';
import { showDay, showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './applicant.module.css';
import type { Disclosure } from './queries.ts';

/** A long code in groups of four, as people read it to one another. */
export function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The receipt of a list: its number, since when, which version, until when, and the code a printed copy is checked by. */
export function ReceiptPanel({ disclosure, onSubmit }: { disclosure: Disclosure; onSubmit(): void }) {
  const text = useText();
  const name = text.pick(disclosure.definition.name.zh, disclosure.definition.name.en);
  const names = new Map(disclosure.rows.map((row) => [row.id, text.pick(row.name.zh, row.name.en)]));
  const missing = disclosure.missing.map((id) => names.get(id) ?? id);
  const separator = text.language === 'zh' ? '、' : ', ';
  const lines = [
    { label: text('applicant.receipt.issued'), value: showMoment(disclosure.issuedAt, text.language) },
    {
      label: text('applicant.receipt.version'),
      value: text('applicant.receipt.versionOf', { name, n: disclosure.definition.version }),
    },
    {
      label: text('applicant.receipt.valid'),
      value: text('applicant.until', { day: showDay(disclosure.validUntil, text.language) }),
    },
  ];
  return (
    <aside className={styles.side}>
      <section className={styles.receipt} aria-label={text('applicant.receipt')}>
        <div className="t-sm t-2">{text('applicant.receipt.number')}</div>
        <div className={styles.number}>{disclosure.number}</div>
        <dl>
          {lines.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{text('applicant.receipt.check')}</dt>
            <dd className="code">{inFours(disclosure.checkCode)}</dd>
          </div>
        </dl>
        <div className={`${styles.receiptActs} ${styles.noPrint}`}>
          <Button block size="large" icon={<Icon name="print" small />} onClick={() => print()}>
            {text('applicant.print')}
          </Button>
          <Button
            block
            size="large"
            href={`/api/v1/disclosures/${encodeURIComponent(disclosure.id)}/content?format=pdf`}
            target="_blank"
            rel="noreferrer"
            icon={<Icon name="download" small />}
          >
            PDF
          </Button>
          {disclosure.caseId === null ? (
            <Button block type="primary" size="large" className={styles.wideOnly ?? ''} onClick={onSubmit}>
              {text('applicant.submit')}
            </Button>
          ) : (
            <LinkButton to={`/mine/cases/${disclosure.caseId}`} block type="primary" size="large">
              {text('applicant.toCase')}
            </LinkButton>
          )}
        </div>
        {disclosure.caseId === null && missing.length > 0 ? (
          <p className={`t-sm t-2 ${styles.noPrint}`}>
            {text('applicant.stillMissing', { names: missing.join(separator) })}
          </p>
        ) : null}
      </section>
    </aside>
  );
}
