import { constant } from '../feel/constant.ts';
import type { Expression } from '../feel/expression.ts';
import type { LimitUnit } from './approval.ts';
import { type Attributes, attributes } from './attributes.ts';
import type { Report } from './finding.ts';
import type { TimerDefinition } from './model.ts';
import { body, type Node, text } from './node.ts';

const DURATION = /^-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a `bpmn:timerEventDefinition`; null, reported, when it says no moment. */
export function compileTimer(definition: Node, ownerId: string, report: Report): TimerDefinition | null {
  const read = attributes(ownerId, report);
  const clock = text(definition, 'approval:clock');
  if (clock !== null) return clockTimer(definition, read, refuse);

  const date = body(definition, 'timeDate');
  const duration = body(definition, 'timeDuration');
  const cycle = body(definition, 'timeCycle');
  if ([date, duration, cycle].filter((written) => written !== null).length !== 1) return refuse('');

  if (date !== null) {
    const at = moment(date, isDate);
    return at && { kind: 'date', at };
  }
  const written = duration ?? cycle ?? '';
  const value = moment(written, duration === null ? isCycle : isDuration);
  if (value === null) return null;
  return {
    kind: duration === null ? 'cycle' : 'duration',
    duration: value,
    unit: unitOf(definition, read),
    anchor: read.formula(text(definition, 'approval:anchor')),
  };

  /** A literal in ISO 8601, or FEEL that gives one. */
  function moment(text: string, says: (text: string) => boolean): Expression | null {
    if (says(text)) return constant(text);
    if (/^(-?\d|-?PT?\d|R\d*(\/|$))/.test(text)) return refuse(text);
    return read.formula(text);
  }

  function refuse(written: string): null {
    report({
      rule: 'timer-without-moment',
      level: 'error',
      elementId: ownerId,
      zh: `定时器“${written}”不是日期、时长、周期，也没有挂在时限上。`,
      en: `The timer ${written} is no date, duration or cycle and hangs on no clock.`,
    });
    return null;
  }
}

/** A date or moment of ISO 8601 that the calendar has: not 30 February, not 25 o'clock. */
function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  if (!DATE.test(text) || Number.isNaN(Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** `R[n]/duration`, `R[n]/start/duration`, `R[n]/duration/end` or `R[n]/start/end`. */
function isCycle(text: string): boolean {
  const [repeats = '', first = '', second, ...more] = text.split('/');
  if (!/^R(-1|\d*)$/.test(repeats) || more.length > 0) return false;
  const advances = (part: string) => isDuration(part) && !part.startsWith('-');
  if (second === undefined) return advances(first);
  if (isDate(first)) return isDate(second) || advances(second);
  return advances(first) && isDate(second);
}

function clockTimer(definition: Node, read: Attributes, refuse: (written: string) => null): TimerDefinition | null {
  const written = text(definition, 'approval:offset') ?? '0';
  const [, sign, days] = /^([+-]?)P?(\d+)D?$/.exec(written) ?? [];
  if (days === undefined) return refuse(written);
  return {
    kind: 'clock',
    clock: read.choice(definition, 'approval:clock', ['statutory', 'promised', 'step'], 'step'),
    // adding 0 keeps −0 out of the model
    offset: (sign === '-' ? -Number(days) : Number(days)) + 0,
    unit: read.choice(definition, 'approval:unit', ['WD', 'CD'], 'WD'),
  };
}

function unitOf(definition: Node, read: Attributes): LimitUnit | null {
  const units: readonly LimitUnit[] = ['WD', 'CD', 'CM', 'HOUR'];
  return text(definition, 'approval:unit') === null ? null : read.choice(definition, 'approval:unit', units, 'WD');
}
