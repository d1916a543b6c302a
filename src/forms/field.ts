/** What a field asks for beyond its form-js type; said in `properties.kind` of a text field. */
export const fieldKinds = ['uscc', 'project-code', 'resident-id', 'mobile', 'address'] as const;

/** One of them. */
export type FieldKind = (typeof fieldKinds)[number];

/** What of a form-js component decides whether a value fits it. */
export interface Field {
  readonly key: string;
  /** `textfield`, `textarea`, `number`, `checkbox`, `radio`, `select`, `checklist`, `datetime`, `filepicker` or `dynamiclist`. */
  readonly type: string;
  readonly kind: FieldKind | null;
  readonly label: string;
  readonly required: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Figures behind the point a number may have; null for any. */
  readonly decimals: number | null;
  readonly minLength: number | null;
  readonly maxLength: number;
  readonly pattern: string | null;
  readonly options: readonly unknown[] | null;
  /** FEEL over the form's values; where it holds the field is not asked. */
  readonly hide: string | null;
  readonly readOnly: boolean;
  readonly defaultValue: unknown;
  /** The columns of a table, whose value is a list of rows; null for every other field. */
  readonly columns: readonly Field[] | null;
  readonly minRows: number;
  readonly maxRows: number;
  /** What kinds of files a file field takes, as HTML's `accept`; null for all the service takes. */
  readonly accept: string | null;
  /** Whether a file field takes more than one. */
  readonly multiple: boolean;
}

/** The key of the form an application is handed in with, for procedures that ask for more than whom to call. */
export const applicationForm = 'application';

/** No field takes more text than this. */
export const LONGEST_TEXT = 10_000;
/** No table takes more rows than this. */
export const MOST_ROWS = 500;
/** Groups and tables may stand in one another this deep. */
const DEEPEST = 8;

/** The input fields of a form-js schema, groups opened; what is no schema has none. */
export function fieldsOf(schema: unknown): readonly Field[] {
  return within(schema, null, 0);
}

/** The keys of a form's fields: the variables that filling it in sets. */
export function formFieldKeys(schema: unknown): string[] {
  return fieldsOf(schema).map(({ key }) => key);
}

function within(owner: unknown, hidden: string | null, depth: number): readonly Field[] {
  const components = property(owner, 'components');
  if (!Array.isArray(components) || depth > DEEPEST) return [];
  return components.flatMap((component: unknown) => {
    const type = String(property(component, 'type'));
    const hide = either(hidden, textOrNull(property(property(component, 'conditional'), 'hide')));
    const key = textOrNull(property(component, type === 'dynamiclist' ? 'path' : 'key'));
    if (key === null) return within(component, hide, depth + 1);
    return [fieldOf(component, key, type, hide, depth)];
  });
}

function fieldOf(component: unknown, key: string, type: string, hide: string | null, depth: number): Field {
  const validate = property(component, 'validate');
  const properties = property(component, 'properties');
  const options = property(component, 'values');
  const kind = property(properties, 'kind');
  return {
    key,
    type,
    kind: fieldKinds.find((each) => each === kind) ?? null,
    label: String(property(component, 'label') ?? key),
    required: property(validate, 'required') === true,
    minimum: numberOf(property(validate, 'min')),
    maximum: numberOf(property(validate, 'max')),
    decimals: numberOf(property(component, 'decimalDigits')),
    minLength: numberOf(property(validate, 'minLength')),
    maxLength: numberOf(property(validate, 'maxLength')) ?? LONGEST_TEXT,
    pattern: textOrNull(property(validate, 'pattern')),
    options: Array.isArray(options) ? options.map((option: unknown) => property(option, 'value')) : null,
    hide,
    readOnly: property(component, 'readonly') === true || property(component, 'disabled') === true,
    defaultValue: property(component, 'defaultValue'),
    columns: type === 'dynamiclist' ? within(component, null, depth + 1) : null,
    minRows: numberOf(property(properties, 'minRows')) ?? 0,
    maxRows: Math.min(MOST_ROWS, numberOf(property(properties, 'maxRows')) ?? MOST_ROWS),
    accept: textOrNull(property(component, 'accept')),
    multiple: property(component, 'multiple') === true,
  };
}

/** What stands in a hidden group is hidden with it. */
function either(outer: string | null, inner: string | null): string | null {
  if (outer === null || inner === null) return outer ?? inner;
  return `=(${withoutSign(outer)}) or (${withoutSign(inner)})`;
}

/** A FEEL expression without the `=` it begins with in a form. */
export function withoutSign(expression: string): string {
  return expression.trim().replace(/^=/, '');
}

/** A property of what may be an object; own ones only. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // The property was just seen.
      (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
