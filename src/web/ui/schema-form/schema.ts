/** What a field of a form-js schema may be checked for. */
export interface FieldValidation {
  required?: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

/** One choice of a radio, select or checklist. */
export interface FieldOption {
  value: string;
  label: string;
  /** The English of the label, if given. */
  labelEn?: string;
}

/** One component of a form-js schema, of the kinds this browser draws. */
export interface FormField {
  type: string;
  key?: string;
  /** Where a table keeps its rows. */
  path?: string;
  id?: string;
  label?: string;
  description?: string;
  text?: string;
  values?: readonly FieldOption[];
  defaultValue?: unknown;
  validate?: FieldValidation;
  decimalDigits?: number;
  /** What a file field takes, as HTML's `accept`, and whether more than one. */
  accept?: string;
  multiple?: boolean;
  readonly?: boolean;
  /** Fields of a group, or columns of a table. */
  components?: readonly FormField[];
  /** FEEL over the values; where it holds the field is not asked. */
  conditional?: { hide?: string };
  /** Free properties of form-js; ours are the English of label or text, what a text field is for, and how many rows. */
  properties?: {
    labelEn?: string;
    textEn?: string;
    kind?: string;
    minRows?: number | string;
    maxRows?: number | string;
  };
}

/** A form as form-js stores it. */
export interface FormSchema {
  type?: string;
  components: readonly FormField[];
}

/** The answers by field key. */
export type FormValues = Record<string, unknown>;

/** Under which name a component keeps its value; undefined for what only shows something. */
export function keyOf({ type, key, path }: FormField): string | undefined {
  return type === 'dynamiclist' ? path : key;
}

/** The fields of a form, groups opened. */
export function openedFields(components: readonly FormField[]): FormField[] {
  return components.flatMap((field) =>
    keyOf(field) === undefined && field.components ? openedFields(field.components) : [field],
  );
}
