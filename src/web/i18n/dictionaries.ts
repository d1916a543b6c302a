import { everyday } from './everyday.ts';
import type { admin } from './zh/admin.ts';
import { designer } from './zh/designer.ts';

/** A language the browser speaks. */
export type Language = 'zh' | 'en';

/** All Chinese texts by area but those of the administrator. */
export const chinese = { ...everyday, designer };

/** Areas whose texts come with the pages that speak them, and are taught then. */
export type LateArea = 'admin' | 'designer';

type Areas = typeof chinese & { admin: typeof admin };

/** The name of one text: its area, a point, its key. */
export type TextKey = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** All texts of one language by area, but for those that come late. */
export type Dictionary = Readonly<Record<keyof typeof chinese, Readonly<Record<string, string>>>>;
