/** The names of the elements of a diagram by id; sequence flows and unnamed elements are left out. */
export function elementNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const tag of xml.matchAll(/<bpmn2?:(\w+)\b([^>]*)>/g)) {
    const [, kind = '', attributes = ''] = tag;
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && name && kind !== 'sequenceFlow') names.set(id, plain(name));
  }
  return names;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(attribute: string): string {
  return attribute
    .replace(/&#(x?)([0-9a-f]+);/gi, (_whole, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ');
}
