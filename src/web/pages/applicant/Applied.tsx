import { Button } from 'antd';
import type { Schemas } from '../../api/contract.ts';
import type { Case } from '../../api/types.ts';
import { showDay, showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { contentAddress } from '../../work/Viewer.tsx';
import styles from './applicant.module.css';

/** What an application is answered with: number, time, the working day it counts as received. */
export type Receipt = Schemas['AppliedCase']['receipt'];

/** The receipt right after applying: number, time, the working day it counts as received. */
export function Applied({ receipt, of }: { receipt: Receipt; of: Case }) {
  const text = useText();
  return (
    <section className={styles.applied} role="status" aria-label={text('applicant.applied')}>
      <Icon name="check" />
      <div>
        <p className="t-b">{text('applicant.applied')}</p>
        <p>
          {text('applicant.applied.receipt', {
            number: receipt.number,
            at: showMoment(receipt.receivedAt, text.language),
            day: showDay(receipt.effectiveReceiptOn, text.language),
          })}
        </p>
        {of.queryCode === null ? null : (
          <p>{text('applicant.applied.code', { number: of.number, code: of.queryCode })}</p>
        )}
        <Button href={contentAddress(receipt.documentId)} icon={<Icon name="download" small />}>
          {text('applicant.applied.download')}
        </Button>
      </div>
    </section>
  );
}
