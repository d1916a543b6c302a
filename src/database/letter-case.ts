const toCamel = new Map<string, string>();
const toSnake = new Map<string, string>();

/** `due_on` → `dueOn`: a column's name as the code says it. */
export function camelCase(name: string): string {
  return remembered(toCamel, name, () =>
    name.replace(/(?<=[^_])_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  );
}

/** `dueOn` → `due_on`: a property's name as the database says it. */
export function snakeCase(name: string): string {
  return remembered(toSnake, name, () => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** A row with its columns in camel case; what lies inside a `jsonb` value is left as it was written. */
export function camelCaseRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const renamed: Record<string, unknown> = {};
  for (const name in row) renamed[camelCase(name)] = row[name];
  return renamed;
}

function remembered(known: Map<string, string>, name: string, make: () => string): string {
  let made = known.get(name);
  if (made === undefined) {
    made = make();
    known.set(name, made);
  }
  return made;
}
