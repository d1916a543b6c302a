import { type Static, Type } from 'typebox';
import { caseStatuses } from '../domain/case-status.ts';
import { fixedDuration } from '../domain/duration.ts';
import { opinionKinds, opinionResults } from '../domain/opinions.ts';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { caseFields } from '../runtime/views/case-schema.ts';
import { Light } from '../runtime/views/clock-schema.ts';
import { MaterialPlace } from '../runtime/views/material-schema.ts';
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
  number,
  oneOf,
  ref,
  text,
  values,
  whole,
} from '../runtime/views/parts.ts';

/** What an application sends. */
export const Application = Type.Object(
  {
    disclosureId: id('The one-time list to apply with'),
    form: values('The application form'),
    agent: Type.Optional(
      Type.Object(
        {
          name: text('Name', { minLength: 1, maxLength: 100 }),
          idNumber: text('Number of the identity card', { minLength: 1, maxLength: 40 }),
        },
        { additionalProperties: false, description: 'Whoever applies for the applicant' },
      ),
    ),
    businessKey: Type.Optional(text('Your own key, unique while the case is open', { minLength: 1, maxLength: 100 })),
  },
  { additionalProperties: false, description: 'An application' },
);
export type Application = Static<typeof Application>;

/** A new case with its receipt. */
export const AppliedCase = named(
  'AppliedCase',
  'A new case with its receipt.',
  Type.Object({
    ...caseFields,
    receipt: Type.Object(
      {
        number: text('Number of the receipt (D01)'),
        documentId: id('Document'),
        receivedAt: instant('When it was handed in'),
        effectiveReceiptOn: day('The working day it counts as received'),
      },
      { description: 'Receipt (收件凭证)' },
    ),
  }),
);
export type AppliedCase = Static<typeof AppliedCase>;

