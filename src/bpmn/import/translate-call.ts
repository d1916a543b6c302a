import { attribute, everyElement, type SourceElement } from './source-tree.ts';
import { attributeOf, type Sentences, type Subject, type VendorItem } from './subject.ts';
import { valueFormula } from './values.ts';
import { BPMN } from './vendors.ts';

/** Says which process a call activity calls, and which version of it. */
export function translateCall(subject: Subject): void {
  for (const item of subject.takeAll('calledElement')) {
    const key = attributeOf(item, 'processId');
    const own = attribute(subject.element, 'calledElement');
    if (key === null || (own !== null && own !== key)) subject.tell(item, 'kept', null, NOT_CALLED);
    else {
      if (own === null) subject.additions.bpmnAttribute(subject.element, 'calledElement', key);
      const sentences = { zh: `调用流程“${key}”。`, en: `Calls the process ${key}.` };
      subject.tell(item, 'translated', 'bpmn:callActivity', sentences);
    }
    const binding = attributeOf(item, 'bindingType');
    const tag = attributeOf(item, 'versionTag');
    if (binding !== null) bind(`${item.element?.name ?? ''} bindingType="${binding}"`, binding, tag);
    if (attributeOf(item, 'propagateAllChildVariables') === 'false') {
      subject.tell(`${item.element?.name ?? ''} propagateAllChildVariables="false"`, 'kept', null, {
        zh: '写了输出映射时只交回映射的变量；没有映射时全部交回。',
        en: 'With output mappings only what they name comes back; without them everything does.',
      });
    }
  }
  const tag = subject.left().find(({ local }) => local === 'calledElementVersionTag') ?? null;
  for (const item of subject.takeAll('calledElementBinding')) {
    const taken = item.value === 'versionTag' ? subject.take('calledElementVersionTag') : null;
    bind(item, item.value, tag?.value ?? null);
    if (taken !== null) bind(taken, item.value, taken.value);
  }

  function bind(source: VendorItem | string, binding: string, tag: string | null): void {
    const { additions, element } = subject;
    const meaning = Object.hasOwn(BINDINGS, binding) ? BINDINGS[binding] : undefined;
    const isFixed = binding === 'versionTag' && tag !== null && !/^=|[$#]\{/.test(tag);
    if (meaning === undefined || (binding === 'versionTag' && !isFixed)) {
      subject.tell(source, 'unsupported', null, {
        zh: '版本号是其他引擎发布时编的，这里对不上；请用最新版本、同批发布的版本或版本标签。',
        en: 'The number of a version is that of another engine; choose the latest, the one deployed together, or a version tag.',
      });
      return;
    }
    additions.attribute(element, 'binding', binding);
    if (isFixed) additions.attribute(element, 'versionTag', tag);
    subject.tell(source, 'translated', 'approval:binding', meaning);
  }
}

const BINDINGS: Readonly<Record<string, Sentences>> = {
  latest: { zh: '调用最新版本。', en: 'Calls the latest version.' },
  deployment: { zh: '调用同批发布的版本。', en: 'Calls the version deployed together.' },
  versionTag: { zh: '调用带此标签的版本。', en: 'Calls the version with this tag.' },
};

/** Takes over the tag a process bears, by which others may call this version of it. */
export function translateVersionTag(subject: Subject): void {
  for (const item of subject.takeAll('versionTag')) {
    const tag = item.element === null ? item.value : (attributeOf(item, 'value') ?? '');
    if (tag === '') {
      subject.tell(item, 'kept', null, { zh: '没有写明标签。', en: 'It names no tag.' });
      continue;
    }
    subject.additions.attribute(subject.element, 'versionTag', tag);
    subject.tell(item, 'translated', 'approval:versionTag', {
      zh: `版本标签“${tag}”。`,
      en: `The version tag ${tag}.`,
    });
  }
}

const NOT_CALLED = {
  zh: '没有写明被调流程，或流程图已另有规定。',
  en: "It names no process, or the diagram's own called element says another.",
};

/** Gives the correlation key of a message to every event and task that waits for it. */
export function translateSubscription(
  subject: Subject,
  waitingFor: ReadonlyMap<string, readonly SourceElement[]>,
): void {
  for (const item of subject.takeAll('subscription')) {
    const { text, problem } = valueFormula(item, attributeOf(item, 'correlationKey') ?? '');
    if (problem !== null) {
      subject.tell(item, 'unsupported', null, problem);
      continue;
    }
    const waiting = waitingFor.get(attribute(subject.element, 'id') ?? '') ?? [];
    for (const element of waiting) subject.additions.attribute(element, 'correlationKey', text);
    subject.tell(item, waiting.length > 0 ? 'translated' : 'kept', 'approval:correlationKey', {
      zh: `${waiting.length}处等待此消息，按关联键收取。`,
      en: `The key by which ${waiting.length} places that wait for the message receive it.`,
    });
  }
}

/** The events and tasks of a document that wait for a message, by the message's id. */
export function waitingForMessages(root: SourceElement): ReadonlyMap<string, readonly SourceElement[]> {
  const found = new Map<string, SourceElement[]>();
  for (const element of everyElement(root)) {
    const { uri, local, parent } = element;
    if (uri !== BPMN || (local !== 'messageEventDefinition' && local !== 'receiveTask')) continue;
    // a message that begins a process has no instance yet whose key it could match
    if (['intermediateThrowEvent', 'endEvent'].includes(parent?.local ?? '') || beginsProcess(parent)) continue;
    const written = attribute(element, 'messageRef') ?? '';
    const id = written.slice(written.indexOf(':') + 1);
    const known = found.get(id);
    if (known === undefined) found.set(id, [element]);
    else known.push(element);
  }
  return found;
}

function beginsProcess(event: SourceElement | null): boolean {
  return event?.local === 'startEvent' && event.parent?.local === 'process';
}
