import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import frame from '../parts/admin.module.css';
import { Meter } from '../parts/Meter.tsx';

type Broken = Schemas['AuditFindings']['broken'][number];

interface Verification {
  state: 'running' | 'stopped' | 'done';
  cases: number;
  total: number;
  events: number;
  broken: readonly Broken[];
}

/** So many cases are verified between two looks at how far it has come. */
const atOnce = 100;

/** Counts every hash of every case anew, page by page, and names the first event of each that is not as it was written. */
export function VerifyPanel() {
  const text = useText();
  const stop = useRef<AbortController | null>(null);
  const [found, setFound] = useState<Verification | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const verify = async () => {
    const control = new AbortController();
    stop.current = control;
    setFailure(null);
    let seen: Verification = { state: 'running', cases: 0, total: 0, events: 0, broken: [] };
    setFound(seen);
    try {
      for (let after: string | null = null; ; ) {
        const answer: Schemas['AuditFindings'] = await send('POST', '/api/v1/audit/verification', {
          body: { page: { limit: atOnce, after } },
          signal: control.signal,
        });
        after = answer.page.endCursor;
        seen = {
          state: answer.page.hasMore ? 'running' : 'done',
          cases: seen.cases + answer.cases,
          total: answer.total,
          events: seen.events + answer.events,
          broken: [...seen.broken, ...answer.broken],
        };
        setFound(seen);
        if (!answer.page.hasMore) return;
      }
    } catch (error) {
      setFound({ ...seen, state: 'stopped' });
      if (!control.signal.aborted) setFailure(error);
    }
  };
  const isRunning = found?.state === 'running';
  return (
    <Panel
      title={text('admin.audit.verify')}
      acts={
        isRunning ? (
          <Button size="small" onClick={() => stop.current?.abort()}>
            {text('admin.audit.stop')}
          </Button>
        ) : (
          <Button size="small" type="primary" onClick={() => void verify()}>
            {text('admin.audit.verifyNow')}
          </Button>
        )
      }
    >
      <div className={frame.pad}>
        {failure ? <ProblemNotice error={failure} /> : null}
        {found === null ? <p className="t-2">{text('admin.audit.verifyWhy')}</p> : null}
        {found === null ? null : (
          <>
            <p role="status">
              {text('admin.audit.progress', { cases: found.cases, total: found.total, events: found.events })}
            </p>
            {isRunning ? (
              <Meter label={text('admin.audit.verify')} done={found.cases} total={Math.max(1, found.total)} />
            ) : null}
            {found.state === 'stopped' ? <p className="t-2">{text('admin.audit.stopped')}</p> : null}
            {found.state === 'done' && found.broken.length === 0 ? (
              <p className="row g4 t-b">
                <Icon name="check" small />
                {text('admin.audit.whole')}
              </p>
            ) : null}
          </>
        )}
      </div>
      {found !== null && found.broken.length > 0 ? (
        <div role="alert">
          <p className={`row g4 t-b ${frame.pad}`}>
            <Icon name="stop" small />
            {text('admin.audit.broken', { n: found.broken.length })}
          </p>
          <ul className={frame.lines}>
            {found.broken.map(({ caseId, caseNumber, sequence }) => (
              <li key={caseId}>
                <Link className="code" to={`/cases/${caseId}/timeline`}>
                  {caseNumber}
                </Link>{' '}
                <span className="t-2">{text('admin.audit.brokenAt', { n: sequence })}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}
