import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';

/** Who acts for whom and until when. Naming a substitute is for the officer or the head of the department (§3.1). */
export function SubstitutesPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const substitutes = useQuery({
    queryKey: keys.admin('substitutes'),
    queryFn: ({ signal }) => read('/api/v1/substitutes', { signal }),
  });
  return (
    <Panel title={text('admin.people.part.substitutes')} note={text('admin.substitutes.who')}>
      <ListState
        list={wholeList(substitutes)}
        empty={
          <EmptyState act={<LinkButton to="/admin/people">{text('admin.people.part.accounts')}</LinkButton>}>
            {text('admin.substitutes.none')}
          </EmptyState>
        }
      >
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.people.department')}</th>
              <th>{text('admin.substitutes.principal')}</th>
              <th>{text('admin.substitutes.substitute')}</th>
              <th>{text('admin.substitutes.days')}</th>
              <th>{text('admin.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {(substitutes.data?.items ?? []).map((each) => (
              <tr key={each.id}>
                <td>{text.pick(each.department.name, each.department.nameEn)}</td>
                <td>{each.principal.name}</td>
                <td>
                  <span className="row g8">
                    {each.substitute.name}
                    <StatusTag kind={each.kind === 'AB' ? 'accent' : 'fact'}>
                      {text(`admin.substitutes.kind.${each.kind}`)}
                    </StatusTag>
                  </span>
                </td>
                <td className="nb">
                  {showDay(each.from, text.language, todayOn)} – {showDay(each.until, text.language, todayOn)}
                </td>
                <td className="t-2">{each.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
    </Panel>
  );
}
