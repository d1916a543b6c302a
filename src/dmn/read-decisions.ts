import { DmnModdle, type ParseWarning } from 'dmn-moddle';
import type { Finding } from '../xml/finding.ts';
import { isNode, type Node, text } from '../xml/node.ts';
import { scanXml } from '../xml/scan-xml.ts';

/** A parsed DMN document; null where it could not be read, then `findings` says why. */
export interface DecisionDocument {
  /** `dmn:definitions`. */
  readonly definitions: Node | null;
  readonly findings: readonly Finding[];
}

/** The namespaces of DMN 1.3, 1.4 and 1.5: what this service plays of them is written the same. */
const NAMESPACES = /(["'])https:\/\/www\.omg\.org\/spec\/DMN\/(?:20211108|20230324)\/(MODEL|DMNDI|FEEL)\/\1/g;

const moddle = new DmnModdle();

/** Reads DMN 1.3, 1.4 or 1.5 XML from anybody safely; throws nothing for what is in it. */
export async function readDecisions(xml: string): Promise<DecisionDocument> {
  const scanned = scanXml(xml);
  if (scanned.some(({ rule }) => rule !== 'duplicate-id')) return { definitions: null, findings: scanned };
  const asOf13 = xml.replace(NAMESPACES, '$1https://www.omg.org/spec/DMN/20191111/$2/$1');
  try {
    const { rootElement, warnings } = await moddle.fromXML(asOf13);
    if (!isNode(rootElement) || rootElement.$type !== 'dmn:Definitions') return notDmn(scanned, 'no dmn:definitions');
    return { definitions: rootElement, findings: [...scanned, ...warnings.flatMap(fromWarning)] };
  } catch (failure) {
    return notDmn(scanned, failure instanceof Error ? failure.message : String(failure));
  }
}

function notDmn(scanned: readonly Finding[], reason: string): DecisionDocument {
  const en = `The document is no DMN 1.3, 1.4 or 1.5 decision model (${firstLine(reason)}).`;
  const zh = '文件不是DMN 1.3、1.4或1.5决策模型。';
  return { definitions: null, findings: [...scanned, { rule: 'not-dmn', level: 'error', elementId: null, zh, en }] };
}

function fromWarning({ message, element }: ParseWarning): Finding[] {
  // Attributes and drawings of other tools do no harm.
  if (!message.startsWith('unparsable content') || /duplicate ID/.test(message)) return [];
  const name = /<([^>]*)>/.exec(message)?.[1] ?? '';
  if (/^(dmn)?di:|^dc:/.test(name)) return [];
  return [
    {
      rule: 'unknown-content',
      level: 'error',
      elementId: isNode(element) ? text(element, 'id') : null,
      zh: `无法识别的内容“${name}”。`,
      en: `The content <${name}> is not understood.`,
    },
  ];
}

function firstLine(message: string): string {
  return message.trim().split('\n')[0] ?? '';
}
