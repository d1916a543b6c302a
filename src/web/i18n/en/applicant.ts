import type { Same } from '../same.ts';
import type { applicant as zh } from '../zh/applicant.ts';

/** Words of the applicant pages. */
export const applicant: Same<typeof zh> = {};
