import fc from 'fast-check';
import t from 'tap';
import { isMobile, isRegionCode, isResidentId } from '../../src/forms/check-digits.ts';
import { checkForm, hasConditions, takenValues } from '../../src/forms/check-form.ts';
import { checkSchema } from '../../src/forms/check-schema.ts';
import { conditions } from '../../src/forms/condition.ts';
import { formFieldKeys } from '../../src/forms/field.ts';
import { fileFieldsOf, filesNamed, takesFile } from '../../src/forms/file-fields.ts';

const form = (...components: object[]) => ({ type: 'default', components });
const textfield = (key: string, more: object = {}) => ({ type: 'textfield', key, label: key, ...more });
const codes = (schema: unknown, values: Record<string, unknown>, how = {}) =>
  checkForm(schema, values, how).map(({ path, code }) => `${path} ${code}`);

t.test('each kind of field takes what it is for and names why it takes nothing else', async (t) => {
  const kind = (name: string) => form(textfield('field', { properties: { kind: name } }));
  const cases: [object, unknown, string | null][] = [
    [kind('uscc'), '91510100MA61XW3L5W', 'uscc'],
    [kind('uscc'), '91350100M000100Y43', null],
    [kind('project-code'), '2606-510183-04-01-123456', null],
    [kind('project-code'), '2613-510183-04-01-123456', 'project-code'],
    [kind('resident-id'), '11010519491231002X', null],
    [kind('resident-id'), '110105194912310021', 'resident-id'],
    [kind('mobile'), '13800138000', null],
    [kind('mobile'), '12800138000', 'mobile'],
    [kind('address'), { region: '510183', text: '临邛街道文脉巷1号' }, null],
    [kind('address'), { region: '510183', text: '' }, 'address'],
    [kind('address'), '510183', 'address'],
    [form({ type: 'number', key: 'field', decimalDigits: 2, validate: { min: 0, max: 10 } }), 1.25, null],
    [form({ type: 'number', key: 'field', decimalDigits: 2 }), 1.255, 'decimals'],
    [form({ type: 'number', key: 'field', decimalDigits: 0 }), 1.5, 'integer'],
    [form({ type: 'number', key: 'field', validate: { min: 2 } }), 1, 'min'],
    [form({ type: 'number', key: 'field', validate: { max: 2 } }), 3, 'max'],
    [form({ type: 'number', key: 'field' }), '3', 'type'],
    [form({ type: 'datetime', key: 'field' }), '2026-02-30x', 'date'],
    [form({ type: 'datetime', key: 'field' }), '2026-02-27', null],
    [form({ type: 'datetime', key: 'field' }), '2026-02-30', 'date'],
    [form({ type: 'radio', key: 'field', values: [{ value: 'A' }] }), 'B', 'option'],
    [form({ type: 'checklist', key: 'field', values: [{ value: 'A' }] }), ['A'], null],
    [form({ type: 'checklist', key: 'field', values: [{ value: 'A' }] }), ['A', 'B'], 'option'],
    [form({ type: 'checkbox', key: 'field', validate: { required: true } }), false, 'choose'],
    [form({ type: 'filepicker', key: 'field' }), ['01a2'], null],
    [form({ type: 'filepicker', key: 'field' }), 'a.pdf', 'type'],
    [form({ type: 'filepicker', key: 'field' }), ['a', 'b'], 'max-files'],
    [form({ type: 'filepicker', key: 'field', multiple: true }), ['a', 'b'], null],
    [form({ type: 'filepicker', key: 'field', validate: { required: true } }), [], 'required'],
    [form(textfield('field', { validate: { pattern: '^[A-Z]{2}$' } })), 'abc', 'pattern'],
    [form(textfield('field', { validate: { maxLength: 2 } })), '𠮷野家', 'max-length'],
    [form(textfield('field', { validate: { required: true } })), '  ', 'required'],
  ];
  for (const [schema, value, code] of cases) {
    t.strictSame(
      checkForm(schema, { field: value }).map((problem) => problem.code),
      code === null ? [] : [code],
      `${JSON.stringify(schema)} ${JSON.stringify(value)}`,
    );
  }
});

