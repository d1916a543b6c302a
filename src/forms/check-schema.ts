import { compileExpression } from '../feel/compile-expression.ts';
import { ExpressionError, FeelSyntaxError } from '../feel/errors.ts';
import { allowMatch } from '../feel/pattern.ts';
import { checkForm } from './check-form.ts';
import { type Field, fieldKinds, fieldsOf, property, withoutSign } from './field.ts';

/** What keeps a form from being published. */
export interface SchemaFinding {
  readonly code:
    | 'form-not-a-schema'
    | 'form-too-large'
    | 'form-field-unknown'
    | 'form-key-missing'
    | 'form-key-invalid'
    | 'form-key-twice'
    | 'form-options'
    | 'form-bounds'
    | 'form-pattern'
    | 'form-condition'
    | 'form-default';
  /** Key or id of the field; null for the form as a whole. */
  readonly field: string | null;
  readonly zh: string;
  readonly en: string;
}

const inputs = new Set([
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'datetime',
  'filepicker',
  'dynamiclist',
]);
const shown = new Set(['text', 'html', 'separator', 'spacer', 'group', 'image']);
const withOptions = new Set(['radio', 'select', 'checklist']);
/** Components one form may have. */
const MOST_COMPONENTS = 300;

/** Everything that is wrong with a form-js schema, in both languages; empty when it may be published. */
export function checkSchema(schema: unknown): SchemaFinding[] {
  if (!Array.isArray(property(schema, 'components'))) {
    return [{ code: 'form-not-a-schema', field: null, zh: '不是 form-js 表单。', en: 'This is no form-js schema.' }];
  }
  const components = componentsOf(schema, 0);
  if (components.length > MOST_COMPONENTS) {
    const texts = { zh: `控件多于${MOST_COMPONENTS}个。`, en: `There are more than ${MOST_COMPONENTS} components.` };
    return [{ code: 'form-too-large', field: null, ...texts }];
  }
  return [...components.flatMap(checkComponent), ...checkFields(fieldsOf(schema))];
}

function componentsOf(owner: unknown, depth: number): unknown[] {
  const components = property(owner, 'components');
  if (!Array.isArray(components) || depth > 20) return [];
  return components.flatMap((each: unknown) => [each, ...componentsOf(each, depth + 1)]);
}

function checkComponent(component: unknown): SchemaFinding[] {
  const type = String(property(component, 'type'));
  const name = String(property(component, 'key') ?? property(component, 'id') ?? type);
  if (!inputs.has(type)) {
    if (shown.has(type)) return [];
    return [
      {
        code: 'form-field-unknown',
        field: name,
        zh: `不支持“${type}”控件。`,
        en: `Components of the type ${type} are not drawn.`,
      },
    ];
  }
  const key = property(component, type === 'dynamiclist' ? 'path' : 'key');
  if (typeof key !== 'string' || key === '') {
    const label = String(property(component, 'label') ?? type);
    return [{ code: 'form-key-missing', field: name, zh: `“${label}”没有标识。`, en: `${label} has no key.` }];
  }
  const kind = property(property(component, 'properties'), 'kind');
  if (kind === undefined || (fieldKinds.some((each) => each === kind) && type === 'textfield')) return [];
  return [
    {
      code: 'form-field-unknown',
      field: name,
      zh: `“${String(kind)}”不是文本框可用的类别。`,
      en: `${String(kind)} is no kind of a text field.`,
    },
  ];
}

function checkFields(fields: readonly Field[]): SchemaFinding[] {
  const keys = fields.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) < index));
  return [
    ...[...twice].map(
      (key): SchemaFinding => ({
        code: 'form-key-twice',
        field: key,
        zh: `标识“${key}”用了不止一次。`,
        en: `The key ${key} is used more than once.`,
      }),
    ),
    ...fields.flatMap((field) => [...checkField(field), ...(field.columns === null ? [] : checkFields(field.columns))]),
  ];
}

function checkField(field: Field): SchemaFinding[] {
  const { key, label } = field;
  const found: SchemaFinding[] = [];
  const tell = (code: SchemaFinding['code'], zh: string, en: string) =>
    found.push({ code, field: key, zh: `“${label}”${zh}`, en: `${label} ${en}` });
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) {
    tell('form-key-invalid', `的标识“${key}”不能作变量名。`, `has the key ${key}, which is no name of a variable.`);
  }
  if (withOptions.has(field.type) && !areOptions(field.options)) {
    tell('form-options', '的选项为空、重复或没有值。', 'has no options, or some without a value of their own.');
  }
  const { minimum, maximum, minLength, maxLength, minRows, maxRows } = field;
  if ((minimum ?? 0) > (maximum ?? minimum ?? 0) || (minLength ?? 0) > maxLength || minRows > maxRows) {
    tell('form-bounds', '的下限大于上限。', 'has a lower bound above its upper one.');
  }
  if (field.pattern !== null && !isPattern(field.pattern)) {
    tell(
      'form-pattern',
      '的格式不是可用的正则表达式。',
      'has a pattern that is none, or one that could take for ever.',
    );
  }
  if (field.hide !== null && !isCondition(field.hide)) {
    tell('form-condition', '的隐藏条件不是 FEEL 公式。', 'is hidden by what is no FEEL expression.');
  }
  if (field.defaultValue !== undefined && found.length === 0 && !takesDefault(field)) {
    tell('form-default', '的默认值不符合自己的要求。', 'has a default that does not fit it.');
  }
  return found;
}

function areOptions(options: readonly unknown[] | null): boolean {
  if (options === null || options.length === 0) return false;
  return options.every((each) => each !== undefined && each !== '') && new Set(options).size === options.length;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    allowMatch('', pattern);
    return true;
  } catch {
    return false;
  }
}

function isCondition(condition: string): boolean {
  try {
    compileExpression(withoutSign(condition));
    return true;
  } catch (error) {
    if (error instanceof FeelSyntaxError || error instanceof ExpressionError) return false;
    throw error;
  }
}

function takesDefault(field: Field): boolean {
  const component = {
    type: field.type,
    [field.type === 'dynamiclist' ? 'path' : 'key']: field.key,
    decimalDigits: field.decimals ?? undefined,
    values: field.options?.map((value) => ({ value })),
    validate: { min: field.minimum, max: field.maximum, maxLength: field.maxLength },
  };
  return checkForm({ components: [component] }, { [field.key]: field.defaultValue }).every(
    ({ code }) => code === 'unknown-field',
  );
}
