/** Attributes that are true or false in BPMN and its drawing. */
const CLAIMS =
  'isExecutable|isClosed|cancelActivity|isInterrupting|parallelMultiple|triggeredByEvent|isForCompensation|isSequential|testBefore|instantiate|waitForCompletion|cancelRemainingInstances|isCollection|isUnlimited|isMarkerVisible|isExpanded|isHorizontal';

const TAG = /<[A-Za-z_][^<>]*>/g;
const CLAIM = new RegExp(`\\b(${CLAIMS})(\\s*=\\s*)(["'])\\s*(0|1|true|false)\\s*\\3`, 'g');
const EXPRESSION_TYPE = /\s[\w.-]+:type\s*=\s*(["'])\s*(?:([\w.-]+):)?t(?:Formal)?Expression\s*\1/g;

/**
 * Writes what XML Schema lets one spell in several ways as the reader of diagrams knows it: `1` and `0` of a claim as
 * `true` and `false`. The type of an expression is left out: without one it is an expression as well, and the prefix
 * some modelers write is declared nowhere.
 */
export function plainSpelling(xml: string): string {
  return xml.replaceAll(TAG, (tag) => {
    if (!tag.includes('=')) return tag;
    const claimed = tag.replaceAll(CLAIM, (_, name: string, equals: string, quote: string, value: string) => {
      const spelt = value === '1' ? 'true' : value === '0' ? 'false' : value;
      return `${name}${equals}${quote}${spelt}${quote}`;
    });
    return claimed.includes('xpression') ? claimed.replaceAll(EXPRESSION_TYPE, '') : claimed;
  });
}
