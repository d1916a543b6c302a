import { child, children, idOf, type Node, text } from '../node.ts';
import { drawnElements, triggersOf } from './drawn.ts';
import type { Rule } from './rule.ts';

const OF_ELEMENT = ['conditionExpression', 'completionCondition', 'activationCondition'];
const OF_TRIGGER = ['condition', 'timeDate', 'timeDuration', 'timeCycle'];
const OF_LOOP = ['loopCondition', 'loopCardinality', 'completionCondition'];

/**
 * An expression that names its language is in FEEL (BPMN 2.0.2 §10.3.1.4).
 *
 * The language of the whole document is not asked: modelers write one whatever their expressions are in.
 */
export const expressionLanguage: Rule = {
  id: 'expression-language',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.1.4',
  demands: {
    zh: '标明语言的表达式必须使用FEEL。',
    en: 'An expression that names its language is in FEEL.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      for (const expression of expressionsOf(element)) {
        const language = text(expression, 'language');
        if (language === null || /feel/i.test(language) || isReadAnyway(text(expression, 'body') ?? '')) continue;
        const en = `An expression can be written in FEEL only, not in ${language}.`;
        tell(idOf(element), `表达式只能使用FEEL，不能使用“${language}”。`, en);
      }
    }
  },
};

function expressionsOf(element: Node): readonly Node[] {
  const loop = child(element, 'loopCharacteristics');
  return [
    ...under([element], OF_ELEMENT),
    ...under(element.$instanceOf('bpmn:Event') ? triggersOf(element) : [], OF_TRIGGER),
    ...under(loop === null ? [] : [loop, ...children(loop, 'complexBehaviorDefinition')], [...OF_LOOP, 'condition']),
  ];
}

function under(nodes: readonly Node[], names: readonly string[]): readonly Node[] {
  return nodes.flatMap((node) => names.flatMap((name) => child(node, name) ?? []));
}

/** A moment in ISO 8601 is the same in every language, and what stands in `${}` is read by its own rules. */
function isReadAnyway(body: string): boolean {
  return /^(R(-1|\d*)\/|-?P[\dT]|\d{4}-\d{2}-\d{2}|\d+$)/.test(body) || /[$#]\{/.test(body);
}
