import { type Static, Type } from 'typebox';
import { DefinitionSummary, definitionFields, Finding } from '../runtime/views/definition-schema.ts';
import {
  Bilingual,
  flag,
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  ref,
  text,
  values,
  whole,
} from '../runtime/views/parts.ts';
import { StartedMigration } from './draft-migration-schemas.ts';

/** What a deployment brought about. */
export const Deployment = named(
  'Deployment',
  'What a deployment brought about, or would.',
  Type.Object({
    definitions: list(
      Type.Object({ ...definitionFields, created: flag('False when the same content was there already') }),
      'A definition for each process; empty when there are errors or with dryRun',
    ),
    findings: list(ref(Finding), 'What the checker found'),
  }),
);
export type Deployment = Static<typeof Deployment>;

const dmnFiles = Type.Record(Type.String(), Type.String({ description: 'DMN XML' }), {
  description: 'Decision models by the names of their files, without .dmn; what is not sent stays as it is',
});

/** A draft. */
export const DefinitionDraft = named(
  'DefinitionDraft',
  'A diagram a designer works on; publishing makes it the next version.',
  Type.Object({
    key: text('Key of the process'),
    xml: text('The diagram'),
    forms: values('form-js schemas by key'),
    decisions: dmnFiles,
    basedOnVersion: nullable(Type.Integer(), 'Version it began from; null for a new process'),
    revision: whole('Revision'),
    savedAt: instant('When it was saved'),
    savedBy: text('Who saved it'),
    findings: list(ref(Finding), 'What the checker found'),
  }),
);
export type DefinitionDraft = Static<typeof DefinitionDraft>;

/** A draft in a list. */
export const DraftSummary = named(
  'DraftSummary',
  'A draft in a list.',
  Type.Object({
    key: text('Key of the process'),
    basedOnVersion: nullable(Type.Integer(), 'Version it began from'),
    revision: whole('Revision'),
    savedAt: instant('When it was saved'),
    savedBy: text('Who saved it'),
  }),
);
export type DraftSummary = Static<typeof DraftSummary>;

/** What is saved of a draft. */
export const DraftInput = Type.Object(
  {
    xml: text('The diagram'),
    forms: Type.Optional(values('form-js schemas by key')),
    decisions: Type.Optional(dmnFiles),
    basedOnVersion: Type.Optional(nullable(Type.Integer(), 'Version it began from')),
  },
  { additionalProperties: false, description: 'A draft' },
);
export type DraftInput = Static<typeof DraftInput>;

/** A published draft. */
export const Publication = named(
  'Publication',
  'A published draft.',
  Type.Object({
    definition: ref(DefinitionSummary),
    findings: list(ref(Finding), 'Warnings of the checker'),
    migrations: list(StartedMigration, 'Plans by which running cases go on with it; none when they stay'),
  }),
);
export type Publication = Static<typeof Publication>;

/** How a draft is published. */
export const PublicationWish = Type.Object(
  {
    note: text('What the version changes', { maxLength: 1000 }),
    runningCases: Type.Optional(
      oneOf(
        ['STAY', 'MIGRATE'],
        'STAY (standard): running cases keep their version; MIGRATE: a migration plan is made for each version they run on, and executed at once where the caller may operate the service',
      ),
    ),
  },
  { additionalProperties: false, description: 'What it changes, and what becomes of running cases' },
);
export type PublicationWish = Static<typeof PublicationWish>;

/** What became of one attribute or element of another engine's diagram. */
export const ImportRow = named(
  'ImportRow',
  "What became of one attribute or element of another engine's diagram.",
  Type.Object({
    elementId: nullable(Type.String(), 'Element it stands at; null for the document'),
    source: text('The attribute or element as it is written, shortened'),
    outcome: oneOf(
      ['translated', 'kept', 'unsupported'],
      'translated: said in our words too; kept: left as it is, without an effect; unsupported: something it did is not done here',
    ),
    target: nullable(Type.String(), 'What says it now, e.g. approval:assignment'),
    zh: text('Chinese'),
    en: text('English'),
  }),
);
export type ImportRow = Static<typeof ImportRow>;

/** A diagram of another engine, translated. */
export const DiagramImport = named(
  'DiagramImport',
  'A diagram of another engine with our words added to it, and what became of its own.',
  Type.Object({
    xml: text('The diagram as it came, with approval: elements and attributes added and nothing taken away'),
    vendors: list(
      oneOf(['camunda', 'operaton', 'zeebe', 'flowable', 'activiti'], 'Engine'),
      'Engines whose vocabularies the diagram uses',
    ),
    report: list(ref(ImportRow), 'A row for each attribute and element of those vocabularies, and for each expression'),
    findings: list(ref(Finding), 'What the checker found in the result'),
  }),
);
export type DiagramImport = Static<typeof DiagramImport>;

