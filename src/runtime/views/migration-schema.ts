import { type Static, Type } from 'typebox';
import { id, list, named, nullable, text, whole } from './parts.ts';

/** What a plan would do. */
export const PlanPreview = named(
  'PlanPreview',
  'What a migration plan would do to the instances that run now.',
  Type.Object({
    cases: whole('Cases it concerns'),
    movable: whole('Cases that can be moved'),
    elements: list(
      Type.Object({
        elementId: text('Element of the old version'),
        target: nullable(Type.String(), 'What stands for it in the new one'),
        tokens: whole('Tokens that stand there'),
        obstacles: whole('How many of them can not be moved'),
      }),
      'Where tokens stand',
    ),
    blocked: list(
      Type.Object({
        caseId: id('Case'),
        caseNumber: text('Case number'),
        obstacles: list(
          Type.Object({
            token: nullable(Type.String(), 'Token; null for what was done and could be compensated'),
            elementId: text('Element'),
            code: text('Why it can not be moved'),
          }),
          'Each obstacle',
        ),
      }),
      'Cases that can not be moved, the first 200',
    ),
  }),
);
export type PlanPreview = Static<typeof PlanPreview>;
