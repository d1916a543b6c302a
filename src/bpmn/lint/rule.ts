import type { Bilingual } from '../approval.ts';
import type { ProcessModel } from '../model.ts';
import type { Diagram } from '../read-diagram.ts';

/** What a rule looks at: the document as drawn, and the processes compiled from it. */
export interface Subject {
  readonly diagram: Diagram;
  readonly models: readonly ProcessModel[];
}

/** One thing a diagram must do or leave; each has a file, a test that fails it and one that passes. */
export interface Rule {
  readonly id: string;
  readonly level: 'error' | 'warning';
  /** The section of the standard, rule of the field or vocabulary that is its reason. */
  readonly section: string;
  /** What a diagram must do or leave, for the page of all rules. */
  readonly demands: Bilingual;
  /** Tells every place that breaks the rule, in Chinese and English. */
  check(subject: Subject, tell: (elementId: string | null, zh: string, en: string) => void): void;
}
