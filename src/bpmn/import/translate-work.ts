import { attributeOf, partsOf, type Sentences, type Subject, type VendorItem } from './subject.ts';

const TARGET = 'approval:job';
const WORKING = new Set(['serviceTask', 'sendTask', 'businessRuleTask', 'intermediateThrowEvent', 'endEvent']);

/** Says which work a task or event leaves to a worker. What would run a program inside the engine is named and never run. */
export function translateWork(subject: Subject, at: Subject): void {
  const work = external(subject) ?? unresolved(subject);
  const retries = takeRetries(subject);
  if (work === null) {
    for (const { item } of retries) {
      const sentences = { zh: '重试只用于自动任务。', en: 'Only automatic work is tried again.' };
      subject.tell(item, 'kept', null, sentences);
    }
    return;
  }
  if (!WORKING.has(at.element.local)) {
    const sentences = {
      zh: '这种元素不能交给外部程序办理，请改用服务任务。',
      en: 'Work can not be left to a worker here; use a service task.',
    };
    for (const { item } of [work, ...retries]) subject.tell(item, 'unsupported', null, sentences);
    return;
  }
  const count = work.retries ?? retries[0]?.count ?? null;
  at.additions.extension(at.element, { local: 'job', attributes: { topic: work.topic, retries: count } });
  subject.tell(work.item, work.resolved ? 'translated' : 'unsupported', TARGET, work.sentences);
  for (const { item, count: own } of retries) {
    const used = own !== null && own === count;
    subject.tell(item, used ? 'translated' : 'kept', used ? TARGET : null, {
      zh: used ? `最多办理${own}次；间隔由系统决定。` : '重试设置未采用。',
      en: used ? `Tried ${own} times; the pauses are the service's own.` : 'The retries are not used.',
    });
  }
}

interface Work {
  readonly item: VendorItem;
  readonly topic: string;
  readonly retries: string | null;
  readonly resolved: boolean;
  readonly sentences: Sentences;
}

function external(subject: Subject): Work | null {
  const definition = subject.take('taskDefinition');
  if (definition !== null) {
    const type = attributeOf(definition, 'type') ?? '';
    const [, quoted] = /^=\s*"([^"]+)"$/.exec(type) ?? [];
    const retries = attributeOf(definition, 'retries');
    const known = type.startsWith('=') ? quoted : type;
    if (known === undefined || known === '') return dynamic(definition, type);
    return fetched(definition, known, /^\d+$/.test(retries ?? '') ? retries : null);
  }
  const items = subject.left();
  const topic = items.find(({ local, element }) => local === 'topic' && element === null);
  const type = items.find(({ local }) => local === 'type');
  if (topic === undefined || !['external', 'external-worker', undefined].includes(type?.value)) return null;
  for (const item of subject.takeAll('type')) {
    subject.tell(item, 'translated', TARGET, { zh: '由外部程序办理。', en: 'Done by an external worker.' });
  }
  subject.take('topic');
  return /[$#]\{/.test(topic.value) ? dynamic(topic, topic.value) : fetched(topic, topic.value, null);
}

function fetched(item: VendorItem, topic: string, retries: string | null): Work {
  const sentences = { zh: `由领取主题“${topic}”的程序办理。`, en: `Done by whoever fetches the topic ${topic}.` };
  return { item, topic, retries, resolved: true, sentences };
}

function dynamic(item: VendorItem, written: string): Work {
  const sentences = {
    zh: '主题由表达式给出，这里只能写固定的主题，请改写。',
    en: 'The topic comes from an expression; here it is a fixed word. Write one.',
  };
  return { item, topic: bare(written), retries: null, resolved: false, sentences };
}

/** A class, bean, script or connector: its name becomes the topic, so that a worker can be written for it. */
function unresolved(subject: Subject): Work | null {
  const item =
    subject.take('class') ??
    subject.take('delegateExpression') ??
    subject.take('expression') ??
    subject.take('connector');
  if (item !== null) {
    const [id] = partsOf(item, 'connectorId');
    return named(item, id?.value || bare(item.value));
  }
  const type = subject
    .left()
    .find(({ local, value, element }) => local === 'type' && element === null && value !== 'dmn');
  if (type === undefined) return null;
  subject.take('type');
  return named(type, type.value);
}

function named(item: VendorItem, topic: string): Work {
  const sentences = {
    zh: `“${topic}”是其他引擎里的程序，不会执行。主题暂记为它的名称，请由外部程序领取，或改用系统动作。`,
    en: `${topic} is a program inside another engine and is never run. Its name is the topic for now: serve it by a worker, or choose a system topic.`,
  };
  return { item, topic, retries: null, resolved: false, sentences };
}

function bare(written: string): string {
  const inner = /^[$#]\{(.*)\}$/s.exec(written)?.[1] ?? written;
  return inner.replace(/\s+/g, ' ').trim().slice(0, 200) || 'unresolved';
}

/** `R3/PT10M`: how often, and after what pause. */
function takeRetries(subject: Subject): { item: VendorItem; count: string | null }[] {
  return subject.takeAll('failedJobRetryTimeCycle').map((item) => {
    const count = /^R([1-9]\d*)\//.exec(item.value)?.[1] ?? null;
    return { item, count };
  });
}
