import { dayOf, showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { ComplaintLine } from './ComplaintLine.tsx';
import styles from './feedback.module.css';
import { useOwnComplaints } from './queries.ts';

/** The applicant's complaints by name, each with where it stands; nothing where there are none. */
export function OwnComplaints() {
  const text = useText();
  const { data } = useOwnComplaints();
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={text('feedback.complain.mine')} note={text('common.items', { n: data.items.length })}>
      <ul>
        {data.items.map((each) => (
          <li key={each.number} className={styles.rated}>
            <div className="row g8 wrap">
              <span className="code">{each.number}</span>
              <span>{text(`feedback.kind.${each.kind}`)}</span>
              <StatusTag kind="mark">{text(`feedback.state.${each.state}`)}</StatusTag>
              <span className="t-sm t-3">{showDay(dayOf(each.filedAt), text.language)}</span>
            </div>
            <ComplaintLine complaint={each} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
