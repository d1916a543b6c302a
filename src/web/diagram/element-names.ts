const unnamed: ReadonlySet<string> = new Set([
  'sequenceFlow',
  'messageFlow',
  'lane',
  'participant',
  'message',
  'signal',
  'error',
]);

/** The names of processes and their steps by id; flows, lanes and whatever has no name are left out. */
export function elementNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const tag of xml.matchAll(/<bpmn2?:(\w+)\b([^>]*)>/g)) {
    const [, kind = '', attributes = ''] = tag;
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && name && !unnamed.has(kind)) names.set(id, plainText(name));
  }
  return names;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The value of an XML attribute as text: entities resolved, line breaks as spaces. */
export function plainText(attribute: string): string {
  return attribute
    .replace(/&#(x?)([0-9a-f]+);/gi, (_whole, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ');
}
