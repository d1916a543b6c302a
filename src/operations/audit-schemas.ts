import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { TableFormat } from '../http/table-answer.ts';
import { destructionFaults } from '../runtime/destruction/verify-destructions.ts';
import {
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  PageEnd,
  ref,
  text,
  values,
  whole,
} from '../runtime/views/parts.ts';

/** Which records are verified. */
export const AuditVerification = Type.Object(
  {
    from: Type.Optional(instant('Only cases with an event recorded then or later')),
    until: Type.Optional(instant('Only cases with an event recorded before')),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false },
);

/** What a verification found. */
export const AuditFindings = named(
  'AuditFindings',
  'What the verification of a page of cases found.',
  Type.Object({
    total: whole('Cases of the period in all'),
    cases: whole('Cases of this page'),
    events: whole('Their events that were verified: those of detached months are not among them'),
    broken: list(
      Type.Object({
        caseId: id('Case'),
        caseNumber: text('Case number'),
        sequence: whole('Number of the first event that was changed, is missing or was added'),
      }),
      'Cases whose record is not as it was written',
    ),
    destroyed: whole(
      'Cases that were destroyed from approved lists, whose events are gone: told with the first page, 0 with others',
    ),
    brokenDestructions: list(
      Type.Object({
        number: text('Number of the list of destruction, or of the certificate that is missing'),
        why: oneOf(
          destructionFaults,
          'LIST_CHANGED; CERTIFICATE_CHANGED; CERTIFICATE_MISSING; REMAINS_CHANGED: what is left of a case is not what the list says; CAME_BACK: a destroyed case or events of it are in the database again, as from an old backup',
        ),
      }),
      'Destructions that are not as they were put on record; with the first page',
    ),
    page: ref(PageEnd),
  }),
);
export type AuditFindings = Static<typeof AuditFindings>;

/** An event of any case. */
export const FoundEvent = named(
  'FoundEvent',
  'An event on record, of any case of the authority.',
  Type.Object({
    id: id('Event'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    sequence: whole('Its number in the record of the case'),
    type: text('What happened'),
    occurredAt: instant('When it took effect'),
    recordedAt: instant('When it was put on record'),
    actorName: nullable(Type.String(), 'Who did it; null for the service'),
    departmentName: nullable(Type.String(), 'For which department'),
    departmentNameEn: nullable(Type.String(), 'In English'),
    elementId: nullable(Type.String(), 'Element of the diagram'),
    data: values('Particulars'),
    hash: text('Hash that chains it to the one before'),
  }),
);
export type FoundEvent = Static<typeof FoundEvent>;

const moment = ['$gte', '$gt', '$lte', '$lt'] as const;

/** What events have in common. */
const EventFilter = Type.Object(
  {
    caseNumber: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$like'], 'Case number')),
    type: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in', '$like'], 'What happened')),
    actorName: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$like'], 'Who did it')),
    department: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'For which department')),
    recordedAt: Type.Optional(filterOn(instant('Moment'), moment, 'When it was put on record')),
  },
  { additionalProperties: false, description: 'What they have in common' },
);

/** Which events are looked for. */
export const EventSearch = Type.Object(
  { filter: Type.Optional(EventFilter), page: Type.Optional(PageWish) },
  { additionalProperties: false, description: 'A search' },
);
export type EventSearch = Static<typeof EventSearch>;

/** Which events are taken away as a file. */
export const EventExport = Type.Object(
  { format: TableFormat, filter: Type.Optional(EventFilter) },
  { additionalProperties: false, description: 'A wish for a file' },
);
