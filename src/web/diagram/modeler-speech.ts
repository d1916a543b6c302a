import type { Language } from '../i18n/dictionaries.ts';
import { modelerZh } from './modeler-zh.ts';

/** What bpmn-js asks for its words. */
export interface Speech {
  language: Language;
  translate(template: string, replacements?: Readonly<Record<string, string>>): string;
}

/** Speaks for one modeler; change `language`, then fire `i18n.changed`, and palette and menus are drawn anew. */
export function modelerSpeech(language: Language): Speech {
  const speech: Speech = {
    language,
    translate: (template, replacements = {}) => {
      const words = speech.language === 'zh' ? (modelerZh[template] ?? template) : template;
      return words.replace(/\{(\w+)\}/g, (whole, name: string) => replacements[name] ?? whole);
    },
  };
  return speech;
}
