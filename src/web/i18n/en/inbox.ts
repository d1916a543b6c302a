import type { Same } from '../same.ts';
import type { inbox as zh } from '../zh/inbox.ts';

/** Words of the inbox pages. */
export const inbox: Same<typeof zh> = {};
