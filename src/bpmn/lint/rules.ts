import type { Rule } from './rule.ts';

/** All rules, in the order their findings are told. */
export const rules: readonly Rule[] = [];
