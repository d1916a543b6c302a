import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './applicant.module.css';
import { type Disclosure, usePreCheck } from './queries.ts';

/** What the service found looking the list over, before anybody decides: what does not open, has run out or contradicts. */
export function PreCheckPanel({ disclosure }: { disclosure: Disclosure }) {
  const text = useText();
  const { data } = usePreCheck(disclosure.id);
  if (!data) return null;
  const names = new Map(disclosure.rows.map((row) => [row.id, text.pick(row.name.zh, row.name.en)]));
  // What is missing is told beside the list already.
  const found = data.proposals.filter(
    ({ reasonCode, concerns }) => reasonCode !== 'MISSING' && concerns === 'APPLICANT',
  );
  return (
    <Panel title={text('applicant.preCheck')} note={text('applicant.preCheck.note')}>
      <div className={`${styles.inside} ${styles.noPrint}`}>
        {found.length === 0 ? (
          <span className={styles.ok}>
            <Icon name="check" small />
            {text('applicant.preCheck.nothing')}
          </span>
        ) : (
          <ul className={styles.found}>
            {found.map(({ rule, rowId, reasonCode, with: other, documentId, message }) => (
              <li key={`${rule} ${rowId} ${other ?? documentId ?? reasonCode}`}>
                <Icon name="info" small />
                <div>
                  <b className="t-b">{names.get(rowId) ?? rowId}</b>
                  <div className="t-sm">{text.pick(message.zh, message.en)}</div>
                  {other === null ? null : (
                    <div className="t-sm t-2">
                      {text('applicant.preCheck.with', { name: names.get(other) ?? other })}
                    </div>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
