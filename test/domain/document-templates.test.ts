import t from 'tap';
import { documentFields, stated, unstated } from '../../src/domain/document-fields.ts';
import { documentTemplate, documentTemplates, isForApplicant } from '../../src/domain/document-templates.ts';

t.test(
  'every document D01 to D42, the revocation D43, and D44 and D45 about a licence in force, has its template: title, number word, what it rests on, what it must state',
  (t) => {
    const codes = Array.from({ length: 45 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
    t.same([...documentTemplates.keys()].sort(), codes);
    for (const [code, { zh, en, short, basis, fields, version }] of documentTemplates) {
      t.ok(zh && en && short && basis && version > 0, code);
      t.same(
        fields.filter((field) => !Object.hasOwn(documentFields, field)),
        [],
        `${code} asks for fields of the catalogue`,
      );
    }
    const shorts = [...documentTemplates.values()].map(({ short }) => short);
    t.equal(new Set(shorts).size, shorts.length, 'no two kinds share a series of numbers');
    t.end();
  },
);

t.test('a document that lacks a mandatory field is told the field', (t) => {
  const { fields } = documentTemplate('D09');
  const lines = fields.map((field) => stated(field, '有'));
  t.same(unstated(fields, lines), []);
  for (const field of fields) {
    const without = lines.filter((line) => line.field !== field);
    t.same(unstated(fields, without), [field]);
    t.same(unstated(fields, [...without, stated(field, '  ')]), [field], 'an empty statement states nothing');
  }
  t.end();
});

t.test('a row under a label of its own states its field, and so does a line that bears only the label', (t) => {
  t.same(
    unstated(['correctionRows'], [stated('correctionRows', '缺页', { zh: 'CP-04 规划许可证', en: 'Permit' })]),
    [],
  );
  t.same(unstated(['reason'], [{ zh: '理由', value: '无需许可' }]), []);
  t.end();
});

t.test('what goes to departments or stays in the file is not told to the applicant', (t) => {
  t.ok(['D01', 'D02', 'D03', 'D08', 'D20', 'D42'].every(isForApplicant));
  t.notOk(['D13', 'D15', 'D23', 'D27', 'D12', 'X9'].some(isForApplicant));
  t.equal(documentTemplate('X9').zh, 'X9', 'a code nobody has words for speaks for itself');
  t.end();
});
