import type { ElementToAdd } from './additions.ts';
import { attributeOf, partsOf, type Subject, type VendorItem } from './subject.ts';
import { type Formula, valueFormula, variableFormula } from './values.ts';

/** Says which variables an element is given and leaves behind. */
export function translateIo(subject: Subject, at: Subject): void {
  const inputs: ElementToAdd[] = [];
  const outputs: ElementToAdd[] = [];
  for (const holder of subject.takeAll('inputOutput', 'ioMapping')) {
    for (const item of partsOf(holder, 'inputParameter', 'input')) map(item, 'input', parameter(item));
    for (const item of partsOf(holder, 'outputParameter', 'output')) map(item, 'output', parameter(item));
  }
  for (const item of subject.takeAll('in', 'externalWorkerInParameter')) called(item, 'input');
  for (const item of subject.takeAll('out', 'externalWorkerOutParameter')) called(item, 'output');
  if (inputs.length + outputs.length === 0) return;
  at.additions.extension(at.element, { local: 'io', attributes: {}, children: [...inputs, ...outputs] });

  function called(item: VendorItem, local: 'input' | 'output'): void {
    if (attributeOf(item, 'businessKey') !== null) {
      subject.tell(item, 'kept', null, {
        zh: '业务键不传递：被调流程属于同一办件。',
        en: 'No business key is passed on: the called process belongs to the same case.',
      });
      return;
    }
    if (attributeOf(item, 'variables') === 'all') {
      everything(item);
      return;
    }
    const source = attributeOf(item, 'source');
    const written = source ?? attributeOf(item, 'sourceExpression');
    map(item, local, {
      target: attributeOf(item, 'target'),
      formula: written === null ? null : source === null ? valueFormula(item, written) : variableFormula(item, written),
    });
  }

  function everything(item: VendorItem): void {
    const others = subject.element.children.flatMap(({ children }) => children);
    const alone = others.filter((one) => one.local === item.local && one.uri === item.element?.uri).length === 1;
    subject.tell(item, alone ? 'translated' : 'unsupported', alone ? 'bpmn:callActivity' : null, {
      zh: alone ? '不写映射时，全部变量都会传递。' : '写了映射就只传递映射的变量，不再传递全部变量。',
      en: alone
        ? 'Without mappings every variable is passed on.'
        : 'With mappings only what they name is passed on, not every variable.',
    });
  }

  function map(item: VendorItem, local: 'input' | 'output', { target, formula }: Parameter): void {
    if (target === null || formula === null || !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(target)) {
      subject.tell(item, 'kept', null, {
        zh: '列表、映射、脚本和嵌套的变量未采用，请改写为FEEL。',
        en: 'A list, map, script or nested variable is not used; write it in FEEL.',
      });
      return;
    }
    if (formula.problem !== null) {
      subject.tell(item, 'unsupported', null, formula.problem);
      return;
    }
    const list = local === 'input' ? inputs : outputs;
    list.push({ local, attributes: { source: formula.text, target } });
    subject.tell(item, 'translated', 'approval:io', {
      zh: `${local === 'input' ? '输入' : '输出'}变量“${target}”。`,
      en: `The ${local} variable ${target}.`,
    });
  }
}

interface Parameter {
  readonly target: string | null;
  readonly formula: Formula | null;
}

function parameter(item: VendorItem): Parameter {
  if (item.vendor === 'zeebe') {
    const source = attributeOf(item, 'source');
    return { target: attributeOf(item, 'target'), formula: source === null ? null : valueFormula(item, source) };
  }
  const isNested = (item.element?.children.length ?? 0) > 0;
  return { target: attributeOf(item, 'name'), formula: isNested ? null : valueFormula(item, item.value) };
}
