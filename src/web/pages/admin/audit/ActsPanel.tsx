import { send } from '../../../api/client.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';

/** What administrators did to people and departments, the newest first. */
export function ActsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const list = usePaged('operator-acts', {}, (page, signal) =>
    send('POST', '/api/v1/operator-acts/search', { body: { page }, signal }),
  );
  return (
    <Panel label={text('admin.audit.acts')}>
      <ListState
        list={list}
        empty={
          <EmptyState act={<LinkButton to="/admin/people">{text('admin.nav.people')}</LinkButton>}>
            {text('admin.audit.noActs')}
          </EmptyState>
        }
      >
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.audit.recorded')}</th>
              <th>{text('admin.audit.actor')}</th>
              <th>{text('admin.audit.what')}</th>
              <th>{text('admin.audit.subject')}</th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((act) => (
              <tr key={act.id}>
                <td className="nb">{showMoment(act.doneAt, text.language, todayOn)}</td>
                <td>{act.actorName}</td>
                <td>{text(`admin.audit.act.${act.act}`)}</td>
                <td className="code">{act.subject}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
    </Panel>
  );
}
