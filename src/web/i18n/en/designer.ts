import type { Same } from '../same.ts';
import type { designer as zh } from '../zh/designer.ts';

/** Words of the designer pages. */
export const designer: Same<typeof zh> = {};
