import { type Static, Type } from 'typebox';
import { DisclosureRow } from './material-schema.ts';
import { Bilingual, flag, id, instant, list, named, nullable, oneOf, ref, text, whole } from './parts.ts';

/** A limit of a procedure. */
export const ProcedureLimit = named(
  'ProcedureLimit',
  'A limit as the diagram states it.',
  Type.Object({
    kind: oneOf(['STATUTORY', 'PROMISED', 'STEP'], 'Kind'),
    value: nullable(Type.Number(), 'How many; null where it depends on the matter under review'),
    unit: oneOf(['WD', 'CD', 'CM', 'HOUR'], 'Unit'),
    anchor: oneOf(['RECEIPT', 'ACCEPTANCE', 'ENTRY'], 'What it counts from'),
    legalBasis: nullable(Type.String(), 'Article it rests on'),
    timeoutPolicy: text('What happens when it runs out'),
  }),
);
export type ProcedureLimit = Static<typeof ProcedureLimit>;

/** What every answer about a version has. */
export const definitionFields = {
  id: id('Process definition'),
  key: text('Key'),
  version: whole('Version'),
  name: ref(Bilingual),
  applicable: flag('Whether an applicant may apply for it'),
  leadDepartment: nullable(Type.String(), 'Code of the lead department'),
  leadDepartmentName: nullable(ref(Bilingual), 'Name of the lead department'),
  statutory: nullable(ref(ProcedureLimit), 'Statutory limit'),
  promised: nullable(ref(ProcedureLimit), 'Promised limit'),
  fee: nullable(ref(Bilingual), 'Fee'),
  result: nullable(ref(Bilingual), 'What the applicant gets'),
  deployedAt: instant('When it was published'),
  note: nullable(Type.String(), 'What the version changed'),
  running: nullable(Type.Integer(), 'Number of open cases of this version; null for everybody but staff'),
};

/** A version of a procedure in a list. */
export const DefinitionSummary = named(
  'DefinitionSummary',
  'A published version of a procedure.',
  Type.Object(definitionFields),
);
export type DefinitionSummary = Static<typeof DefinitionSummary>;

/** A fact of the catalogue. */
export const FactQuestion = named(
  'FactQuestion',
  'A fact about a project that decides what it must bring, with the question that asks for it.',
  Type.Object({
    name: text('Name, as conditions use it'),
    type: oneOf(['boolean', 'number', 'choice', 'text'], 'Kind of answer'),
    question: ref(Bilingual),
    unit: nullable(Type.String(), 'Unit of a number'),
    options: list(Type.Object({ value: text('Value to send'), name: ref(Bilingual) }), 'Answers of a choice'),
  }),
);
export type FactQuestion = Static<typeof FactQuestion>;

/** A step of a procedure. */
export const DefinitionStep = named(
  'DefinitionStep',
  'A step of a procedure that waits for a person.',
  Type.Object({
    elementId: text('Element in the diagram'),
    name: ref(Bilingual),
    limit: nullable(ref(ProcedureLimit), 'Its limit'),
    role: nullable(Type.String(), 'Role that may take it'),
    department: nullable(Type.String(), 'Department that may take it; an expression begins with ='),
  }),
);
export type DefinitionStep = Static<typeof DefinitionStep>;

/** A remark of the checker. */
export const Finding = named(
  'Finding',
  'What a check of the diagram found.',
  Type.Object({
    rule: text('Rule'),
    level: oneOf(['error', 'warning'], 'An error keeps the diagram from being published'),
    elementId: nullable(Type.String(), 'Element it is about'),
    zh: text('Chinese'),
    en: text('English'),
  }),
);
export type Finding = Static<typeof Finding>;

/** A version of a procedure with all that is told about it. */
export const DefinitionDetail = named(
  'DefinitionDetail',
  'A published version of a procedure with its checklist, limits and steps.',
  Type.Object({
    ...definitionFields,
    itemCode: nullable(Type.String(), 'Code of the service item'),
    kind: nullable(Type.String(), 'IMMEDIATE, PROMISED, JOINT or PUBLIC_SERVICE'),
    documentation: text('What the process does, in English'),
    conditions: list(
      Type.Object({ name: ref(Bilingual), legalBasis: nullable(Type.String(), 'Law that asks for it') }),
      'What must be so, in the order told (行政许可法 30)',
    ),
    hasResultSample: flag('Whether there is a sample of the result'),
    materials: list(ref(DisclosureRow), 'Every row the checklist may have, whatever the facts'),
    factsNeeded: list(ref(FactQuestion), 'Facts its conditions read, in the order of asking'),
    limits: list(ref(ProcedureLimit), 'Limits of the procedure'),
    steps: list(ref(DefinitionStep), 'Steps that wait for a person'),
    formKeys: list(Type.String(), 'Keys of its forms'),
    findings: list(ref(Finding), 'Warnings of the checker'),
  }),
);
export type DefinitionDetail = Static<typeof DefinitionDetail>;
