import type { ProcessModel } from '../model.ts';
import type { Rule } from './rule.ts';

/** Something happens when a limit runs out: a timer hangs on its clock. */
export const limitTimer: Rule = {
  id: 'limit-timer',
  level: 'warning',
  section: 'approval:limit',
  demands: {
    zh: '时限上挂有定时器，到期时有事发生。',
    en: 'A timer hangs on every limit that has consequences.',
  },
  check({ models }, tell) {
    for (const model of models) {
      for (const { id, name, kind, approval, boundary } of model.elements) {
        if (approval.limit === null || kind !== 'userTask') continue;
        if (boundary.some((event) => clocksOf(model, event).includes('step'))) continue;
        const en = `The limit of ${name || id} has no timer on its boundary: nothing happens when it runs out.`;
        tell(id, `“${name || id}”有步骤时限，但没有挂在时限上的边界定时器，到期时不会发生任何事。`, en);
      }
      const used = model.elements.flatMap(({ index }) => clocksOf(model, index));
      for (const { kind, timeoutPolicy } of model.limits) {
        const clock = kind === 'STATUTORY' ? 'statutory' : 'promised';
        // lights and reminders need no timer in the diagram
        if (used.includes(clock) || timeoutPolicy === 'NONE' || timeoutPolicy === 'ALERT') continue;
        const zh = kind === 'STATUTORY' ? '法定时限' : '承诺时限';
        tell(model.key, `没有定时器挂在${zh}上，到期时不会发生任何事。`, `No timer hangs on the ${clock} limit.`);
      }
    }
  },
};

function clocksOf({ elements }: ProcessModel, index: number): readonly string[] {
  return (elements[index]?.events ?? []).flatMap((event) =>
    event.type === 'timer' && event.timer.kind === 'clock' ? [event.timer.clock] : [],
  );
}
