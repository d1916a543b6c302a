import type { ReactNode } from 'react';
import type { Schemas } from '../api/contract.ts';
import { limitWords } from '../api/shown-clock.ts';
import { showDay, weekday } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Explained } from '../ui/Term.tsx';
import { DayStrip } from './DayStrip.tsx';
import type { Answers } from './queries.ts';
import styles from './ThreeAnswers.module.css';

/** How far the applicant is with what has to be brought. */
export interface Brought {
  done: number;
  missing: number;
}

function Lines({ lines }: { lines: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>
            <Explained>{label}</Explained>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A due day with its weekday, which tells a make-up working day from a mistake. */
function dueWords(text: Text, on: string, todayOn: string): string {
  const day = showDay(on, text.language, todayOn);
  const name = weekday(on, text.language);
  return text.language === 'zh' ? `${day}（${name}）` : `${day} (${name})`;
}

function Papers({ counts, brought }: { counts: Schemas['RowCounts']; brought: Brought | null }) {
  const text = useText();
  const copies = (n: number) => text('guide.copies', { n });
  const answer = brought
    ? brought.missing === 0
      ? text('guide.papers.complete')
      : text('guide.papers.missing', { n: brought.missing })
    : counts.toPrepare === 0
      ? text('guide.papers.nothing')
      : text('guide.papers.prepare', { n: counts.toPrepare });
  const prepared = brought
    ? text('guide.papers.brought', { n: counts.toPrepare, done: brought.done })
    : copies(counts.toPrepare);
  return (
    <section className={styles.question}>
      <h2>{text('guide.papers')}</h2>
      <p className={styles.answer}>{answer}</p>
      <Lines
        lines={[
          { label: text('guide.papers.yours'), value: prepared },
          { label: text('guide.papers.shared'), value: copies(counts.shared) },
          { label: text('guide.papers.generated'), value: copies(counts.generated) },
          { label: text('guide.papers.later'), value: copies(counts.mayFollow) },
        ]}
      />
    </section>
  );
}

function Online({ online, result }: { online: Answers['online']; result: Schemas['Bilingual'] | null }) {
  const text = useText();
  const isAll = online.visits === 0 && online.stepsOnline === online.stepsTotal;
  return (
    <section className={styles.question}>
      <h2>{text('guide.online')}</h2>
      <p className={styles.answer}>
        {isAll ? text('guide.online.all') : text('guide.online.visits', { n: online.visits })}
      </p>
      <Lines
        lines={[
          {
            label: text('guide.online.steps'),
            value: text('guide.online.stepsOf', { n: online.stepsOnline, total: online.stepsTotal }),
          },
          { label: text('guide.online.toOffice'), value: text('guide.online.times', { n: online.visits }) },
          { label: text('guide.fee'), value: online.fee ? text.pick(online.fee.zh, online.fee.en) : '–' },
          { label: text('guide.result'), value: result ? text.pick(result.zh, result.en) : '–' },
        ]}
      />
    </section>
  );
}

function HowLong({ time, todayOn }: { time: Answers['time']; todayOn: string }) {
  const text = useText();
  const { promised, statutory } = time;
  const due = promised?.dueOn ?? statutory?.dueOn;
  const lines = [];
  if (promised) {
    const limit = limitWords(text, { value: promised.days, unit: promised.unit });
    lines.push({ label: text('guide.time.promised', { limit }), value: dueWords(text, promised.dueOn, todayOn) });
  }
  if (statutory) {
    const limit = limitWords(text, { value: statutory.days, unit: statutory.unit });
    lines.push({ label: text('guide.time.statutory', { limit }), value: dueWords(text, statutory.dueOn, todayOn) });
  }
  return (
    <section className={styles.question}>
      <h2>{text('guide.time')}</h2>
      <p className={styles.answer}>
        {due ? text('guide.time.latest', { day: showDay(due, text.language, todayOn) }) : text('guide.time.none')}
        {time.provisional ? <StatusTag kind="mark">{text('ui.clock.provisional')}</StatusTag> : null}
      </p>
      {promised ? <DayStrip days={promised.explanation} todayOn={todayOn} receiptOn={time.receiptOn} /> : null}
      <Lines lines={lines} />
      <p className="t-sm t-3">
        <Explained>{text('guide.time.note')}</Explained>
      </p>
    </section>
  );
}

/** The three questions and their answers: are my papers complete, can I do it online, how long does it take. */
export function ThreeAnswers({
  counts,
  brought = null,
  answers,
  result,
  todayOn,
}: {
  counts: Schemas['RowCounts'];
  brought?: Brought | null;
  /** What the guide says about these facts; null while it is asked for. */
  answers: Pick<Answers, 'online' | 'time'> | null;
  result: Schemas['Bilingual'] | null;
  todayOn: string;
}) {
  return (
    <div className={styles.answers}>
      <Papers counts={counts} brought={brought} />
      {answers ? <Online online={answers.online} result={result} /> : <section className={styles.question} />}
      {answers ? <HowLong time={answers.time} todayOn={todayOn} /> : <section className={styles.question} />}
    </div>
  );
}
