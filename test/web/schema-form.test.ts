import t from 'tap';
import { learn, textOf } from '../../src/web/i18n/text.ts';
import { fieldProblem, formProblems, startingValues } from '../../src/web/ui/schema-form/check.ts';
import { noteFilesUnderWay } from '../../src/web/ui/schema-form/files-under-way.ts';
import type { FormField, FormSchema } from '../../src/web/ui/schema-form/schema.ts';

const zh = textOf('zh');
await learn('en');

const schema: FormSchema = {
  components: [
    { type: 'text', text: '请如实填写' },
    { type: 'textfield', key: 'permit', label: '证号', validate: { required: true, pattern: '^[A-Z]{2}-\\d{4}$' } },
    { type: 'number', key: 'area', label: '面积', decimalDigits: 0, validate: { min: 1, max: 100 } },
    {
      type: 'radio',
      key: 'result',
      label: '结论',
      validate: { required: true },
      values: [{ value: 'PASS', label: '通过' }],
    },
    { type: 'checkbox', key: 'sworn', label: '承诺属实', validate: { required: true }, defaultValue: false },
  ],
};

t.test('a required field without an answer is named in the problem', async (t) => {
  const problems = formProblems(schema, {}, zh);

  t.same(problems, { permit: '请填写证号', result: '请选择结论', sworn: '请选择承诺属实' });
});

t.test('blanks are no answer', async (t) => {
  t.equal(
    fieldProblem({ type: 'textfield', key: 'a', label: '名称', validate: { required: true } }, '  ', zh),
    '请填写名称',
  );
});

t.test('an optional field may stay empty whatever else it asks', async (t) => {
  t.equal(fieldProblem({ type: 'number', key: 'area', label: '面积', validate: { min: 1 } }, null, zh), null);
});

t.test('a number outside its bounds or with a fraction is refused', async (t) => {
  const area = { type: 'number', key: 'area', label: '面积', decimalDigits: 0, validate: { min: 1, max: 100 } };

  t.equal(fieldProblem(area, 0, zh), '面积不能小于1');
  t.equal(fieldProblem(area, 101, zh), '面积不能大于100');
  t.equal(fieldProblem(area, 1.5, zh), '面积应为整数');
  t.equal(fieldProblem(area, 100, zh), null);
});

t.test('a pattern decides what a text may look like', async (t) => {
  const permit = { type: 'textfield', key: 'permit', label: '证号', validate: { pattern: '^[A-Z]{2}-\\d{4}$' } };

  t.equal(fieldProblem(permit, 'XF-12', zh), '证号的格式不对');
  t.equal(fieldProblem(permit, 'XF-1234', zh), null);
});

t.test('length is counted in characters, so a rare Han character is one', async (t) => {
  const name = { type: 'textfield', key: 'name', label: '姓名', validate: { maxLength: 2 } };

  t.equal(fieldProblem(name, '𠮷田', zh), null);
  t.equal(fieldProblem(name, '𠮷田一', zh), '姓名最多2个字');
});

t.test('codes, addresses, tables and files are checked in the browser by the rules of the service', async (t) => {
  const one = (more: object) => ({ type: 'textfield', key: 'a', label: '甲', ...more });
  const kind = (name: string) => one({ properties: { kind: name } });
  const table = {
    type: 'dynamiclist',
    path: 'a',
    label: '单体',
    properties: { minRows: 1, maxRows: 2 },
    components: [{ ...kind('uscc'), key: 'firm', label: '单位' }],
  };
  const file = one({ type: 'filepicker', validate: { required: true } });
  const cases: [FormField, unknown, Record<string, string>][] = [
    [kind('uscc'), '91511702MA6A000159', {}],
    [kind('uscc'), '91511702MA6A000158', { a: '甲不是有效的统一社会信用代码' }],
    [kind('project-code'), '2606-510183-04-01-123456', {}],
    [kind('project-code'), '2613-510183-04-01-123456', { a: '甲不是有效的项目代码' }],
    [kind('address'), { region: '510183', text: '文脉巷1号' }, {}],
    [kind('address'), { region: '5101', text: '文脉巷1号' }, { a: '甲应有6位区划代码和详细地址' }],
    [table, [{ firm: '91511702MA6A000159' }], {}],
    [table, [], { a: '单体至少1行' }],
    [table, [{ firm: '91511702MA6A000158' }], { 'a.0.firm': '单位不是有效的统一社会信用代码' }],
    [file, ['01a2'], {}],
    [file, [], { a: '请填写甲' }],
    [file, ['01a2', '01a3'], { a: '甲最多1个文件' }],
  ];
  for (const [field, value, problems] of cases) {
    const found = formProblems({ components: [field] }, { a: value }, zh);
    t.strictSame(Object.keys(found), Object.keys(problems), JSON.stringify([field, value]));
    for (const [path, words] of Object.entries(problems)) t.match(found[path], words);
  }
});

t.test('the English form speaks English where it has words', async (t) => {
  const field = {
    type: 'textfield',
    key: 'a',
    label: '证号',
    properties: { labelEn: 'Permit' },
    validate: { required: true },
  };

  t.equal(fieldProblem(field, '', textOf('en')), 'Please give: Permit');
});

t.test('a form begins with what is known, else with its defaults', async (t) => {
  t.same(startingValues(schema, { permit: 'XF-0001' }), {
    permit: 'XF-0001',
    area: undefined,
    result: undefined,
    sworn: false,
  });
});

t.test('a form waits for the files of its fields that are still being sent', async (t) => {
  const withFile: FormSchema = { components: [{ type: 'filepicker', key: 'plan', label: '总平面图' }] };
  const elsewhere: FormSchema = { components: [{ type: 'textfield', key: 'name', label: '名称' }] };

  noteFilesUnderWay('plan', 1);
  t.same(formProblems(withFile, {}, zh), { plan: '总平面图还有文件正在上传' });
  t.same(formProblems(elsewhere, {}, zh), {});
  noteFilesUnderWay('plan', 0);
  t.same(formProblems(withFile, {}, zh), {});
});
