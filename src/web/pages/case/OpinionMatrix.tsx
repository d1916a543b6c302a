import type { Opinion } from '../../api/types.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';
import { kindOf, OpinionSign } from './OpinionSign.tsx';

const kinds = ['AGREE', 'AGREE_WITH_CONDITIONS', 'DISAGREE', 'DEEMED', 'NOT_CONCERNED'] as const;

/** The opinions of departments on each matter; the head counts each kind. */
export function OpinionMatrix({ opinions }: { opinions: readonly Opinion[] }) {
  const text = useText();
  const { todayOn } = useNow();
  const parts = kinds
    .map((kind) => ({ kind, count: opinions.filter((opinion) => kindOf(opinion) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${text(`case.opinion.${kind}`)}${text.language === 'zh' ? '' : ' '}${count}`);
  const separator = text.language === 'zh' ? '，' : ', ';
  const note =
    opinions.length === 0
      ? undefined
      : text('case.opinions.counts', { n: opinions.length, parts: parts.join(separator) });
  return (
    <Panel title={text('case.opinions')} note={note}>
      {opinions.length === 0 ? (
        <EmptyState>{text('case.opinions.none')}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={text('case.opinions')}>
          <table className={`tbl ${styles.matrix}`}>
            <thead>
              <tr>
                {(['code', 'item', 'department', 'phase', 'opinion', 'at', 'note'] as const).map((column) => (
                  <th key={column} scope="col">
                    {text(`case.opinions.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {opinions.map((opinion) => (
                <tr key={opinion.id}>
                  <td className="code t-3">{opinion.item.code}</td>
                  <td>{opinion.item.name}</td>
                  <td>{text.pick(opinion.department.name, opinion.department.nameEn)}</td>
                  <td className="t-sm t-2 nb">
                    {text.maybe(`case.phase.${opinion.phase}`) ?? opinion.phase}
                    {opinion.round > 1 ? ` · ${text('case.opinions.round', { n: opinion.round })}` : ''}
                  </td>
                  <td>
                    <OpinionSign kind={kindOf(opinion)} />
                  </td>
                  <td className="t-sm t-2 nb">{showMoment(opinion.givenAt, text.language, todayOn)}</td>
                  <td className="t-sm t-2">
                    {[opinion.conditions, opinion.reason, opinion.legalBasis].filter(Boolean).join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
