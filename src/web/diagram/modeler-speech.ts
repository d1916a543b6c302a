import type { Language } from '../i18n/dictionaries.ts';
import { modelerZh } from './modeler-zh.ts';

/** What bpmn-js asks for its words. */
export interface Speech {
  language: Language;
  translate(template: string, replacements?: Readonly<Record<string, string>>): string;
}

/** English is what bpmn-js speaks by itself; only what is too long for its place is shortened. */
const dictionaries: Record<Language, Readonly<Record<string, string>>> = {
  zh: modelerZh,
  en: {
    'Close minimap': 'Hide',
    'Open minimap': 'Map',
    'Create user task': 'Create user task (done by a person)',
    'Create service task': 'Create service task (done by the system)',
  },
};

/** Speaks for one modeler; change `language`, then fire `i18n.changed`, and palette and menus are drawn anew. */
export function modelerSpeech(language: Language): Speech {
  const speech: Speech = {
    language,
    translate: (template, replacements = {}) => {
      const words = dictionaries[speech.language][template] ?? template;
      return words.replace(/\{(\w+)\}/g, (whole, name: string) => replacements[name] ?? whole);
    },
  };
  return speech;
}
