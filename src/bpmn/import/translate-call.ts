import { attribute, everyElement, type SourceElement } from './source-tree.ts';
import { attributeOf, type Subject, type VendorItem } from './subject.ts';
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
    bind(item, attributeOf(item, 'bindingType'));
    if (attributeOf(item, 'propagateAllChildVariables') === 'false') {
      subject.tell(`${item.element?.name ?? ''} propagateAllChildVariables="false"`, 'kept', null, {
        zh: '写了输出映射时只交回映射的变量；没有映射时全部交回。',
        en: 'With output mappings only what they name comes back; without them everything does.',
      });
    }
  }
  for (const item of subject.takeAll('calledElementBinding')) bind(item, item.value);

  function bind(item: VendorItem, binding: string | null): void {
    if (binding === null) return;
    if (binding !== 'latest' && binding !== 'deployment') {
      subject.tell(item, 'unsupported', null, {
        zh: `不能按“${binding}”固定版本，只能用最新版本或同批发布的版本。`,
        en: `A version can not be fixed by ${binding}; it is the latest or the one deployed together.`,
      });
      return;
    }
    subject.additions.attribute(subject.element, 'binding', binding);
    subject.tell(
      item.element === null ? item : `${item.element.name} bindingType="${binding}"`,
      'translated',
      'approval:binding',
      {
        zh: binding === 'latest' ? '调用最新版本。' : '调用同批发布的版本。',
        en: binding === 'latest' ? 'Calls the latest version.' : 'Calls the version deployed together.',
      },
    );
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
