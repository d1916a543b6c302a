import type { TypeObjection } from './detect-type.ts';

/** Why a file was not taken; each is the code of a refusal. Nothing of it is left. */
export type FileObjection = TypeObjection | 'file-too-large' | 'file-empty' | ScanObjection;

/** Why a scanner lets a file not pass. */
export type ScanObjection = 'file-infected' | 'scanner-unavailable';

/** A file that was not taken. */
export interface Refused<Objection extends FileObjection = FileObjection> {
  readonly refused: Objection;
  /** What the scanner calls what it found; only of an infected file. */
  readonly signature?: string;
}
