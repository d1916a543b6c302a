import type { SuspensionType } from './commands.ts';

/** The lawful kinds of suspension, in the order of the law. */
export const suspensionTypes = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'LOCAL_RULE',
] as const satisfies readonly SuspensionType[];
