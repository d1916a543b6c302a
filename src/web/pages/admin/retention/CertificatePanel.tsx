import { Button } from 'antd';
import type { Schemas } from '../../../api/contract.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { PrintMarks } from '../../../ui/PrintMarks.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { RowsFound } from './RowsFound.tsx';
import styles from './retention.module.css';

/** 销毁证明: that the cases were destroyed, by whom, when, and with which hash it is chained to the certificate before. */
export function CertificatePanel({ number, of }: { number: string; of: Schemas['DestructionCertificate'] }) {
  const text = useText();
  const { todayOn } = useNow();
  const moment = (at: string) => showMoment(at, text.language, todayOn);
  const title = text('admin.retention.certificate', { n: of.number });
  const facts = [
    [
      'result',
      text('admin.retention.certificate.result', { destroyed: of.destroyed, kept: of.kept, failed: of.failed }),
    ],
    ['files', text('admin.retention.certificate.removed', { removed: of.filesRemoved, needed: of.filesNeeded })],
    ['proposed', `${of.proposedByName} · ${moment(of.proposedAt)}`],
    ['approved', `${of.approvedByName} · ${moment(of.approvedAt)}`],
    ['ended', moment(of.endedAt)],
  ] as const;
  const hashes = [
    ['listHash', of.listHash],
    ['resultHash', of.resultHash],
    ['previousHash', of.previousHash],
    ['hash', of.hash],
  ] as const;
  return (
    <Panel
      title={title}
      acts={
        <Button size="small" icon={<Icon name="print" small />} onClick={() => print()}>
          {text('admin.retention.print')}
        </Button>
      }
    >
      <PrintMarks left={`${number} ${title}`} middle={of.hash} />
      <dl className={frame.facts}>
        {facts.map(([key, value]) => (
          <div key={key} className={styles.row}>
            <dt>{text(`admin.retention.certificate.${key}Label`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {hashes.map(([key, value]) => (
          <div key={key} className={styles.row}>
            <dt>{text(`admin.retention.certificate.${key}Label`)}</dt>
            <dd className={`code ${styles.hash}`}>{value === '' ? '–' : value}</dd>
          </div>
        ))}
      </dl>
      <div className={frame.pad}>
        <RowsFound rows={of.rowsErased} />
      </div>
    </Panel>
  );
}
