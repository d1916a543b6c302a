import type { ReactNode } from 'react';
import type { DisclosureRow } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Explained } from '../ui/Term.tsx';
import styles from './DisclosureList.module.css';
import { groupRows, type RowGroup } from './row-groups.ts';

/** What to bring of a material: 电子1份, or 原件1份、复印件2份. */
export function formWords(text: Text, row: DisclosureRow): string {
  const parts = [];
  if (row.form === 'E') parts.push(text('guide.form.E', { n: Math.max(1, row.originals, row.copies) }));
  else {
    if (row.originals > 0) parts.push(text('guide.form.originals', { n: row.originals }));
    if (row.copies > 0) parts.push(text('guide.form.copies', { n: row.copies }));
    if (row.form === 'EP') parts.push(text('guide.form.EP'));
  }
  return parts.join(text.language === 'zh' ? '、' : ', ');
}

function Hints({ row }: { row: DisclosureRow }) {
  const text = useText();
  const hints = [
    { label: text('guide.hint.review'), words: row.reviewPoints },
    { label: text('guide.hint.mistakes'), words: row.commonMistakes },
  ].filter((hint) => hint.words !== null);
  if (hints.length === 0 && row.legalBasis === '') return null;
  return (
    <details className={styles.hints}>
      <summary>{text(hints.length > 0 ? 'guide.hints' : 'guide.hint.law')}</summary>
      <dl>
        {hints.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text.pick(words?.zh, words?.en)}</dd>
          </div>
        ))}
        {row.legalBasis === '' ? null : (
          <div>
            <dt>{text('guide.hint.law')}</dt>
            <dd>{row.legalBasis}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** One material: what it is, why it is asked, and at the right whatever the page says about it. */
export function MaterialLine({
  row,
  loud = false,
  children,
}: {
  row: DisclosureRow;
  loud?: boolean;
  children?: ReactNode;
}) {
  const text = useText();
  return (
    <li className={`${styles.row} ${loud ? styles.loud : ''}`}>
      <span className={`code t-3 ${styles.id}`}>{row.id}</span>
      <div className={styles.what}>
        <div>
          {text.pick(row.name.zh, row.name.en)}{' '}
          {row.tolerable ? <StatusTag kind="mark">{text('guide.tolerable')}</StatusTag> : null}
        </div>
        {row.because ? (
          <div className="t-sm t-2">
            <span className={styles.because}>{text('guide.because')}</span> {text.pick(row.because.zh, row.because.en)}
          </div>
        ) : null}
        {row.source === 'A' || row.source === 'M' ? <div className="t-sm t-2">{formWords(text, row)}</div> : null}
        <Hints row={row} />
      </div>
      <div className={styles.state}>{children}</div>
    </li>
  );
}

function Forbidden({ rows, complainOf }: { rows: readonly DisclosureRow[]; complainOf: ComplainOf }) {
  const text = useText();
  return (
    <ul className={styles.never}>
      {rows.map((row) => (
        <li key={row.id}>
          <Icon name="cross" />
          <span>{text.pick(row.name.zh, row.name.en)}</span>
          <span className="t-sm t-3">
            {row.because ? text.pick(row.because.zh, row.because.en) : ''} {row.legalBasis}
          </span>
          {complainOf?.(row)}
        </li>
      ))}
    </ul>
  );
}

function NotNeeded({ rows }: { rows: readonly DisclosureRow[] }) {
  const text = useText();
  return (
    <details className={styles.fold}>
      <summary>
        {text('guide.group.NOT_NEEDED', { n: rows.length })}
        <span className="t-sm t-3">{text('guide.group.NOT_NEEDED.why')}</span>
      </summary>
      <ul className={styles.never}>
        {rows.map((row) => (
          <li key={row.id}>
            <Icon name="minus" />
            <span>{text.pick(row.name.zh, row.name.en)}</span>
            <span className="t-sm t-3">
              {row.because ? text('guide.onlyIf', { because: text.pick(row.because.zh, row.because.en) }) : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The act beside a row that nobody may ask for; null where there is none. */
type ComplainOf = ((row: DisclosureRow) => ReactNode) | null;

function isAsked(group: RowGroup): group is 'REQUIRED' | 'CONDITIONAL' | 'TOLERABLE' {
  return group !== 'FORBIDDEN' && group !== 'NOT_NEEDED';
}

/** The whole list by groups: required, conditional with its fact, what may follow, what nobody may ask, what is not needed. */
export function DisclosureList({
  rows,
  vow,
  stateOf,
  complainOf = null,
}: {
  rows: readonly DisclosureRow[];
  /** The promise that this list is all; it heads the list. */
  vow: ReactNode;
  stateOf(row: DisclosureRow): ReactNode;
  complainOf?: ComplainOf;
}) {
  const text = useText();
  return (
    <div className={styles.list}>
      <div className={styles.vow}>
        <Icon name="lock" />
        <p>{vow}</p>
      </div>
      {groupRows(rows).map(({ group, rows: ofGroup }) =>
        group === 'NOT_NEEDED' ? (
          <NotNeeded key={group} rows={ofGroup} />
        ) : (
          <section key={group} aria-label={text(`guide.group.${group}`)}>
            <div className={styles.head}>
              <h2>
                <Explained>{text(`guide.group.${group}`)}</Explained>
              </h2>
              <span className="t-2">{text('common.items', { n: ofGroup.length })}</span>
              <span className="t-sm t-3">{text(`guide.group.${group}.why`)}</span>
            </div>
            {isAsked(group) ? (
              <ul>
                {ofGroup.map((row) => (
                  <MaterialLine key={row.id} row={row} loud={row.state === 'REJECTED'}>
                    {stateOf(row)}
                  </MaterialLine>
                ))}
              </ul>
            ) : (
              <Forbidden rows={ofGroup} complainOf={complainOf} />
            )}
          </section>
        ),
      )}
    </div>
  );
}
