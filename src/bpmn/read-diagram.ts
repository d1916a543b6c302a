import { BpmnModdle, type ParseWarning } from 'bpmn-moddle';
import { scanXml } from '../xml/scan-xml.ts';
import descriptor from './approval-moddle.json' with { type: 'json' };
import { bpmnDescriptor } from './bpmn-descriptor.ts';
import { DiagramError, type Finding } from './finding.ts';
import { isNode, type Node, nearestId } from './node.ts';
import { plainSpelling } from './plain-spelling.ts';
import { suggest } from './suggest.ts';

/** A parsed BPMN document; elements of unknown vocabularies are in it and do nothing. */
export interface Diagram {
  /** `bpmn:definitions`. */
  readonly definitions: Node;
  readonly elementById: ReadonlyMap<string, Node>;
  /** What reading found: duplicate ids, references to nowhere, unknown elements and attributes. */
  readonly findings: readonly Finding[];
}

/**
 * Reads BPMN 2.0 XML from anybody safely.
 *
 * @throws DiagramError for a document that is refused before parsing (size, depth, number of
 *   elements, DOCTYPE, processing instructions, not well-formed) or that is no BPMN; what is wrong
 *   inside a readable diagram is in its `findings`
 */
export async function readDiagram(xml: string): Promise<Diagram> {
  const scanned = scanXml(xml);
  if (scanned.some((finding) => finding.rule !== 'duplicate-id')) throw new DiagramError(scanned);

  const { rootElement, elementsById, warnings } = await parse(plainSpelling(xml));
  if (!isNode(rootElement) || rootElement.$type !== 'bpmn:Definitions') throw notBpmn('no bpmn:definitions');

  const elementById = new Map<string, Node>();
  for (const [id, node] of Object.entries(elementsById)) if (isNode(node)) elementById.set(id, node);

  const findings = [...scanned];
  for (const warning of warnings) {
    if (resolveQualified(warning, elementById)) continue;
    const finding = fromWarning(warning);
    if (finding !== null) findings.push(finding);
  }
  return { definitions: rootElement, elementById, findings };
}

// moddle writes into the descriptor it is given
const moddle = new BpmnModdle({ bpmn: bpmnDescriptor(), approval: structuredClone(descriptor) });

async function parse(xml: string): ReturnType<BpmnModdle['fromXML']> {
  try {
    return await moddle.fromXML(xml);
  } catch (failure) {
    throw notBpmn(failure instanceof Error ? failure.message : String(failure));
  }
}

function notBpmn(reason: string): DiagramError {
  const en = `The document is no BPMN 2.0 diagram (${firstLine(reason)}).`;
  return new DiagramError([{ rule: 'not-bpmn', level: 'error', elementId: null, zh: '文件不是BPMN 2.0流程图。', en }]);
}

/** Resolves `messageRef="tns:Msg"` and `<incoming> flow </incoming>`: references are qualified names in BPMN, exact ids in moddle. */
function resolveQualified(warning: ParseWarning, elementById: ReadonlyMap<string, Node>): boolean {
  const { element, property, value } = warning;
  if (!isNode(element) || property === undefined || typeof value !== 'string') return false;
  const written = value.trim();
  const target = elementById.get(written) ?? elementById.get(written.slice(written.indexOf(':') + 1));
  if (target === undefined) return false;
  const list = element.get(property);
  if (Array.isArray(list)) list.push(target);
  else Object.assign(element, { [property.slice(property.indexOf(':') + 1)]: target });
  return true;
}

/** References that change nothing about how a process is played: a diagram lives without what they point at. */
const IDLE_REFERENCES = new Set(
  [
    'incoming',
    'outgoing',
    'flowNodeRef',
    'categoryValueRef',
    'partitionElementRef',
    'supportedInterfaceRef',
    'supports',
    'operationRef',
    'inMessageRef',
    'outMessageRef',
    'implementationRef',
    'resourceRef',
    'participantRef',
    'definition',
    'source',
    'target',
  ].map((name) => `bpmn:${name}`),
);

/** An association is drawn; where one is needed, for a compensation handler, the rule for that tells. */
function isIdle(element: unknown, property: string): boolean {
  return IDLE_REFERENCES.has(property) || (isNode(element) && element.$type === 'bpmn:Association');
}

function fromWarning({ message, element, property, value }: ParseWarning): Finding | null {
  const elementId = isNode(element) ? nearestId(element) : null;
  if (message.startsWith('unresolved reference')) {
    // a data type of another vocabulary, e.g. xsd:string, is not this document's business
    if (property === 'bpmn:itemSubjectRef' || property === 'bpmn:structureRef') return null;
    const drawn = property === 'bpmndi:bpmnElement';
    return {
      rule: drawn ? 'drawing-of-nothing' : 'unknown-reference',
      level: drawn || isIdle(element, property ?? '') ? 'warning' : 'error',
      elementId,
      zh: `“${String(property)}”指向的元素“${String(value)}”不存在。`,
      en: `${String(property)} refers to ${String(value)}, which does not exist.`,
    };
  }
  if (message.startsWith('unknown attribute')) {
    const name = property ?? '';
    // attributes BPMN does not know do no harm and stay; in our own vocabulary they are slips of the pen
    const type = isNode(element) ? element.$type : '';
    const ours = name.startsWith('approval:') || (type.startsWith('approval:') && !name.includes(':'));
    if (!ours) return null;
    return unknownName('unknown-extension-attribute', elementId, name, suggest(name, type));
  }
  if (message.startsWith('unparsable content')) {
    const name = /<([^>]*)>/.exec(message)?.[1] ?? '';
    if (/duplicate ID/.test(message)) return null;
    if (name.startsWith('approval:'))
      return unknownName('unknown-extension-element', elementId, name, suggest(name, null));
    const reason = firstLine(message.split('nested error:')[1] ?? message);
    return {
      rule: 'unknown-content',
      level: isForeign(message) ? 'warning' : 'error',
      elementId,
      zh: `无法识别的内容“${name}”。`,
      en: `The content <${name}> is not understood (${reason}).`,
    };
  }
  return { rule: 'reading', level: 'warning', elementId, zh: firstLine(message), en: firstLine(message) };
}

/** Elements of other vocabularies belong into extension elements, and text nowhere else; outside of them they do as little. */
function isForeign(message: string): boolean {
  const [, prefix] = /unrecognized element <([^>:]*):/.exec(message) ?? [];
  if (prefix !== undefined) return !['bpmn', 'bpmndi', 'di', 'dc', 'approval'].includes(prefix);
  return message.includes('unexpected body text');
}

function unknownName(rule: string, elementId: string | null, name: string, meant: string | null): Finding {
  return {
    rule,
    level: 'error',
    elementId,
    zh: `不认识“${name}”${meant === null ? '' : `，是否想写“${meant}”`}。`,
    en: `${name} is not known${meant === null ? '' : `; did you mean ${meant}`}.`,
  };
}

function firstLine(message: string): string {
  return message.trim().split('\n')[0] ?? '';
}
