import type { ComponentType } from 'react';
import type { FormField } from './schema.ts';

/** What a control of a form is given. */
export interface ControlProps {
  field: FormField;
  /** Its key; `table.column` in a table. */
  path: string;
  value: unknown;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  disabled: boolean;
  /** What draws a file field: where its files come from and lie is the caller's to know. */
  files: ComponentType<ControlProps> | undefined;
  onChange(value: unknown): void;
}