/** A decision in a list. */
export const DecisionSummary = named(
  'DecisionSummary',
  'A decision that came with a version of a procedure.',
  Type.Object({
    id: text('Id, as business rule tasks name it'),
    name: text('Name'),
    file: text('Name of its file, without .dmn'),
    kind: oneOf(['table', 'literal', 'context', 'invocation'], 'How it comes by its result'),
    hitPolicy: nullable(Type.String(), 'How a table chooses among the rules that match'),
    inputs: list(Type.String(), 'What a table looks at; for other decisions the input data they require'),
    outputs: list(Type.String(), 'Names of the outputs of a table'),
    rules: whole('Number of rules of a table'),
    requires: list(Type.String(), 'Ids of the decisions it requires'),
    usedBy: list(Type.String(), 'Elements of the diagram that evaluate it'),
  }),
);
export type DecisionSummary = Static<typeof DecisionSummary>;

/** What became of a decision. */
export const DecisionEvaluation = named(
  'DecisionEvaluation',
  'What became of one decision: what it looked at, the rules that matched, what it gave.',
  Type.Object({
    decisionId: text('Decision'),
    name: text('Name'),
    inputs: list(
      Type.Object({ id: text('Column'), label: text('Label'), value: Type.Unknown({ description: 'Value' }) }),
      'The inputs of a table',
    ),
    matched: list(
      Type.Object({ id: text('Rule'), number: whole('Its number in the table, from 1') }),
      'The rules of a table that matched',
    ),
    result: Type.Unknown({ description: 'What it gave' }),
  }),
);
export type DecisionEvaluation = Static<typeof DecisionEvaluation>;

/** The answer of a decision. */
export const DecisionResult = named(
  'DecisionResult',
  'What a decision gives for some variables, and how it came about.',
  Type.Object({
    result: Type.Unknown({ description: 'The result as DMN gives it' }),
    evaluations: list(ref(DecisionEvaluation), 'Every decision that was evaluated, the required ones first'),
  }),
);
export type DecisionResult = Static<typeof DecisionResult>;
/** One row of a procedure's catalogue of materials. */
export const CatalogueRow = named(
  'CatalogueRow',
  'One row of the catalogue of materials, whatever the facts: every column of the list as the diagram states it.',
  Type.Object({
    id: text('Row id, as CP-04'),
    name: ref(Bilingual),
    originals: whole('Number of originals'),
    copies: whole('Number of copies'),
    form: oneOf(['E', 'P', 'EP'], 'Electronic, paper or either'),
    source: oneOf(
      ['A', 'S', 'M', 'G'],
      'From the applicant, shared between departments, an intermediary, or generated',
    ),
    sharedBy: nullable(Type.String(), 'Who shares it, for source S'),
    need: oneOf(['R', 'C', 'T', 'X'], 'Required, conditional, may follow, must not be asked'),
    condition: nullable(Type.String(), 'FEEL over the facts: for which projects the row applies; null for all'),
    because: nullable(ref(Bilingual), 'Why a conditional row is asked, or why it must not be'),
    legalBasis: text('Law the row rests on'),
    reviewPoints: nullable(ref(Bilingual), 'What reviewers look at'),
    commonMistakes: nullable(ref(Bilingual), 'What often goes wrong'),
    sample: nullable(Type.String(), 'Sample of it'),
    template: nullable(Type.String(), 'Template of the blank form; null for what must not be asked'),
    tolerable: flag('Whether it may be handed in late under a commitment (容缺)'),
    toleranceForbidden: flag('Whether it may never be handed in late'),
    usedBy: list(Type.String(), 'Codes of the review items that use it; empty for all'),
  }),
);
export type CatalogueRow = Static<typeof CatalogueRow>;

/** What several materials must say alike. */
export const CatalogueComparison = named(
  'CatalogueComparison',
  'What several materials must say alike; looked at by the pre-check, decided by a person.',
  Type.Object({
    id: text('Number of the rule, as E4'),
    field: text('Field the rows must agree on'),
    rows: list(Type.String(), 'Rows it compares'),
    test: nullable(Type.String(), 'FEEL that holds when all is well; null where the field is the same in all rows'),
    message: ref(Bilingual),
  }),
);
export type CatalogueComparison = Static<typeof CatalogueComparison>;

/** The catalogue of one version. */
export const Catalogue = named(
  'Catalogue',
  'The catalogue of materials (要件清单) of one version: what may be asked, what must not be, what must agree.',
  Type.Object({
    definitionId: id('Process definition'),
    key: text('Key'),
    version: whole('Version'),
    fee: nullable(ref(Bilingual), 'Fee'),
    rows: list(ref(CatalogueRow), 'Rows that may be asked'),
    forbidden: list(ref(CatalogueRow), 'Rows that must not be asked, whoever asks'),
    comparisons: list(ref(CatalogueComparison), 'What must agree'),
  }),
);
export type Catalogue = Static<typeof Catalogue>;
