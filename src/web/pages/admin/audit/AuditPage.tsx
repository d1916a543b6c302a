import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import frame from '../parts/admin.module.css';
import { ActsPanel } from './ActsPanel.tsx';
import { EventsPanel } from './EventsPanel.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';

/** 审计: the chains verified now, the events of all cases, and what administrators did. */
export function AuditPage() {
  const text = useText();
  const [params] = useSearchParams();
  const part = params.get('part') === 'acts' ? 'acts' : 'events';
  return (
    <>
      <PageHead title={text('admin.audit.title')}>
        <nav className={frame.tabs} aria-label={text('admin.audit.title')}>
          <Link to="/admin/audit" aria-current={part === 'events' ? 'page' : undefined}>
            {text('admin.audit.events')}
          </Link>
          <Link to="/admin/audit?part=acts" aria-current={part === 'acts' ? 'page' : undefined}>
            {text('admin.audit.acts')}
          </Link>
        </nav>
      </PageHead>
      <div className={`${frame.body} ${frame.aside}`}>
        {part === 'acts' ? <ActsPanel /> : <EventsPanel />}
        <VerifyPanel />
      </div>
    </>
  );
}