/** Which cases are looked for. */
export const CaseSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          status: Type.Optional(filterOn(oneOf(caseStatuses, 'Status'), ['$in'], 'Status')),
          number: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$like'], 'Case number')),
          definitionKey: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in'], 'Key of the procedure')),
          departments: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Department that takes part')),
          light: Type.Optional(
            filterOn(
              oneOf(['RED', 'ORANGE', 'YELLOW', 'GREEN'], 'Light'),
              ['$in'],
              'Worst light of its running clocks',
            ),
          ),
          acceptedOn: Type.Optional(filterOn(day('Day'), ['$gte', '$gt', '$lte', '$lt', '$exists'], 'Acceptance date')),
          receivedAt: Type.Optional(filterOn(instant('Moment'), ['$gte', '$gt', '$lte', '$lt'], 'When handed in')),
          open: Type.Optional(flag('Whether it is still open')),
          text: Type.Optional(text('Part of the number, the project or the applicant', { maxLength: 100 })),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    sort: Type.Optional(
      Type.Array(
        Type.Object(
          { field: oneOf(['receivedAt'], 'Field'), order: oneOf(['ASC', 'DESC'], 'Direction') },
          { additionalProperties: false },
        ),
        { maxItems: 1, description: 'By the moment of receipt, the newest first when nothing is said' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { additionalProperties: false, description: 'A search' },
);
export type CaseSearch = Static<typeof CaseSearch>;

/** A visit of an element. */
export const ElementVisit = named(
  'ElementVisit',
  'A visit of an element of the diagram.',
  Type.Object({
    elementId: text('Element'),
    enteredAt: instant('When it was entered'),
    leftAt: nullable(instant('When'), 'When it was left; null while it lasts'),
    workingDays: number('Working days spent there, the day of entry not counted'),
    how: nullable(oneOf(['completed', 'cancelled'], 'How'), 'How it was left'),
  }),
);

const place = {
  xml: text('The diagram'),
  definitionId: id('Process definition'),
  key: text('Key of the process'),
  done: list(Type.String(), 'Elements left at least once'),
  live: list(
    Type.Object({ elementId: text('Element'), count: whole('Number of tokens') }),
    'Elements with a token now',
  ),
  flowsDone: list(Type.String(), 'Sequence flows taken at least once'),
  visits: list(ref(ElementVisit), 'Visits in the order of time'),
};

/** Where a case stands in its diagram. */
export const CaseDiagram = named(
  'CaseDiagram',
  'Where a case stands in its diagram and in those it calls.',
  Type.Object({
    ...place,
    called: list(
      Type.Object({
        elementId: text('Call activity in the calling diagram; empty for another pool of the case'),
        instanceId: id('Process instance'),
        parentInstanceId: nullable(
          id('Process instance'),
          'The instance that calls; null for another pool of the case',
        ),
        ...place,
      }),
      'Called processes and other pools',
    ),
  }),
);
export type CaseDiagram = Static<typeof CaseDiagram>;

/** How long a department had a matter. */
export const MatterTime = named(
  'MatterTime',
  'How long a department had a matter, against the limit of its step.',
  Type.Object({ usedDays: number('Days used'), limitDays: number('Days it may take') }),
);
export type MatterTime = Static<typeof MatterTime>;

const matter = {
  item: Type.Object(
    { code: text('Code'), name: text('Chinese name'), nameEn: text('English name') },
    { description: 'Matter' },
  ),
  department: ref(DepartmentName),
  nature: nullable(
    oneOf(['STATUTORY', 'ADMINISTRATIVE', 'FILING'], 'Nature'),
    'What the matter is by law; null where the diagram does not say',
  ),
  deemedConsent: nullable(
    Type.Boolean(),
    'Whether silence or absence stands for consent; null where the diagram does not say',
  ),
  time: nullable(ref(MatterTime), 'Null where the step has no limit'),
};

/** An opinion. */
export const Opinion = named(
  'Opinion',
  'The opinion of one department on one matter.',
  Type.Object({
    id: id('Opinion'),
    phase: text('Phase as the diagram names it: MATERIAL, ACCEPTANCE, RECHECK, FILING, CONSULTATION, CARRIED or ITEM'),
    round: whole('Round'),
    ...matter,
    opinion: oneOf(['AGREE', 'AGREE_WITH_CONDITIONS', 'DISAGREE', 'NOT_CONCERNED'], 'Opinion'),
    reason: nullable(Type.String(), 'Reason'),
    legalBasis: nullable(Type.String(), 'Law'),
    conditions: nullable(Type.String(), 'Conditions'),
    deemed: flag('Silence or absence that stands for consent'),
    isRemark: flag('Said after silence was taken for consent: kept, without effect on the result'),
    givenBy: nullable(Type.String(), 'Name'),
    givenAt: instant('When'),
  }),
);
export type Opinion = Static<typeof Opinion>;

/** An opinion that comes after silence was taken for consent. */
export const LateOpinion = Type.Object(
  {
    itemCode: text('Code of the matter', { minLength: 1, maxLength: 60 }),
    opinion: oneOf(opinionKinds, 'Opinion'),
    reason: Type.Optional(text('Reason; a refusal needs it', { maxLength: 2000 })),
    legalBasis: Type.Optional(text('Law; a refusal needs it', { maxLength: 500 })),
    conditions: Type.Optional(text('Conditions', { maxLength: 2000 })),
  },
  { additionalProperties: false, description: 'A late opinion' },
);

/** A matter without its opinion. */
export const OpenMatter = named(
  'OpenMatter',
  'A matter on which a department has still to give its opinion.',
  Type.Object({
    state: oneOf(['IN_HAND', 'WAITING'], 'Its department has it in hand, or it waits for what comes before'),
    phase: nullable(Type.String(), 'Phase as of an opinion; null while it waits'),
    round: nullable(Type.Integer(), 'Round; null while it waits'),
    ...matter,
    taskId: nullable(id('Task'), 'The open task'),
    step: nullable(ref(Bilingual), 'Name of the step'),
    assignee: nullable(Type.String(), 'Who has claimed it'),
    dueOn: nullable(day('Last day in time'), 'Last day in time'),
    light: nullable(ref(Light), 'Light of the step'),
    remainingDays: nullable(Type.Number(), 'Days left on the step; negative when overdue'),
  }),
);
export type OpenMatter = Static<typeof OpenMatter>;

/** The matrix of a review. */
export const CaseOpinions = named(
  'CaseOpinions',
  'What departments said about each matter of a case, and what they have still to say.',
  Type.Object({
    result: oneOf(opinionResults, 'How the latest opinions on all matters stand to one another, remarks left out'),
    items: list(ref(Opinion), 'Opinions in the order of time'),
    open: list(ref(OpenMatter), 'Matters without an opinion, those in hand first; told to staff only'),
  }),
);
export type CaseOpinions = Static<typeof CaseOpinions>;

/** An event. */
export const CaseEvent = named(
  'CaseEvent',
  'One fact of a case, never changed: its hash covers it and the hash before it.',
  Type.Object({
    sequence: whole('Number within the case, from 1'),
    type: text('What happened'),
    occurredAt: instant('When it took effect'),
    recordedAt: instant('When it was written down'),
    actorName: nullable(Type.String(), 'Who; null for the service itself'),
    onBehalfOfName: nullable(Type.String(), 'The officer in whose place; null for the own work, and for applicants'),
    departmentName: nullable(ref(Bilingual), 'Department it concerns'),
    elementId: nullable(Type.String(), 'Element of the diagram'),
    elementName: nullable(ref(Bilingual), 'Name of the element'),
    data: values('Further facts'),
    hash: text('SHA-256 over the hash before and this event'),
    previousHash: text('Hash of the event before; empty for the first'),
  }),
);
export type CaseEvent = Static<typeof CaseEvent>;

/** Whether the chain holds. */
export const ChainCheck = named(
  'ChainCheck',
  'Whether the events of a case are as they were written.',
  Type.Object({
    intact: flag('Whether every hash is right'),
    count: whole('Number of events, with those that were detached'),
    detached: whole('Events of months that were detached from the record: what is verified begins behind them'),
    lastHash: text('Hash of the last event'),
    firstBroken: nullable(Type.Integer(), 'Number of the first event that is not as it was written'),
  }),
);
export type ChainCheck = Static<typeof ChainCheck>;

/** A notice. */
export const Notice = named(
  'Notice',
  'What a department or the applicant was told about a case.',
  Type.Object({
    id: id('Notice'),
    kind: text('Kind'),
    to: nullable(ref(Bilingual), 'Department; null for the applicant'),
    role: nullable(Type.String(), 'Role within the department'),
    subject: ref(Bilingual),
    body: text('Text'),
    sentAt: instant('When'),
  }),
);
export type Notice = Static<typeof Notice>;

/** A correction notice. */
export const CorrectionNotice = named(
  'CorrectionNotice',
  'The one notice that says everything that is missing or wrong (补正告知, 行政许可法 32).',
  Type.Object({
    round: whole('Which notice of the case, from 1'),
    issuedAt: instant('When it was issued'),
    dueOn: day('Until when it is to be answered'),
    answeredAt: nullable(instant('When'), 'When everything was said to be corrected'),
    documentId: nullable(id('Document'), 'The written notice (D02)'),
    number: nullable(Type.String(), 'Its number'),
    checkCode: nullable(Type.String(), 'The code it is verified by'),
    rowIds: list(Type.String(), 'The rows it names, and no others'),
    rows: list(
      Type.Object({
        rowId: text('Row of the list'),
        reasonCode: text('Why it is to be corrected'),
        reason: nullable(Type.String(), 'What exactly is wrong'),
        place: nullable(ref(MaterialPlace), 'Where in the file'),
      }),
      'What it says of each of them',
    ),
  }),
);
export type CorrectionNotice = Static<typeof CorrectionNotice>;

/** A message that finds its case by its key. */
export const CorrelatedMessage = Type.Object(
  {
    name: text('Name of the message, as the diagram has it', { minLength: 1, maxLength: 100 }),
    correlationKey: text('What the message is about, as the diagram has it', { minLength: 1, maxLength: 1000 }),
    businessKey: Type.Optional(text('The own key of the case it is for', { minLength: 1, maxLength: 200 })),
    variables: Type.Optional(values('What it carries')),
  },
  { additionalProperties: false, description: 'A message with its key' },
);
export type CorrelatedMessage = Static<typeof CorrelatedMessage>;

/** A message that may wait for whoever it is for. */
export const MessageToPublish = Type.Object(
  {
    name: text('Name of the message, as the diagram has it', { minLength: 1, maxLength: 100 }),
    correlationKey: text('What the message is about, as the diagram has it', { minLength: 1, maxLength: 1000 }),
    businessKey: Type.Optional(text('The own key of the case it is for', { minLength: 1, maxLength: 200 })),
    messageId: Type.Optional(
      text('Your own name of it: a second one of the same name and id is refused', { minLength: 1, maxLength: 200 }),
    ),
    timeToLive: text(
      'How long it waits for somebody, P30D at most; an ISO 8601 duration of days, hours, minutes, seconds',
      {
        pattern: fixedDuration,
      },
    ),
    variables: Type.Optional(values('What it carries')),
  },
  { additionalProperties: false, description: 'A message with its key and how long it waits' },
);
export type MessageToPublish = Static<typeof MessageToPublish>;

/** What became of a published message. */
export const PublishedMessage = Type.Object(
  {
    id: id('Message'),
    state: oneOf(['WAITING', 'DELIVERED', 'EXPIRED', 'FAILED'], 'Waits for somebody, or was delivered'),
    caseId: nullable(id('Case'), 'The case that has it'),
    expiresAt: instant('Until when it waits'),
  },
  { description: 'The message' },
);

/** A signal to every case. */
export const Signal = Type.Object(
  {
    name: text('Name of the signal, as the diagrams have it', { minLength: 1, maxLength: 100 }),
    variables: Type.Optional(values('What it carries')),
  },
  { additionalProperties: false, description: 'A signal' },
);
export type Signal = Static<typeof Signal>;

/** A message to a case. */
export const CaseMessage = Type.Object(
  {
    name: text('Name of the message, as the diagram has it', { minLength: 1, maxLength: 100 }),
    variables: Type.Optional(values('What it carries')),
  },
  { additionalProperties: false, description: 'A message' },
);
