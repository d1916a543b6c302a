import type { Same } from '../same.ts';
import type { guide as zh } from '../zh/guide.ts';

/** Words of the guide pages. */
export const guide: Same<typeof zh> = {};
