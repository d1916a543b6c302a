import type { Schemas } from '../api/contract.ts';
import { limitWords } from '../api/shown-clock.ts';
import { dayOf, showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { daysLeft } from '../ui/ClockBar.tsx';
import { Light, lightTextClass } from '../ui/Light.tsx';
import { Explained } from '../ui/Term.tsx';
import styles from './Standing.module.css';

type PublicCase = Schemas['PublicCase'];

/** Where a case is, who holds it, and how long it has been on the way: what its page and the public query both know. */
export type StandingCase = Pick<
  PublicCase,
  | 'status'
  | 'receivedAt'
  | 'acceptedOn'
  | 'endedAt'
  | 'elapsedCalendarDays'
  | 'governmentWorkingDays'
  | 'applicantWorkingDays'
> & { steps: readonly { name: string; holder: string | null; since: string | null }[] };

/** The steps with the same name as one, held by several: a joint review waits for each department at once. */
function together(steps: StandingCase['steps']): { name: string; holders: string[]; since: string | null }[] {
  const found = new Map<string, { name: string; holders: string[]; since: string | null }>();
  for (const { name, holder, since } of steps) {
    const key = `${holder === null} ${name}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, holders: holder === null ? [] : [holder], since });
    else if (holder !== null && !known.holders.includes(holder)) known.holders.push(holder);
  }
  return [...found.values()];
}

/** A clock as a line: light, name, share used, days left, due day. Enough for a phone, and for the public. */
export function ClockLines({ clocks, todayOn }: { clocks: readonly PublicCase['clocks'][number][]; todayOn: string }) {
  const text = useText();
  return (
    <ul className={styles.clocks}>
      {clocks.map((clock) => {
        const light = clock.state === 'STOPPED' ? 'GREY' : clock.light;
        const left = daysLeft(text, {
          light,
          leftDays: clock.remainingDays,
          usedDays: clock.usedDays,
          suspended: clock.state === 'SUSPENDED',
        });
        const share = clock.limit.value > 0 ? Math.min(1, clock.usedDays / clock.limit.value) : 0;
        const name = text(clock.kind === 'STATUTORY' ? 'ui.clock.statutory' : 'ui.clock.promised');
        const due = showDay(clock.dueOn, text.language, todayOn);
        return (
          <li key={clock.kind}>
            <div className="row g8 wrap">
              <Light state={light} />
              <b className="t-b">
                <Explained>{name}</Explained>
              </b>
              <span className="t-2">{limitWords(text, clock.limit)}</span>
              <span className="grow" />
              <b className={`t-b ${light === 'GREEN' ? '' : lightTextClass(light)}`}>{left}</b>
            </div>
            <div className={styles.meter} aria-hidden="true">
              <i style={{ width: `${share * 100}%` }} />
            </div>
            <div className="t-sm t-3">
              {text('track.clock.line', {
                from: showDay(clock.anchorOn, text.language, todayOn),
                used: clock.usedDays,
                due,
              })}
              {clock.provisional ? ` · ${text('ui.clock.provisional')}` : ''}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Where it is and who holds it, then three figures that may differ, each with its base. */
export function Standing({ found, todayOn }: { found: StandingCase; todayOn: string }) {
  const text = useText();
  const isOver = found.endedAt !== null;
  const figures = [
    {
      name: 'track.days.government',
      value: found.governmentWorkingDays,
      unit: 'track.unit.working',
      base: 'track.days.governmentBase',
    },
    {
      name: 'track.days.mine',
      value: found.applicantWorkingDays,
      unit: 'track.unit.working',
      base: 'track.days.mineBase',
    },
    {
      name: 'track.days.elapsed',
      value: found.elapsedCalendarDays,
      unit: 'track.unit.calendar',
      base: 'track.days.elapsedBase',
    },
  ] as const;
  return (
    <div className={styles.standing}>
      <section className={styles.where}>
        <h2>{text('track.where')}</h2>
        {isOver ? (
          <p className={styles.big}>{text.maybe(`field.status.${found.status}`) ?? found.status}</p>
        ) : found.steps.length === 0 ? (
          <p className={styles.big}>
            {text(found.status === 'CORRECTION_STARTED' ? 'track.inCorrection' : 'track.inService')}
          </p>
        ) : (
          <ul>
            {together(found.steps).map((step) => (
              <li key={`${step.name}${step.holders.join()}`}>
                <p className={styles.big}>{step.name}</p>
                <p className="t-2">
                  {step.holders.length === 0
                    ? text('track.holder.you')
                    : text('track.holder', { holder: step.holders.join(text.language === 'zh' ? '、' : ', ') })}
                  {step.since === null
                    ? ''
                    : ` · ${text('track.since', { day: showDay(dayOf(step.since), text.language, todayOn) })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        <p className="t-sm t-3">
          {text('track.received', { day: showDay(dayOf(found.receivedAt), text.language, todayOn) })}
          {found.acceptedOn === null
            ? ''
            : ` · ${text('track.accepted', { day: showDay(found.acceptedOn, text.language, todayOn) })}`}
          {found.endedAt === null
            ? ''
            : ` · ${text('track.ended', { day: showDay(dayOf(found.endedAt), text.language, todayOn) })}`}
        </p>
      </section>
      <dl className={styles.figures}>
        {figures.map(({ name, value, unit, base }) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>
              <b>{value}</b> {text(unit)}
            </dd>
            <dd className="t-sm t-3">
              <Explained>{text(base)}</Explained>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
