import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { type Destruction, useDestructions } from './queries.ts';

const kinds = { PROPOSED: 'strong', RUNNING: 'accent', STOPPED: 'strong', DONE: 'fact', DROPPED: 'mark' } as const;

/** Where a list of destruction stands. */
export function DestructionState({ destruction }: { destruction: Destruction }) {
  const text = useText();
  return <StatusTag kind={kinds[destruction.state]}>{text(`admin.retention.state.${destruction.state}`)}</StatusTag>;
}

/** The lists of cases to be destroyed: those that wait for approval, are worked off, and are certified. */
export function DestructionsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const [isAsked, setAsked] = useState(false);
  const lists = useDestructions();
  const propose = (
    <Button type="primary" onClick={() => setAsked(true)}>
      {text('admin.retention.propose')}
    </Button>
  );
  return (
    <Panel
      title={text('admin.retention.part.destructions')}
      note={text('admin.retention.destructions.how')}
      acts={propose}
    >
      <ListState
        list={wholeList(lists)}
        rowHeight={52}
        empty={<EmptyState act={propose}>{text('admin.retention.destructions.none')}</EmptyState>}
      >
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.retention.number')}</th>
                <th>{text('admin.retention.stands')}</th>
                <th>{text('admin.retention.proposedBy')}</th>
                <th>{text('admin.retention.decidedBy')}</th>
                <th className="n">{text('admin.retention.total')}</th>
                <th className="n">{text('admin.retention.item.DESTROYED')}</th>
                <th className="n">{text('admin.retention.item.KEPT')}</th>
              </tr>
            </thead>
            <tbody>
              {(lists.data?.items ?? []).map((each) => (
                <tr key={each.id}>
                  <td>
                    <Link className="code t-b" to={`/admin/retention/destructions/${each.id}`}>
                      {each.number}
                    </Link>
                    <div className="t-sm t-3">{each.reason}</div>
                  </td>
                  <td>
                    <DestructionState destruction={each} />
                  </td>
                  <td>
                    {each.proposedByName}
                    <div className="t-sm t-3">{showDay(dayOf(each.proposedAt), text.language, todayOn)}</div>
                  </td>
                  <td>
                    {each.decidedByName ?? '–'}
                    {each.decidedAt === null ? null : (
                      <div className="t-sm t-3">{showDay(dayOf(each.decidedAt), text.language, todayOn)}</div>
                    )}
                  </td>
                  <td className="n">{each.total}</td>
                  <td className="n">{each.destroyed === 0 ? '–' : each.destroyed}</td>
                  <td className="n">{each.kept + each.failed === 0 ? '–' : each.kept + each.failed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ListState>
      {isAsked ? <ProposeDialog onClose={() => setAsked(false)} /> : null}
    </Panel>
  );
}
