import { resultMappings } from '../../dmn/map-result.ts';
import { attributeOf, type Subject, type VendorItem } from './subject.ts';

const TARGET = 'approval:decision';

/** Says which decision a business rule task evaluates; the other engine's mapping of results is said by name. */
export function translateDecision(subject: Subject): void {
  if (subject.element.local !== 'businessRuleTask') return;
  const item = subject.take('decisionRef', 'calledDecision');
  if (item === null) return;
  const inElement = item.element !== null;
  const written = inElement ? (attributeOf(item, 'decisionId') ?? '') : item.value;
  // FEEL that is one text is a fixed id; anything that is worked out is none.
  const ref = /^=\s*"([^"]+)"$/.exec(written)?.[1] ?? written;
  if (ref === '' || /^=|[$#]\{/.test(ref)) {
    subject.tell(item, 'unsupported', null, {
      zh: '决策由表达式给出，这里只能写固定的决策编号，请改写。',
      en: 'The decision comes from an expression; here it is a fixed id. Write one.',
    });
    return;
  }
  const result = inElement ? null : subject.take('resultVariable');
  const variable = inElement ? attributeOf(item, 'resultVariable') : (result?.value ?? null);
  const mapping = inElement ? null : subject.take('mapDecisionResult');
  // Camunda gives all rows unless it is told otherwise; Zeebe gives the result as DMN has it.
  const mapResult = inElement ? null : (resultMappings.find((word) => word === mapping?.value) ?? 'resultList');
  const attributes = { ref, resultVariable: variable ?? 'decisionResult', mapResult };
  subject.additions.extension(subject.element, { local: 'decision', attributes });
  subject.tell(item, 'translated', TARGET, {
    zh: `执行决策“${ref}”，请把它的.dmn文件与流程图一起部署。`,
    en: `Evaluates the decision ${ref}; deploy its .dmn file together with the diagram.`,
  });
  const also = (one: VendorItem | null, zh: string, en: string) => {
    if (one !== null) subject.tell(one, 'translated', TARGET, { zh, en });
  };
  also(result, `结果存入“${result?.value}”。`, `The result goes to ${result?.value}.`);
  also(mapping, `结果按${mapResult}取值。`, `The result is taken as ${mapResult}.`);
}
