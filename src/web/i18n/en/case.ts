import type { Same } from '../same.ts';
import type { caseFile as zh } from '../zh/case.ts';

/** Words of the case pages. */
export const caseFile: Same<typeof zh> = {};
