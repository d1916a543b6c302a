import { attributeOf, partsOf, type Subject, type VendorItem } from './subject.ts';
import { variableFormula } from './values.ts';

const LOOP = 'multiInstanceLoopCharacteristics';

/** Says over which list an activity is done, and what each instance is given and leaves. */
export function translateLoop(subject: Subject): void {
  if (subject.element.local !== LOOP) return;
  for (const item of subject.takeAll('collection')) {
    // Flowable knows a collection as an attribute and as an element
    const [expression] = partsOf(item, 'expression', 'string');
    const text = expression?.value || item.value;
    formula(item, item.source, 'collection', text);
  }
  for (const item of subject.takeAll('elementVariable')) name(item, item.source, 'elementVariable', item.value);
  for (const item of subject.takeAll('loopCharacteristics')) {
    const said = (local: string) => `${item.element?.name ?? ''} ${local}="${attributeOf(item, local) ?? ''}"`;
    const [collection, element] = [attributeOf(item, 'inputCollection'), attributeOf(item, 'inputElement')];
    const [outputs, output] = [attributeOf(item, 'outputCollection'), attributeOf(item, 'outputElement')];
    if (collection !== null) formula(item, said('inputCollection'), 'collection', collection);
    if (element !== null) name(item, said('inputElement'), 'elementVariable', element);
    if (outputs !== null) name(item, said('outputCollection'), 'outputCollection', outputs);
    if (output !== null) formula(item, said('outputElement'), 'outputElement', output);
  }

  function formula(item: VendorItem, source: string, local: string, written: string): void {
    const { text, problem } = variableFormula(item, written);
    if (problem !== null) {
      subject.tell(source, 'unsupported', null, problem);
      return;
    }
    subject.additions.attribute(subject.element, local, text);
    const isPlaceholder = /coll_userList/.test(written);
    subject.tell(source, 'translated', `approval:${local}`, {
      zh: isPlaceholder
        ? '若依在运行时填这个列表；这里须由前面的环节写入变量coll_userList。'
        : `按“${written}”逐项办理。`,
      en: isPlaceholder
        ? 'RuoYi fills this list while it runs; here an earlier step has to set the variable coll_userList.'
        : `Read from ${written}.`,
    });
  }

  function name(item: VendorItem, source: string, local: string, written: string): void {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(written)) {
      const sentences = { zh: `“${written}”不是变量名。`, en: `${written} is no name of a variable.` };
      subject.tell(source, 'unsupported', null, sentences);
      return;
    }
    subject.additions.attribute(subject.element, local, written);
    subject.tell({ ...item, source }, 'translated', `approval:${local}`, {
      zh: `变量“${written}”。`,
      en: `The variable ${written}.`,
    });
  }
}
