import { readDiagram } from '../read-diagram.ts';
import { type Additions, additions } from './additions.ts';
import { keptAsItIs } from './kept.ts';
import { everyElement, type SourceElement, sourceTree } from './source-tree.ts';
import { type ImportRow, type Subject, subjectOf } from './subject.ts';
import { translateAssignment } from './translate-assignment.ts';
import { translateCall, translateSubscription, translateVersionTag, waitingForMessages } from './translate-call.ts';
import { translateDecision } from './translate-decision.ts';
import { tellFormulas } from './translate-formulas.ts';
import { translateIo } from './translate-io.ts';
import { translateLoop } from './translate-loop.ts';
import { translateRuoyi } from './translate-ruoyi.ts';
import { translateScript } from './translate-script.ts';
import { translateDue, translateForm } from './translate-task.ts';
import { translateWork } from './translate-work.ts';
import { BPMN, type Vendor, vendorOf } from './vendors.ts';

/** A diagram of another engine with our words added to it, and what became of each of its own. */
export interface ImportedDiagram {
  /** The document as it came, with `approval:` elements and attributes added and nothing taken away. */
  readonly xml: string;
  /** The engines whose vocabularies it uses, in the order they are met. */
  readonly vendors: readonly Vendor[];
  readonly report: readonly ImportRow[];
}

/**
 * Translates what other engines' vocabularies say in a diagram into ours, by adding to it. Importing its own result adds nothing.
 *
 * @throws DiagramError for a document that is refused before parsing, or that is no BPMN
 */
export async function importDiagram(xml: string): Promise<ImportedDiagram> {
  await readDiagram(xml);
  const root = sourceTree(xml);
  const vendors = vendorsIn(root);
  if (vendors.length === 0) return { xml, vendors, report: [] };

  const report: ImportRow[] = [];
  const added = additions(xml, root);
  const initiators = new Set([...everyElement(root)].flatMap(initiatorOf));
  const waitingFor = waitingForMessages(root);
  for (const element of everyElement(root)) {
    if (element.uri !== BPMN) continue;
    const subject = subjectOf(element, added, (row) => report.push(row));
    translate(subject, { added, initiators, waitingFor });
    for (const item of subject.left()) {
      const { outcome, zh, en } = keptAsItIs(item);
      subject.tell(item, outcome, null, { zh, en });
    }
  }
  return { xml: added.applied(), vendors, report };
}

interface Surroundings {
  readonly added: Additions;
  readonly initiators: ReadonlySet<string>;
  readonly waitingFor: ReturnType<typeof waitingForMessages>;
}

function translate(subject: Subject, { added, initiators, waitingFor }: Surroundings): void {
  const { element } = subject;
  // what a throwing event says at its definition is the event's
  const isDefinition = element.local.endsWith('EventDefinition');
  const at = isDefinition && element.parent !== null ? subjectOf(element.parent, added, () => undefined) : subject;
  tellFormulas(subject);
  translateLoop(subject);
  translateScript(subject);
  if (element.local === 'message') translateSubscription(subject, waitingFor);
  if (element.local === 'process') translateVersionTag(subject);
  if (element.local === 'callActivity') translateCall(subject);
  if (element.local === 'userTask') {
    translateAssignment(subject, initiators);
    translateDue(subject);
    translateForm(subject);
  }
  translateRuoyi(subject);
  translateDecision(at);
  translateWork(subject, at);
  translateIo(subject, at);
}

function vendorsIn(root: SourceElement): readonly Vendor[] {
  const met = new Set<Vendor>();
  for (const { uri, attributes } of everyElement(root)) {
    for (const { uri: one, name, value } of [{ uri, name: '', value: '' }, ...attributes]) {
      const vendor = vendorOf(name.startsWith('xmlns:') ? value : one);
      if (vendor !== null) met.add(vendor);
    }
  }
  return [...met];
}

function initiatorOf({ local, attributes }: SourceElement): string[] {
  if (local !== 'startEvent') return [];
  return attributes.flatMap((one) => (one.local === 'initiator' && vendorOf(one.uri) !== null ? [one.value] : []));
}
