/** How much may be under way at one time. */
export interface UploadLimits {
  /** The most bytes one file may have. */
  readonly maxBytes: number;
  /** The most unfinished uploads one person has. */
  readonly openFiles: number;
  /** The most bytes one person's unfinished uploads have in all. */
  readonly openBytes: number;
  /** The most bytes all unfinished uploads of the installation have in all. */
  readonly quotaBytes: number;
  /** An upload expires after so many hours in which nothing came. */
  readonly expireHours: number;
}

const megabyte = 1024 * 1024;

/** What holds where nothing else is set. */
export const usualUploadLimits: UploadLimits = {
  maxBytes: 50 * megabyte,
  openFiles: 20,
  openBytes: 500 * megabyte,
  quotaBytes: 10_240 * megabyte,
  expireHours: 24,
};
