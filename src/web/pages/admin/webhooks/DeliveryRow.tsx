import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/contract.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';

const kinds = { PENDING: 'mark', DELIVERED: 'accent', FAILED: 'strong' } as const;

/** One event on its way to one address. */
export function DeliveryRow({
  delivery,
  webhook,
  resend,
  onOpen,
}: {
  delivery: Schemas['WebhookDelivery'];
  webhook: string;
  resend: ReactNode;
  onOpen(): void;
}) {
  const text = useText();
  const { todayOn } = useNow();
  const { caseId, type, state, attempts, nextAt, lastStatus, lastError, lastDurationMs, createdAt } = delivery;
  const moment = (at: string) => showMoment(at, text.language, todayOn);
  const answer = lastStatus === null ? (lastError ?? '–') : String(lastStatus);
  return (
    <tr>
      <td>
        <span className="row g8">
          <b className="t-b">{text.maybe(`admin.audit.event.${type}`) ?? type}</b>
          {caseId === null ? null : <Link to={`/cases/${caseId}`}>{text('admin.deliveries.case')}</Link>}
        </span>
        <div className="code t-3">{type}</div>
      </td>
      <td>{webhook}</td>
      <td>
        <StatusTag kind={kinds[state]}>{text(`admin.deliveries.state.${state}`)}</StatusTag>
        {nextAt === null ? null : (
          <div className="t-sm t-3">{text('admin.deliveries.nextAt', { at: moment(nextAt) })}</div>
        )}
      </td>
      <td className={frame.wrap}>
        {answer}
        {lastDurationMs === null ? null : (
          <div className="t-sm t-3">{text('admin.deliveries.took', { n: lastDurationMs })}</div>
        )}
      </td>
      <td className="n">{attempts}</td>
      <td className="nb">{moment(createdAt)}</td>
      <td className={frame.acts}>
        <Button size="small" onClick={onOpen}>
          {text('admin.deliveries.open')}
        </Button>
        {resend}
      </td>
    </tr>
  );
}
