import { attribute, inside } from './source-tree.ts';
import { attributeOf, type Subject } from './subject.ts';
import { problemOf, valueFormula } from './values.ts';

/** Takes in scripts that are formulas; a program of another language is never run, and its task is not published. */
export function translateScript(subject: Subject): void {
  const { element, additions } = subject;
  if (element.local !== 'scriptTask') return;
  const formula = subject.take('script');
  if (formula !== null) {
    const { text, problem } = valueFormula(formula, attributeOf(formula, 'expression') ?? '');
    const result = attributeOf(formula, 'resultVariable');
    const own = inside(element, 'script')?.text.trim() ?? null;
    if (problem !== null || (own !== null && own !== text)) {
      subject.tell(formula, problem === null ? 'kept' : 'unsupported', null, problem ?? ANOTHER);
    } else {
      if (own === null) additions.bpmnElement(element, 'script', text);
      if (result !== null) additions.attribute(element, 'resultVariable', result);
      subject.tell(formula, 'translated', 'bpmn:script', {
        zh: `FEEL公式${result === null ? '' : `，结果存入“${result}”`}。`,
        en: `A formula in FEEL${result === null ? '' : `; its value goes to ${result}`}.`,
      });
    }
  }
  const format = attribute(element, 'scriptFormat')?.toLowerCase() ?? null;
  const isFormula = format === 'feel' || format === 'juel' || (format === null && formula !== null);
  for (const item of subject.takeAll('resultVariable')) {
    if (isFormula) additions.attribute(element, 'resultVariable', item.value);
    const sentences = { zh: `结果存入“${item.value}”。`, en: `The value goes to ${item.value}.` };
    subject.tell(item, isFormula ? 'translated' : 'kept', isFormula ? 'approval:resultVariable' : null, sentences);
  }
  if (format !== null) tellFormat(subject, format, isFormula);
}

const ANOTHER = { zh: '任务另有公式，以它为准。', en: 'The task has another formula, which stands.' };

function tellFormat(subject: Subject, format: string, isFormula: boolean): void {
  const source = `scriptFormat="${format}"`;
  const problem = isFormula ? problemOf(inside(subject.element, 'script')?.text.trim() ?? '') : null;
  if (isFormula && problem === null) {
    const sentences = { zh: '公式直接执行。', en: 'The formula is played as it stands.' };
    subject.tell(source, 'translated', 'bpmn:script', sentences);
    return;
  }
  subject.tell(source, 'unsupported', null, {
    zh: problem?.zh ?? `“${format}”脚本已停用，不会执行；改写为FEEL或改用服务任务后才能发布。`,
    en:
      problem?.en ??
      `The ${format} script is disabled and never run; write it in FEEL or use a service task to publish.`,
  });
}
