import { plainText } from './element-names.ts';

/** The name of an outcome in both languages; the English may be missing. */
export interface OutcomeName {
  zh: string;
  en: string | null;
}

/** The outcomes a diagram's tasks may be completed with, by `elementId value`. */
export function outcomeNames(xml: string): ReadonlyMap<string, OutcomeName> {
  const names = new Map<string, OutcomeName>();
  let elementId = '';
  for (const [, prefix = '', kind = '', attributes = ''] of xml.matchAll(/<(\w+):(\w+)\b([^>]*)>/g)) {
    if (prefix.startsWith('bpmn') && kind.endsWith('Task')) elementId = attribute(attributes, 'id') ?? '';
    const value = kind === 'outcome' ? attribute(attributes, 'value') : undefined;
    if (value !== undefined) {
      names.set(`${elementId} ${value}`, {
        zh: attribute(attributes, 'name') ?? value,
        en: attribute(attributes, 'nameEn') ?? null,
      });
    }
  }
  return names;
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plainText(value);
}
