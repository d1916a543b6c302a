import { attribute, type SourceElement, sourceAttribute } from './source-tree.ts';
import { type Subject, sourceOf } from './subject.ts';
import { problemOf } from './values.ts';
import { BPMN } from './vendors.ts';

const FORMULAS = new Set([
  'conditionExpression',
  'condition',
  'completionCondition',
  'loopCardinality',
  'loopCondition',
  'activationCondition',
  'timeDate',
  'timeDuration',
  'timeCycle',
]);

/** Tells of every expression of another engine that stays where it is whether it is played. */
export function tellFormulas(subject: Subject): void {
  const { element } = subject;
  if (element.uri !== BPMN) return;
  if (FORMULAS.has(element.local)) tellFormula(subject, element);
  const called = element.local === 'callActivity' ? attribute(element, 'calledElement') : null;
  if (called !== null && /[$#]\{/.test(called))
    told(subject, sourceAttribute(element, 'calledElement'), problemOf(called));
}

function tellFormula(subject: Subject, element: SourceElement): void {
  const written = element.text.trim();
  const language = attribute(element, 'language');
  if (language !== null && !/feel|juel/i.test(language)) {
    subject.tell(sourceOf(element), 'unsupported', null, {
      zh: `“${language}”写的条件不会执行，请改写为FEEL。`,
      en: `A condition in ${language} is never run; write it in FEEL.`,
    });
    return;
  }
  if (element.local === 'timeCycle' && /^(\S+\s+){4,6}\S+$/.test(written) && !written.startsWith('=')) {
    subject.tell(sourceOf(element), 'unsupported', null, {
      zh: '定时不能用cron写法，请改写为周期（如R/P1D）。',
      en: 'A timer is no cron expression; write a cycle such as R/P1D.',
    });
    return;
  }
  if (/[$#]\{/.test(written)) told(subject, sourceOf(element), problemOf(written));
}

function told(subject: Subject, source: string, problem: ReturnType<typeof problemOf>): void {
  const target = `bpmn:${subject.element.local}`;
  if (problem !== null) {
    subject.tell(source, 'unsupported', null, problem);
    return;
  }
  subject.tell(source, 'translated', target, { zh: '表达式直接执行。', en: 'The expression is played as it stands.' });
}
