import { type Static, Type } from 'typebox';
import { deliveryWays } from '../runtime/applications/application-row.ts';
import { Case } from '../runtime/views/case-schema.ts';
import { Light } from '../runtime/views/clock-schema.ts';
import { RowDocument } from '../runtime/views/material-schema.ts';
import {
  Bilingual,
  DepartmentName,
  day,
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

const exactly = { additionalProperties: false } as const;

const procedures = {
  projectId: id('Project'),
  definitionKeys: Type.Array(text('Key of a procedure', { minLength: 1, maxLength: 100 }), {
    minItems: 1,
    maxItems: 20,
    uniqueItems: true,
    description: 'The procedures, each once',
  }),
  facts: Type.Optional(values('Facts that differ from those of the project')),
};

/** What a joint list is asked for. */
export const JointWish = Type.Object(procedures, { ...exactly, description: 'Procedures of one project' });
export type JointWish = Static<typeof JointWish>;

/** What a joint application sends. */
export const JointApplicationInput = Type.Object(
  {
    ...procedures,
    form: Type.Optional(values('The one application form')),
    agent: Type.Optional(
      Type.Object(
        {
          name: text('Name', { minLength: 1, maxLength: 100 }),
          idNumber: text('Number of the identity card', { minLength: 1, maxLength: 40 }),
        },
        { ...exactly, description: 'Whoever applies for the applicant' },
      ),
    ),
    delivery: Type.Optional(oneOf(deliveryWays, 'Whether results wait for one another; TOGETHER when nothing is said')),
    leadDepartment: Type.Optional(
      text('Department that answers for the whole; the lead of the first joint procedure when nothing is said', {
        maxLength: 60,
      }),
    ),
  },
  { ...exactly, description: 'One application for several procedures' },
);
export type JointApplicationInput = Static<typeof JointApplicationInput>;

/** A paper that one or several procedures ask for. */
export const JointPaper = named(
  'JointPaper',
  'A paper that is asked for once, whichever procedures ask for it.',
  Type.Object({
    name: ref(Bilingual),
    source: text('Who brings it: A applicant, M a third party, S another department, G made from the form'),
    group: oneOf(['REQUIRED', 'CONDITIONAL', 'TOLERABLE'], 'The strictest of what the procedures say'),
    rows: list(
      Type.Object({
        definitionKey: text('Key of the procedure'),
        disclosureId: id('Its one-time list'),
        rowId: text('Row of that list'),
        state: nullable(Type.String(), 'Where the material stands there'),
      }),
      'The rows that ask for it; a file under one counts for all',
    ),
    documents: list(ref(RowDocument), 'Files handed in for it'),
  }),
);
export type JointPaper = Static<typeof JointPaper>;

/** The one-time lists of several procedures, read as one. */
export const JointDisclosure = named(
  'JointDisclosure',
  'The one-time lists of several procedures, merged: every paper once.',
  Type.Object({
    disclosureIds: list(Type.String({ format: 'uuid' }), 'The list of each procedure, in the order asked'),
    papers: list(ref(JointPaper), 'Papers'),
    missing: list(ref(Bilingual), "The applicant's papers that are not there yet"),
  }),
);
export type JointDisclosure = Static<typeof JointDisclosure>;

/** The outer limit of a joint handling. */
export const OuterClock = named(
  'OuterClock',
  'The common limit of cases that are handled together: 45 working days and 15 at most when extended (行政许可法 42).',
  Type.Object({
    limitDays: whole('Working days with the extension'),
    extensionDays: whole('Working days it was extended by'),
    acceptedOn: day('Day of the unified acceptance'),
    usedDays: whole('Working days on which at least one case was held, each once (R-CLK-50)'),
    sumOfDays: whole('The same days added up case by case: what applying one after the other would have taken'),
    remainingDays: whole('Working days left; negative when overdue'),
    dueOn: day('The last day in time, if it is held on every day to come'),
    light: ref(Light),
    running: flag('Whether a case is still to be decided'),
  }),
);
export type OuterClock = Static<typeof OuterClock>;

/** A joint application with its cases. */
export const JointApplication = named(
  'JointApplication',
  'A joint application (联合申请): one form, one receipt, a case for each procedure.',
  Type.Object({
    id: id('Application'),
    number: text('Number'),
    project: Type.Object({ id: id('Project'), name: text('Name') }, { description: 'Project' }),
    leadDepartment: ref(DepartmentName),
    delivery: oneOf(deliveryWays, 'Whether results wait for one another'),
    receipt: Type.Object(
      {
        documentId: id('Document'),
        number: text('Number of the receipt (D01)'),
        receivedAt: instant('When it was handed in'),
        effectiveReceiptOn: day('The working day it counts as received'),
      },
      { description: 'The one receipt' },
    ),
    acceptedOn: nullable(day('Day'), 'Day of the unified acceptance; null before'),
    deliveredAt: nullable(instant('When'), 'When the one result was delivered'),
    cases: list(ref(Case), 'Its cases, each with its light'),
    light: nullable(ref(Light), 'The worst light of its cases and of the outer limit; null when none runs'),
    outerClock: nullable(ref(OuterClock), 'The common limit; null before acceptance'),
  }),
);
export type JointApplication = Static<typeof JointApplication>;

/** What the window says to a whole application. */
export const JointCheck = Type.Object(
  {
    reason: Type.Optional(
      text('What the notice says beside its rows, where a case is incomplete', { minLength: 1, maxLength: 1000 }),
    ),
  },
  { ...exactly, description: 'A unified acceptance' },
);

/** What a unified acceptance did. */
export const JointAcceptance = named(
  'JointAcceptance',
  'What a unified acceptance did.',
  Type.Object({
    accepted: list(Type.String({ format: 'uuid' }), 'Cases that were accepted'),
    incomplete: list(Type.String({ format: 'uuid' }), 'Cases the one correction notice is about'),
    application: ref(JointApplication),
  }),
);
export type JointAcceptance = Static<typeof JointAcceptance>;

/** A withdrawal of all or of some cases. */
export const JointWithdrawal = Type.Object(
  {
    reason: text('Reason', { minLength: 1, maxLength: 1000 }),
    caseIds: Type.Optional(
      Type.Array(Type.String({ format: 'uuid' }), {
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
        description: 'Cases to take back; all when nothing is said',
      }),
    ),
  },
  { ...exactly, description: 'What is taken back, and why' },
);
