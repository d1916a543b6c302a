import type { DisclosureRow } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { placeWords } from './place.ts';
import styles from './Viewer.module.css';

function Hint({ label, words }: { label: string; words: string }) {
  return (
    <div className={styles.hint}>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** What a checker should look at, and what the material itself says as far as it was read off. */
export function Hints({ row }: { row: DisclosureRow }) {
  const text = useText();
  const { statement: stated } = row;
  const says = stated
    ? [
        stated.issuer,
        stated.number,
        stated.validUntil ? text('work.stated.until', { day: stated.validUntil }) : null,
        ...Object.entries(stated.fields).map(
          ([field, value]) => `${text.maybe(`field.fact.${field}`) ?? field} ${value}`,
        ),
      ].filter((part) => part !== null && part !== '')
    : [];
  return (
    <dl className={styles.hints}>
      {row.reason ? <Hint label={text('work.state.REJECTED')} words={row.reason} /> : null}
      {row.place ? <Hint label={text('work.place')} words={placeWords(text, row.place)} /> : null}
      {says.length > 0 ? <Hint label={text('work.stated')} words={says.join(' · ')} /> : null}
      {row.reviewPoints ? (
        <Hint label={text('work.reviewPoints')} words={text.pick(row.reviewPoints.zh, row.reviewPoints.en)} />
      ) : null}
      {row.commonMistakes ? (
        <Hint label={text('work.commonMistakes')} words={text.pick(row.commonMistakes.zh, row.commonMistakes.en)} />
      ) : null}
      {row.legalBasis ? <Hint label={text('work.legalBasis')} words={row.legalBasis} /> : null}
    </dl>
  );
}
