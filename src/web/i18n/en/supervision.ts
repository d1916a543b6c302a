import type { Same } from '../same.ts';
import type { supervision as zh } from '../zh/supervision.ts';

/** Words of the supervision pages. */
export const supervision: Same<typeof zh> = {};
