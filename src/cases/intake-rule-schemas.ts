import { type Static, Type } from 'typebox';
import { flag, instant, named, text, whole } from '../runtime/views/parts.ts';

const fields = {
  regionCode: text('GB/T 2260 code of the region', { pattern: '^[0-9]{6}$' }),
  correctionWorkingDays: whole('Working days an applicant has to correct', { minimum: 2, maximum: 60 }),
  reminderWorkingDays: whole('Working days after which the applicant is reminded', { minimum: 1, maximum: 59 }),
  projectCodeRequired: flag('Whether nothing is accepted without a national project code'),
  legalBasis: text('Local rule it rests on', { minLength: 1, maxLength: 200, pattern: '\\S' }),
};

/** What a region has settled for the intake of a procedure. */
export const IntakeRule = named(
  'IntakeRule',
  'What a region has settled for the intake of a procedure where the law leaves it open.',
  Type.Object({
    definitionKey: text('Key of the procedure'),
    ...fields,
    decidedAt: instant('When it was settled'),
    revision: whole('Revision'),
  }),
);
export type IntakeRule = Static<typeof IntakeRule>;

/** What is to hold. */
export const IntakeRuleInput = Type.Object(fields, {
  additionalProperties: false,
  description: 'What is to hold for the intake',
});
export type IntakeRuleInput = Static<typeof IntakeRuleInput>;
