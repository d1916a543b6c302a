import type { RefusalDetail } from './refusal.ts';

/** What of a form-js component decides whether a value fits it. */
interface FormField {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly required: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minLength: number | null;
  readonly maxLength: number;
  readonly pattern: string | null;
  readonly options: readonly unknown[] | null;
}

/** No field takes more text than this. */
const LONGEST_TEXT = 10_000;

/**
 * Checks what a person filled in against a form-js schema: one finding for every field that does not fit, and one for
 * every value no field asked for. Code `required`, `type`, `range`, `length`, `pattern`, `option` or `unknown-field`.
 */
export function checkFormValues(schema: unknown, values: Readonly<Record<string, unknown>>): RefusalDetail[] {
  const fields = fieldsOf(schema);
  const known = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(values)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, code: 'unknown-field', message: `The form has no field ${key}` }));
  return [...unknown, ...fields.flatMap((field) => checkField(field, values[field.key]))];
}

/** The keys of a form's fields: the variables that filling it in sets. */
export function formFieldKeys(schema: unknown): string[] {
  return fieldsOf(schema).map(({ key }) => key);
}

/** The input fields of a form-js schema, groups opened. */
function fieldsOf(schema: unknown): FormField[] {
  const components = property(schema, 'components');
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: unknown) => {
    const key = property(component, 'key');
    if (typeof key !== 'string' || key === '') return fieldsOf(component);
    const validate = property(component, 'validate');
    const options = property(component, 'values');
    return [
      {
        key,
        type: String(property(component, 'type')),
        label: String(property(component, 'label') ?? key),
        required: property(validate, 'required') === true,
        minimum: numberOf(property(validate, 'min')),
        maximum: numberOf(property(validate, 'max')),
        minLength: numberOf(property(validate, 'minLength')),
        maxLength: numberOf(property(validate, 'maxLength')) ?? LONGEST_TEXT,
        pattern: textOrNull(property(validate, 'pattern')),
        options: Array.isArray(options) ? options.map((option: unknown) => property(option, 'value')) : null,
      },
    ];
  });
}

function checkField(field: FormField, value: unknown): RefusalDetail[] {
  const finding = (code: string, message: string) => [{ path: field.key, code, message: `${field.label}: ${message}` }];
  if (value === undefined || value === null || value === '') {
    return field.required ? finding('required', 'a value is required') : [];
  }
  switch (field.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return finding('type', 'a number is expected');
      if (value < (field.minimum ?? value) || value > (field.maximum ?? value)) return finding('range', 'out of range');
      return [];
    case 'checkbox':
      if (typeof value !== 'boolean') return finding('type', 'true or false is expected');
      return field.required && !value ? finding('required', 'must be confirmed') : [];
    case 'radio':
    case 'select':
      return field.options?.includes(value) ? [] : finding('option', 'not one of the options');
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
        ? []
        : finding('type', 'a date is expected');
    default:
      return checkText(field, value, finding);
  }
}

function checkText(
  field: FormField,
  value: unknown,
  finding: (code: string, message: string) => RefusalDetail[],
): RefusalDetail[] {
  if (typeof value !== 'string') return finding('type', 'text is expected');
  if (value.length > field.maxLength || value.length < (field.minLength ?? 0)) {
    return finding('length', 'too long or too short');
  }
  // Patterns come from published forms, which designers write; the value they meet is bounded above.
  return field.pattern !== null && !new RegExp(field.pattern, 'u').test(value)
    ? finding('pattern', 'not in the expected form')
    : [];
}

function property(value: unknown, name: string): unknown {
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
