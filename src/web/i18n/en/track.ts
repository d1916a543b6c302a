import type { Same } from '../same.ts';
import type { track as zh } from '../zh/track.ts';

/** Words of the track pages. */
export const track: Same<typeof zh> = {};
