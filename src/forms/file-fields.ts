import type { FormValues } from './check-form.ts';
import { type Field, fieldsOf } from './field.ts';

/** A field files are handed in for; the path of a column of a table is `table.column`. */
export interface FileField {
  readonly path: string;
  readonly label: string;
  readonly accept: string | null;
  readonly multiple: boolean;
}

/** The files one field names, by their ids. */
export interface FilesNamed {
  readonly field: FileField;
  /** Path of the value, rows of tables counted from 0. */
  readonly at: string;
  readonly ids: readonly string[];
}

/** The fields of a form that take files, those in tables too. */
export function fileFieldsOf(schema: unknown): readonly FileField[] {
  const within = (fields: readonly Field[], before: string): FileField[] =>
    fields.flatMap(({ key, type, label, accept, multiple, columns }) => {
      const path = `${before}${key}`;
      if (type === 'filepicker') return [{ path, label, accept, multiple }];
      return columns === null ? [] : within(columns, `${path}.`);
    });
  return within(fieldsOf(schema), '');
}

/** What a filled form names of files, field by field; what is no list of texts names none. */
export function filesNamed(schema: unknown, values: FormValues): readonly FilesNamed[] {
  const within = (fields: readonly Field[], row: FormValues, before: string, at: string): FilesNamed[] =>
    fields.flatMap(({ key, type, label, accept, multiple, columns }) => {
      const value = row[key];
      if (!Array.isArray(value)) return [];
      const path = `${before}${key}`;
      if (type === 'filepicker') {
        const ids = value.filter((each) => typeof each === 'string');
        return ids.length === 0 ? [] : [{ field: { path, label, accept, multiple }, at: `${at}${key}`, ids }];
      }
      if (columns === null) return [];
      return value.flatMap((each: FormValues, index) =>
        typeof each === 'object' && each !== null ? within(columns, each, `${path}.`, `${at}${key}.${index}.`) : [],
      );
    });
  return within(fieldsOf(schema), values, '', '');
}

/**
 * Whether a field takes a file: by the ends of names (`.pdf`), media types (`application/pdf`) and families of them
 * (`image/*`) its `accept` lists, as HTML reads it. A field that lists none takes whatever the service takes.
 */
export function takesFile(accept: string | null, { name, mediaType }: { name: string; mediaType: string }): boolean {
  const kinds = (accept ?? '')
    .toLowerCase()
    .split(',')
    .flatMap((kind) => kind.trim() || []);
  const [family] = mediaType.split('/');
  return (
    kinds.length === 0 ||
    kinds.some((kind) =>
      kind.startsWith('.')
        ? name.toLowerCase().endsWith(kind)
        : kind === mediaType || kind === '*/*' || kind === `${family}/*`,
    )
  );
}
