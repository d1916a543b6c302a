import type { Dictionary } from './dictionaries.ts';
import { designer } from './en/designer.ts';
import { everydayEnglish } from './everyday-english.ts';

/** All English texts: exactly the keys of the Chinese ones. */
export const english: Dictionary = { ...everydayEnglish, designer };