t.test('one wrong figure of a resident identity number is always noticed', async (t) => {
  const body = fc.tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  );
  fc.assert(
    fc.property(
      body,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      ([region, day, serial], at, by) => {
        const figures = `${region}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
        const right = [...'0123456789X'].map((sign) => figures + sign).filter(isResidentId);
        const [number = ''] = right;
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        return right.length === 1 && !isResidentId(wrong);
      },
    ),
  );
  t.notOk(isResidentId('110105194902310021'), 'the day does not exist');
  t.ok(isMobile('19912345678'));
  t.notOk(isRegionCode('910000'));
});

t.test('a field hidden by its condition is neither asked nor taken, the same in its group', async (t) => {
  const schema = form(
    { type: 'radio', key: 'visit', label: '踏勘', values: [{ value: 'YES' }, { value: 'NO' }] },
    textfield('reason', { validate: { required: true }, conditional: { hide: '=visit = "YES"' } }),
    {
      type: 'group',
      conditional: { hide: '=visit != "YES"' },
      components: [{ type: 'datetime', key: 'visitedOn', label: '日期', validate: { required: true } }],
    },
  );
  const how = () => ({ holds: conditions() });
  t.ok(hasConditions(schema));
  t.strictSame(codes(schema, { visit: 'YES', visitedOn: '2026-09-18' }, how()), []);
  t.strictSame(codes(schema, { visit: 'YES' }, how()), ['visitedOn required']);
  t.strictSame(codes(schema, { visit: 'NO', reason: '材料齐全' }, how()), []);
  t.strictSame(codes(schema, { visit: 'NO', visitedOn: '2026-09-18' }, how()), ['reason required', 'visitedOn hidden']);
});

t.test('conditions of one form share one budget, and what can not be told leaves the field on the page', async (t) => {
  const costly = '=count(for a in 1..1000, b in 1..1000 return a) > 0';
  const holds = conditions();
  t.equal(holds(costly, {}), false);
  t.equal(holds('=missing.part > 1', {}), false);
  t.equal(holds('=1 +', {}), false);
  t.equal(conditions()('=x = 1', { x: 1 }), true);
});

t.test('what a step may only read is not changed, and what it hides is not set', async (t) => {
  const schema = form(textfield('area'), textfield('note'), textfield('secret'));
  const how = { access: { readOnly: ['area'], hidden: ['secret'] }, known: { area: '120', secret: 's' } };
  t.strictSame(codes(schema, { area: '120', note: 'x' }, how), []);
  t.strictSame(codes(schema, { area: '121' }, how), ['area read-only']);
  t.strictSame(codes(schema, { secret: 'mine' }, how), ['secret hidden']);
  t.strictSame(takenValues(schema, { area: '120', note: 'x' }, { ...how, holds: conditions() }), { note: 'x' });
});

t.test('a table is a list of rows, and each cell is named', async (t) => {
  const schema = form({
    type: 'dynamiclist',
    path: 'buildings',
    label: '单体',
    properties: { minRows: 1, maxRows: 2 },
    components: [textfield('name', { validate: { required: true } }), { type: 'number', key: 'area', label: '面积' }],
  });
  t.strictSame(formFieldKeys(schema), ['buildings']);
  t.strictSame(codes(schema, { buildings: [{ name: '1#', area: 5 }] }), []);
  t.strictSame(codes(schema, { buildings: [{ area: 'x', more: 1 }] }), [
    'buildings.0.more unknown-field',
    'buildings.0.name required',
    'buildings.0.area type',
  ]);
  t.strictSame(codes(schema, { buildings: [{ name: '1' }, { name: '2' }, { name: '3' }] }), ['buildings max-rows']);
  t.strictSame(codes(schema, { buildings: 'x' }), ['buildings type']);
  t.strictSame(codes(schema, { buildings: [] }), ['buildings min-rows']);
  t.strictSame(codes(schema, {}), ['buildings min-rows']);
});

t.test('the files a form names are found in its tables too, each with its field', async (t) => {
  const schema = form(
    { type: 'filepicker', key: 'plan', label: '图纸', accept: '.pdf' },
    {
      type: 'dynamiclist',
      path: 'buildings',
      label: '单体',
      components: [textfield('name'), { type: 'filepicker', key: 'photos', label: '照片', multiple: true }],
    },
  );
  t.strictSame(
    fileFieldsOf(schema).map(({ path, accept, multiple }) => [path, accept, multiple]),
    [
      ['plan', '.pdf', false],
      ['buildings.photos', null, true],
    ],
  );
  const values = { plan: ['a'], buildings: [{ name: '1#' }, { photos: ['b', 'c'] }, null] };
  t.strictSame(
    filesNamed(schema, values).map(({ at, field, ids }) => [at, field.path, ids]),
    [
      ['plan', 'plan', ['a']],
      ['buildings.1.photos', 'buildings.photos', ['b', 'c']],
    ],
  );
  t.strictSame(filesNamed(schema, { plan: 'a', buildings: 'b' }), []);
});

t.test('a file field takes what its kinds say by name, type or family, and without them anything', async (t) => {
  const pdf = { name: '总图.PDF', mediaType: 'application/pdf' };
  const image = { name: 'a.png', mediaType: 'image/png' };
  t.ok(takesFile(null, pdf));
  t.ok(takesFile(' ', pdf));
  t.ok(takesFile('.pdf, .ofd', pdf));
  t.ok(takesFile('image/*,application/pdf', pdf));
  t.ok(takesFile('image/*', image));
  t.notOk(takesFile('image/*', pdf));
  t.notOk(takesFile('.pdf', image));
});

t.test('whatever is sent, a check answers with problems and never breaks', async () => {
  const schema = form(
    { type: 'dynamiclist', path: 'rows', components: [textfield('a', { properties: { kind: 'uscc' } })] },
    textfield('address', { properties: { kind: 'address' } }),
    { type: 'number', key: 'n', decimalDigits: 1 },
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('rows', 'address', 'n', '__proto__', 'x'), fc.jsonValue()), (values) =>
      Array.isArray(checkForm(schema, values)),
    ),
  );
  fc.assert(fc.property(fc.jsonValue(), (schemaLike) => Array.isArray(checkSchema(schemaLike))));
});

t.test('a form that could not be filled in is refused with a code for each reason', async (t) => {
  const found = (schema: unknown) => checkSchema(schema).map(({ code }) => code);
  t.strictSame(found(form(textfield('name', { validate: { pattern: '^\\d+$' }, defaultValue: '1' }))), []);
  t.strictSame(found({}), ['form-not-a-schema']);
  t.strictSame(found(form({ type: 'iframe', key: 'x' })), ['form-field-unknown']);
  t.strictSame(found(form({ type: 'textfield', label: '名称' })), ['form-key-missing']);
  t.strictSame(found(form(textfield('two words'))), ['form-key-invalid']);
  t.strictSame(found(form(textfield('a'), textfield('a'))), ['form-key-twice']);
  t.strictSame(found(form({ type: 'radio', key: 'a', values: [] })), ['form-options']);
  t.strictSame(found(form({ type: 'number', key: 'a', validate: { min: 3, max: 1 } })), ['form-bounds']);
  t.strictSame(found(form(textfield('a', { validate: { pattern: '(a+)+$' } }))), ['form-pattern']);
  t.strictSame(found(form(textfield('a', { conditional: { hide: '=1 +' } }))), ['form-condition']);
  t.strictSame(found(form({ type: 'number', key: 'a', defaultValue: 'x' })), ['form-default']);
  t.strictSame(found(form(textfield('a', { properties: { kind: 'passport' } }))), ['form-field-unknown']);
  t.strictSame(found(form(...Array.from({ length: 301 }, (_, at) => textfield(`a${at}`)))), ['form-too-large']);
});
