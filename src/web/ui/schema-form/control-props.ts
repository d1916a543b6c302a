import type { FormField, FormFile } from './schema.ts';

/** What a control of a form is given. */
export interface ControlProps {
  field: FormField;
  value: unknown;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  disabled: boolean;
  files: readonly FormFile[];
  onChange(value: unknown): void;
}
