import type { Schemas } from '../../api/contract.ts';
import type { OpenMatter, Opinion } from '../../api/types.ts';
import { showDay, showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import type { Text } from '../../i18n/text.ts';
import { daysLeft } from '../../ui/ClockBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Light } from '../../ui/Light.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';
import { MatterMeter } from './MatterMeter.tsx';
import { OpinionSign } from './OpinionSign.tsx';
import { kinds, type MatrixGroup, type MatrixRow, matrixOf, standing } from './review-matrix.ts';

const columns = ['code', 'item', 'department', 'nature', 'opinion', 'used', 'light', 'note'] as const;

function countsOf(text: Text, groups: readonly MatrixGroup[]): string | undefined {
  const now = standing(groups);
  if (now.length === 0) return undefined;
  const parts = kinds
    .map((kind) => ({ kind, count: now.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${text(`case.opinion.${kind}`)}${text.language === 'zh' ? '' : ' '}${count}`);
  return text('case.opinions.counts', { n: now.length, parts: parts.join(text.language === 'zh' ? '，' : ', ') });
}

function natureOf(text: Text, { nature, deemedConsent }: Opinion | OpenMatter): string {
  if (nature === null) return '–';
  if (deemedConsent) return text('case.nature.DEEMED');
  return text(nature === 'STATUTORY' ? 'case.nature.STATUTORY' : 'case.nature.NOT_DEEMED');
}

function isOpen(matter: Opinion | OpenMatter): matter is OpenMatter {
  return 'state' in matter;
}

/** The light of a matter in hand with how soon it is due; an opinion that was given has none. */
function DueLight({ matter, todayOn }: { matter: OpenMatter; todayOn: string }) {
  const text = useText();
  const { light, dueOn, remainingDays } = matter;
  if (light === null || dueOn === null || remainingDays === null) return null;
  const word =
    light === 'RED'
      ? daysLeft(text, { light, leftDays: remainingDays, usedDays: 0 })
      : dueOn === todayOn
        ? text('ui.clock.dueToday')
        : text('case.opinions.dueOn', { day: showDay(dueOn, text.language, todayOn) });
  return <Light state={light} word={word} />;
}

function noteOf(text: Text, matter: Opinion | OpenMatter, todayOn: string): string {
  const separator = ' · ';
  if (!isOpen(matter)) {
    const said = [matter.conditions, matter.reason, matter.legalBasis].filter(Boolean);
    return [showMoment(matter.givenAt, text.language, todayOn), ...said].join(separator);
  }
  if (matter.step === null) return text('case.opinions.waits');
  const who = matter.assignee ?? text('case.current.nobody');
  return `${text.pick(matter.step.zh, matter.step.en)}${separator}${who}`;
}

function Row({ row: { matter, kind }, todayOn }: { row: MatrixRow; todayOn: string }) {
  const text = useText();
  return (
    <tr className={kind === 'IN_HAND' ? styles.inHand : undefined}>
      <td className="code t-3">{matter.item.code}</td>
      <td>{text.pick(matter.item.name, matter.item.nameEn)}</td>
      <td>{text.pick(matter.department.name, matter.department.nameEn)}</td>
      <td className="t-sm t-2 nb">{natureOf(text, matter)}</td>
      <td>
        <OpinionSign kind={kind} />
      </td>
      <td>
        <MatterMeter time={matter.time} />
      </td>
      <td className="t-sm nb">
        {isOpen(matter) && kind === 'IN_HAND' ? <DueLight matter={matter} todayOn={todayOn} /> : null}
      </td>
      <td className="t-sm t-2">{noteOf(text, matter, todayOn)}</td>
    </tr>
  );
}

/** Every matter of a review by phase, the latest first: who decides, its nature, its opinion, its time. The head counts each kind. */
export function OpinionMatrix({ opinions }: { opinions: Schemas['CaseOpinions'] }) {
  const text = useText();
  const { todayOn } = useNow();
  const groups = matrixOf(opinions.items, opinions.open);
  return (
    <Panel
      className={styles.opinions ?? ''}
      title={text('case.opinions')}
      note={countsOf(text, groups)}
      acts={
        opinions.result === 'OPEN' ? null : (
          <StatusTag kind={opinions.result === 'SPLIT' || opinions.result === 'REFUSED' ? 'strong' : 'accent'}>
            {text(`case.opinions.result.${opinions.result}`)}
          </StatusTag>
        )
      }
    >
      {groups.length === 0 ? (
        <EmptyState>{text('case.opinions.none')}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={text('case.opinions')}>
          <table className={`tbl ${styles.matrix}`}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {text(`case.opinions.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={`${group.phase} ${group.round}`}>
                <tr className={styles.phase}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    {group.phase === null
                      ? text('case.opinions.notBegun')
                      : (text.maybe(`case.phase.${group.phase}`) ?? group.phase)}
                    {group.round > 1 ? ` · ${text('case.opinions.round', { n: group.round })}` : ''}
                  </th>
                </tr>
                {group.rows.map((row) => (
                  <Row key={row.id} row={row} todayOn={todayOn} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </Panel>
  );
}
