import { Segmented } from 'antd';
import { useState } from 'react';
import { dayName, limitWords } from '../../api/shown-clock.ts';
import type { Case, Clock, ExplainedDay } from '../../api/types.ts';
import { dayOf, showDay, weekday } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import type { Text } from '../../i18n/text.ts';
import { daysLeft } from '../../ui/ClockBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Light } from '../../ui/Light.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';
import { useExplanation } from './parts.ts';

const nameOf = { STATUTORY: 'ui.clock.statutory', PROMISED: 'ui.clock.promised', STEP: 'ui.clock.step' } as const;

function whyWords(text: Text, clock: Clock, day: ExplainedDay, todayOn: string): string {
  if (day.reason === 'ANCHOR') return text('case.clocks.anchor');
  const named = dayName(text, day, clock.suspensions);
  if (!day.counted) {
    const kind = text.maybe(`case.day.${day.reason}`);
    return text('case.clocks.not', { reason: named ?? kind ?? day.reason });
  }
  const over = clock.state !== 'SUSPENDED' && day.on > clock.dueOn;
  const counted = text(over ? 'case.clocks.over' : day.on > todayOn ? 'case.clocks.left' : 'case.clocks.counted');
  return day.reason === 'MAKE_UP' ? `${counted} · ${text('case.day.MAKE_UP')}` : counted;
}

function DayTable({ clock, days }: { clock: Clock; days: readonly ExplainedDay[] }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <table className={`tbl ${styles.days}`}>
      <thead>
        <tr>
          <th scope="col" className="n">
            {text('case.clocks.days')}
          </th>
          <th scope="col">{text('case.clocks.date')}</th>
          <th scope="col">{text('case.clocks.why')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr
            key={day.on}
            className={`${day.counted ? '' : styles.off} ${day.on === todayOn ? styles.today : ''}`}
            aria-current={day.on === todayOn ? 'date' : undefined}
          >
            <td className="n t-b">{day.ordinal ?? ''}</td>
            <td className="nb">
              {showDay(day.on, text.language, todayOn)} {weekday(day.on, text.language)}
              {day.on === todayOn ? ` · ${text('ui.clock.today')}` : ''}
            </td>
            <td>
              {whyWords(text, clock, day, todayOn)}
              {day.provisional ? ` · ${text('case.day.provisional')}` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Explanation({ clock }: { clock: Clock }) {
  const text = useText();
  const { todayOn } = useNow();
  const explanation = useExplanation(clock.id);
  const days = explanation.data?.days ?? clock.days ?? [];
  const light = clock.state === 'STOPPED' ? 'GREY' : clock.light;
  const left = daysLeft(text, {
    light,
    usedDays: clock.usedDays,
    leftDays: clock.overdueDays > 0 ? -clock.overdueDays : clock.remainingDays,
    suspended: clock.state === 'SUSPENDED',
  });
  const day = (at: string | null) =>
    at === null ? text('case.suspension.open') : showDay(dayOf(at), text.language, todayOn);
  return (
    <Panel
      title={`${text(nameOf[clock.kind])} ${limitWords(text, clock.limit)}`}
      note={<Light state={light} word={left} />}
    >
      <div className={styles.explain}>
        {explanation.data ? <p>{text.pick(explanation.data.text.zh, explanation.data.text.en)}</p> : null}
        {clock.legalBasis ? <p className="t-sm t-3">{text('case.clocks.basis', { basis: clock.legalBasis })}</p> : null}
        {clock.suspensions.map((suspension) => (
          <p key={suspension.id} className="t-sm t-2">
            {text('case.suspension.line', {
              type: text.maybe(`ui.suspension.${suspension.type}`) ?? suspension.type,
              from: day(suspension.startedAt),
              to: day(suspension.endedAt),
              reason: suspension.reason,
            })}
          </p>
        ))}
      </div>
      {days.length === 0 ? <Skeletons rows={8} height={29} /> : <DayTable clock={clock} days={days} />}
    </Panel>
  );
}

/** Every day of a clock from its anchor to its due day: counted as which, or why not. */
export function ClocksTab({ caseFile }: { caseFile: Case }) {
  const text = useText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const clock = caseFile.clocks.find(({ id }) => id === chosenId) ?? caseFile.clocks[0];
  if (clock === undefined) return <EmptyState>{text('case.clocks.none')}</EmptyState>;
  return (
    <div className={styles.body}>
      {caseFile.clocks.length > 1 ? (
        <div>
          <Segmented
            aria-label={text('case.clocks')}
            value={clock.id}
            options={caseFile.clocks.map(({ id, kind, limit }) => ({
              value: id,
              label: `${text(nameOf[kind])} ${limitWords(text, limit)}`,
            }))}
            onChange={setChosenId}
          />
        </div>
      ) : null}
      <Explanation key={clock.id} clock={clock} />
    </div>
  );
}
