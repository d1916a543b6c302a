/** Attributes that are true or false in BPMN and its drawing. */
const CLAIMS =
  'isExecutable|isClosed|cancelActivity|isInterrupting|parallelMultiple|triggeredByEvent|isForCompensation|isSequential|testBefore|instantiate|waitForCompletion|cancelRemainingInstances|isCollection|isUnlimited|isMarkerVisible|isExpanded|isHorizontal';

/** No part of it goes past the next `<`, so that a hostile text costs no more than its length. */
const TAG = /<[A-Za-z_](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;
const BLANK_AT_EQUALS = /\s=|=\s/;
const QUOTED_OR_BLANK = /("[^"]*"|'[^']*')|\s+=?\s*|=\s*/g;
const CLAIM = new RegExp(`\\b(${CLAIMS})=(["'])\\s*(0|1|true|false)\\s*\\2`, 'g');
const EXPRESSION_TYPE = /\s[\w.-]+:type=(["'])\s*(?:[\w.-]+:)?t(?:Formal)?Expression\s*\1/g;

/**
 * Writes what XML and XML Schema let one spell in several ways as the reader of diagrams knows it: `1` and `0` of a
 * claim as `true` and `false`, no blanks at an equals sign. The type of an expression is left out: without one it is an
 * expression as well, and the prefix some modelers write is declared nowhere.
 */
export function plainSpelling(xml: string): string {
  return xml.replaceAll(TAG, (tag) => {
    if (!tag.includes('=')) return tag;
    const claimed = tight(tag).replaceAll(CLAIM, (_, name: string, quote: string, value: string) => {
      return `${name}=${quote}${value === '1' || value === 'true'}${quote}`;
    });
    return claimed.includes('xpression') ? claimed.replaceAll(EXPRESSION_TYPE, '') : claimed;
  });
}

function tight(tag: string): string {
  if (!BLANK_AT_EQUALS.test(tag)) return tag;
  return tag.replaceAll(QUOTED_OR_BLANK, (blank, quoted?: string) => quoted ?? (blank.includes('=') ? '=' : ' '));
}
