import { type ModdleObject, objectIn, textOfProperty } from '../../../diagram/moddle.ts';
import type { Subject } from '../../../diagram/subject.ts';
import type { Text } from '../../../i18n/text.ts';
import { optionsOf } from './choices.ts';
import { amountOf, durationOf, offsetDays, offsetOf, type Unit, unitOf, units } from './durations.ts';
import { Choice, ChoiceField, Field, NumberBox, TextField } from './fields.tsx';
import styles from './panel.module.css';

/** How a timer says its moment. */
export type TimerKind = 'clock' | 'duration' | 'date' | 'cycle';

const written: Record<Exclude<TimerKind, 'clock'>, string> = {
  duration: 'timeDuration',
  date: 'timeDate',
  cycle: 'timeCycle',
};

/** How a timer definition says its moment; a new one counts a duration. */
export function timerKindOf(timer: ModdleObject): TimerKind {
  if (textOfProperty(timer, 'approval:clock') !== '') return 'clock';
  if (objectIn(timer, 'timeDate') !== null) return 'date';
  return objectIn(timer, 'timeCycle') === null ? 'duration' : 'cycle';
}

const bodyOf = (timer: ModdleObject, name: string) => textOfProperty(objectIn(timer, name), 'body');

const nothing = {
  timeDuration: undefined,
  timeDate: undefined,
  timeCycle: undefined,
  'approval:clock': undefined,
  'approval:offset': undefined,
  'approval:anchor': undefined,
};

/** A timer hung on a clock: so many working days before or after it is due. */
function ClockTimer({ subject, timer, text }: { subject: Subject; timer: ModdleObject; text: Text }) {
  const days = offsetDays(textOfProperty(timer, 'approval:offset'));
  const write = (values: Record<string, string>) => subject.write(values, timer);
  return (
    <>
      <ChoiceField
        label={text('designer.timer.clock')}
        value={textOfProperty(timer, 'approval:clock')}
        options={optionsOf(text, 'clock', ['step', 'promised', 'statutory'])}
        onCommit={(clock) => write({ 'approval:clock': clock })}
      />
      <Field label={text('designer.timer.offset')} hint={text('designer.note.offset')}>
        {(id) => (
          <div className={styles.pair}>
            <NumberBox
              id={id}
              value={days}
              min={-365}
              onCommit={(n) => write({ 'approval:offset': offsetOf(n ?? 0) })}
            />
            <Choice
              label={text('designer.field.unit')}
              value={textOfProperty(timer, 'approval:unit') || 'WD'}
              options={optionsOf(text, 'unit', ['WD', 'CD'])}
              onCommit={(unit) => write({ 'approval:unit': unit })}
            />
          </div>
        )}
      </Field>
    </>
  );
}

/** A timer with a duration of its own, a formula or so many of a unit. */
function DurationTimer({ subject, timer, text }: { subject: Subject; timer: ModdleObject; text: Text }) {
  const duration = bodyOf(timer, 'timeDuration');
  const unit = unitOf(duration, textOfProperty(timer, 'approval:unit'));
  const amount = amountOf(duration);
  const write = (body: string, next: Unit) =>
    subject.write({ timeDuration: subject.create('bpmn:FormalExpression', { body }), 'approval:unit': next }, timer);
  return (
    <>
      {duration !== '' && amount === null ? (
        <TextField
          label={text('designer.timer.duration')}
          value={duration}
          code
          onCommit={(body) => write(body, unit)}
        />
      ) : (
        <Field label={text('designer.timer.duration')}>
          {(id) => (
            <div className={styles.pair}>
              <NumberBox id={id} min={1} value={amount} onCommit={(n) => write(durationOf(n ?? 1, unit), unit)} />
              <Choice
                label={text('designer.field.unit')}
                value={unit}
                options={optionsOf(text, 'unit', units)}
                // the enum of the options
                onCommit={(next) => write(durationOf(amount ?? 1, next as Unit), next as Unit)}
              />
            </div>
          )}
        </Field>
      )}
      <TextField
        label={text('designer.timer.anchor')}
        hint={text('designer.note.timerAnchor')}
        value={textOfProperty(timer, 'approval:anchor')}
        code
        placeholder="=acceptedOn"
        onCommit={(anchor) => subject.write({ 'approval:anchor': anchor }, timer)}
      />
    </>
  );
}

/** When a timer event goes off. */
export function TimerFields({ subject, timer, text }: { subject: Subject; timer: ModdleObject; text: Text }) {
  const kind = timerKindOf(timer);
  const change = (next: string) => {
    if (next === 'clock') {
      subject.write({ ...nothing, 'approval:clock': 'step', 'approval:offset': 'P0D', 'approval:unit': 'WD' }, timer);
      return;
    }
    const body = { duration: 'P5D', date: '2026-12-31', cycle: 'R3/P1D' }[next] ?? 'P5D';
    const name = written[next as keyof typeof written]; // an option of the choice that is not the clock
    const unit = next === 'duration' ? 'WD' : undefined;
    subject.write(
      { ...nothing, [name]: subject.create('bpmn:FormalExpression', { body }), 'approval:unit': unit },
      timer,
    );
  };
  return (
    <>
      <ChoiceField
        label={text('designer.timer.kind')}
        value={kind}
        options={optionsOf(text, 'timerKind', ['clock', 'duration', 'date', 'cycle'])}
        onCommit={change}
      />
      {kind === 'clock' ? <ClockTimer subject={subject} timer={timer} text={text} /> : null}
      {kind === 'duration' ? <DurationTimer subject={subject} timer={timer} text={text} /> : null}
      {kind === 'date' || kind === 'cycle' ? (
        <TextField
          label={text(`designer.timerKind.${kind}`)}
          value={bodyOf(timer, written[kind])}
          code
          onCommit={(body) =>
            subject.write({ [written[kind]]: subject.create('bpmn:FormalExpression', { body }) }, timer)
          }
        />
      ) : null}
    </>
  );
}

/** A timer in a few words: 法定时限到期前2个工作日. */
export function timerSummary(timer: ModdleObject, text: Text): string {
  if (timerKindOf(timer) === 'clock') {
    const days = offsetDays(textOfProperty(timer, 'approval:offset')) ?? 0;
    const clock = text.maybe(`designer.clock.${textOfProperty(timer, 'approval:clock')}`) ?? '';
    const key = days === 0 ? 'due' : days < 0 ? 'before' : 'after';
    return text(`designer.timer.${key}`, { clock, n: Math.abs(days) });
  }
  const duration = bodyOf(timer, 'timeDuration');
  const amount = amountOf(duration);
  if (amount === null) return duration || bodyOf(timer, 'timeDate') || bodyOf(timer, 'timeCycle');
  return text(`ui.unit.${unitOf(duration, textOfProperty(timer, 'approval:unit'))}`, { n: amount });
}
