/** One rule shown by two insides of a process. */
export interface Case {
  readonly rule: string;
  /** The element the finding hangs on. */
  readonly at: string | null;
  readonly breaks: string;
  readonly keeps: string;
}
