import { body, children, idOf, type Node, text } from '../node.ts';
import { drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

const FITTING: Readonly<Record<string, RegExp>> = {
  WD: /^-?P(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?$/,
  CD: /^-?P(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?$/,
  CM: /^-?P(\d+Y)?(\d+M)?$/,
};

/** The unit of a timer fits its duration: working and calendar days count days, months count months (R-CLK-03). */
export const timerUnit: Rule = {
  id: 'timer-unit',
  level: 'error',
  section: 'R-CLK-03',
  demands: {
    zh: '工作日和自然日的定时器只写天数或周数，月的定时器只写年数或月数。',
    en: 'A timer in working or calendar days says days or weeks, one in months says months or years.',
  },
  check({ diagram }, tell) {
    for (const event of drawnElements(diagram)) {
      if (!event.$instanceOf('bpmn:CatchEvent')) continue;
      for (const definition of children(event, 'eventDefinitions')) {
        const written = wrongDuration(definition);
        if (written === null) continue;
        const unit = text(definition, 'approval:unit');
        const en = `${written} is no number of ${unit}; write days for WD and CD, months for CM, or leave the unit out.`;
        tell(idOf(event), `“${written}”与单位${unit}不符：WD、CD只写天数，CM只写月数，否则请去掉单位。`, en);
      }
    }
  },
};

/** A literal that does not fit; an expression shows only when it is evaluated. */
function wrongDuration(definition: Node): string | null {
  if (definition.$type !== 'bpmn:TimerEventDefinition') return null;
  const fitting = FITTING[text(definition, 'approval:unit') ?? ''];
  const written = body(definition, 'timeDuration') ?? body(definition, 'timeCycle');
  const duration = written === null ? undefined : /(^|\/)(-?P[\dA-Z.]+)/.exec(written)?.[2];
  return fitting === undefined || duration === undefined || fitting.test(duration) ? null : written;
}
