/** What a field of a form-js schema may be checked for. */
export interface FieldValidation {
  required?: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

/** One choice of a radio or select. */
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
  id?: string;
  label?: string;
  description?: string;
  text?: string;
  values?: readonly FieldOption[];
  defaultValue?: unknown;
  validate?: FieldValidation;
  decimalDigits?: number;
  readonly?: boolean;
  /** Free properties of form-js; ours is the English of label or text. */
  properties?: { labelEn?: string; textEn?: string };
}

/** A form as form-js stores it. */
export interface FormSchema {
  type?: string;
  components: readonly FormField[];
}

/** The answers by field key. */
export type FormValues = Record<string, unknown>;
