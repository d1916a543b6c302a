import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import styles from './webhooks.module.css';

/** What exactly was sent, and every attempt to send it. */
export function DeliveryDialog({ deliveryId, onClose }: { deliveryId: string; onClose(): void }) {
  const text = useText();
  const { todayOn } = useNow();
  const { data, error } = useQuery({
    queryKey: keys.admin('delivery', { deliveryId }),
    queryFn: ({ signal }) => read('/api/v1/webhook-deliveries/{id}', { path: { id: deliveryId }, signal }),
  });
  return (
    <Modal open width={640} title={text('admin.deliveries.one')} footer={null} onCancel={onClose}>
      {error ? <ProblemNotice error={error} /> : null}
      {!data && !error ? <Skeletons rows={4} height={40} /> : null}
      {data ? (
        <>
          <h3 className="t-sm t-3">{text('admin.deliveries.payload')}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className={`code ${styles.payload}`} tabIndex={0}>
            {JSON.stringify(data.payload, null, 2)}
          </pre>
          <h3 className="t-sm t-3">{text('admin.deliveries.attempts')}</h3>
          {data.log.length === 0 ? <p className="t-2">{text('admin.deliveries.noAttempt')}</p> : null}
          <ul className={frame.lines}>
            {data.log.map(({ number, at, status, error: why, durationMs }) => (
              <li key={number}>
                <span className="t-2">{number}</span> {showMoment(at, text.language, todayOn)} ·{' '}
                <b className="t-b">{status ?? why ?? '–'}</b> · {text('admin.deliveries.took', { n: durationMs })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Modal>
  );
}
