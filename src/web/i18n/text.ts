import type { Dictionary, Language, LateArea, TextKey } from './dictionaries.ts';
import { everyday } from './everyday.ts';

/** What may stand for a `{placeholder}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The texts of one language. */
export interface Text {
  /** The text of a key, its `{placeholders}` filled in. */
  (key: TextKey, values?: TextValues): string;
  /** The text of a key put together while running (`errors.` + code), or null if there is none. */
  maybe(key: string, values?: TextValues): string | null;
  /** Of a pair of names as the API gives them, the one in this language; the Chinese one when the English is empty. */
  pick(zh: string | null | undefined, en: string | null | undefined): string;
  readonly language: Language;
}

/** Fills `{name}` with its value; a placeholder without a value stays visible, so that it is noticed. */
export function fill(template: string, values: TextValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

const learned: { zh: Omit<Dictionary, LateArea>; en?: Omit<Dictionary, LateArea> } = { zh: everyday };

/** Makes sure that the texts of a language are at hand. */
export async function learn(language: Language): Promise<void> {
  if (language === 'en') learned.en ??= (await import('./everyday-english.ts')).everydayEnglish;
}

const late: Record<Language, Record<string, Readonly<Record<string, string>>>> = { zh: {}, en: {} };

/** Adds the texts of an area in both languages; a page that brings its own does it before it is drawn. */
export function teach(area: LateArea, texts: Readonly<Record<Language, Readonly<Record<string, string>>>>): void {
  late.zh[area] = texts.zh;
  late.en[area] = texts.en;
}

function lookUp(language: Language, key: string): string | undefined {
  const point = key.indexOf('.');
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = learned[language] ?? {};
  const area = key.slice(0, point);
  return (areas[area] ?? late[language][area])?.[key.slice(point + 1)];
}

/** All texts of a language that was learned, as one function. */
export function textOf(language: Language): Text {
  const maybe = (key: string, values?: TextValues) => {
    const template = lookUp(language, key);
    return template === undefined ? null : fill(template, values);
  };
  const text = (key: TextKey, values?: TextValues) => maybe(key, values) ?? key;
  return Object.assign(text, {
    maybe,
    language,
    pick: (zh: string | null | undefined, en: string | null | undefined) => (language === 'en' && en ? en : (zh ?? '')),
  });
}
