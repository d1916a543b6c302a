/** One thing that is wrong, or may be, in a document: told in both languages and hung on the element it is about. */
export interface Finding {
  /** Stable kebab-case id of the rule. */
  readonly rule: string;
  /** An error keeps a document from being deployed; a warning is shown and may stand. */
  readonly level: 'error' | 'warning';
  /** Null when it is about the document as a whole. */
  readonly elementId: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Takes in findings while a document is read or compiled. */
export type Report = (finding: Finding) => void;
