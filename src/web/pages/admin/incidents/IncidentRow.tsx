import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/contract.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import type { Incident } from './queries.ts';

/** One incident: where it happened, why, since when, and what may be done. `chosen` is null where nothing is left to do. */
export function IncidentRow({
  incident,
  process,
  outcome,
  chosen,
  onChoose,
  onRetry,
  onResolve,
}: {
  incident: Incident;
  process: string;
  outcome: Schemas['IncidentOutcome'] | undefined;
  chosen: boolean | null;
  onChoose(chosen: boolean): void;
  onRetry(): void;
  onResolve(): void;
}) {
  const text = useText();
  const { todayOn } = useNow();
  const { caseId, caseNumber, elementId, work, code, message, raisedAt, resolvedAt } = incident;
  const failed = outcome === undefined || outcome.outcome === 'RESOLVED' ? null : outcome.outcome;
  return (
    <tr>
      {chosen === null ? null : (
        <td>
          <Checkbox
            aria-label={text('admin.incidents.choose', { number: caseNumber })}
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        </td>
      )}
      <td className="nb">
        <Link className="code" to={`/cases/${caseId}`}>
          {caseNumber}
        </Link>
      </td>
      <td>
        {process}
        <div className="t-sm t-3">
          {text(`admin.incidents.work.${work}`)} <span className="code">{elementId}</span>
        </div>
      </td>
      <td className={frame.wrap}>
        <b className="t-b">{text.maybe(`admin.incidents.code.${code}`) ?? message}</b>
        <div className="t-sm t-3">
          <span className="code">{code}</span> · {message}
        </div>
        {failed === null ? null : (
          <div className="t-b">
            {text(`admin.incidents.result.${failed}`)} {outcome?.message}
          </div>
        )}
      </td>
      <td className="nb">
        {showMoment(raisedAt, text.language, todayOn)}
        {resolvedAt === null ? null : (
          <div className="t-sm t-3">
            {text('admin.incidents.resolvedAt', { at: showMoment(resolvedAt, text.language, todayOn) })}
          </div>
        )}
      </td>
      <td className={frame.acts}>
        {chosen === null ? null : (
          <>
            <Button size="small" onClick={onRetry}>
              {text('admin.incidents.retry')}
            </Button>
            <Button size="small" onClick={onResolve}>
              {text('admin.incidents.resolve')}
            </Button>
          </>
        )}
        <Link to={`/admin/repair/${caseId}`}>{text('admin.incidents.repair')}</Link>
      </td>
    </tr>
  );
}
