import { type Static, Type } from 'typebox';
import { caseStatuses } from '../../domain/case-status.ts';
import { greenChannelGrounds } from '../../domain/green-channel.ts';
import { Clock, Light } from './clock-schema.ts';
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
} from './parts.ts';

/** Which procedure, in which version. */
export const DefinitionName = named(
  'DefinitionName',
  'A version of a procedure.',
  Type.Object({
    id: id('Process definition'),
    key: text('Key of the procedure'),
    version: whole('Version'),
    name: ref(Bilingual),
  }),
);
export type DefinitionName = Static<typeof DefinitionName>;

/** The project of a case. */
export const CaseProject = named(
  'CaseProject',
  'The project a case is about.',
  Type.Object({
    id: id('Project'),
    name: text('Name'),
    projectCode: nullable(Type.String(), 'National project code'),
    address: nullable(Type.String(), 'Address'),
  }),
);
export type CaseProject = Static<typeof CaseProject>;

/** The applicant of a case. */
export const CaseApplicant = named(
  'CaseApplicant',
  'Who applies.',
  Type.Object({
    id: id('Applicant'),
    name: text('Name'),
    uscc: nullable(Type.String(), 'Unified social credit code; null for a private person'),
  }),
);
export type CaseApplicant = Static<typeof CaseApplicant>;

/** A step a case waits at. */
export const CurrentStep = named(
  'CurrentStep',
  'A step the case waits at, and who has it.',
  Type.Object({
    taskId: id('Task'),
    elementId: text('Element in the diagram'),
    name: ref(Bilingual),
    department: nullable(ref(DepartmentName), 'Whose turn it is; null for the applicant'),
    role: text('Role that may take it'),
    assignee: nullable(Type.String(), 'Name of whoever claimed it'),
    since: instant('Since when'),
  }),
);
export type CurrentStep = Static<typeof CurrentStep>;

/** Why a case goes through the green channel. */
export const GreenChannel = named(
  'GreenChannel',
  'Why a case goes through the green channel (绿色通道), since when and by whom.',
  Type.Object({
    ground: oneOf(greenChannelGrounds, 'A listed project, a service card, or a listed enterprise'),
    reason: text('Why, as the card, the list or the notice has it'),
    openedBy: Type.Object({ id: id('Account'), name: text('Name') }, { description: 'Who decided it' }),
    openedAt: instant('Since when'),
  }),
);
export type GreenChannel = Static<typeof GreenChannel>;

/** What every answer about a case has. */
export const caseFields = {
  id: id('Case'),
  number: text('Case number'),
  queryCode: nullable(Type.String(), 'With the number, lets its holder follow the case without logging in'),
  status: oneOf(caseStatuses, 'Status'),
  statusCode: whole('Status code of the national exchange standard, 1 to 15'),
  definition: ref(DefinitionName),
  project: ref(CaseProject),
  applicant: ref(CaseApplicant),
  leadDepartment: ref(DepartmentName),
  receivedAt: instant('When it was handed in'),
  effectiveReceiptOn: day('The working day it counts as received'),
  acceptedOn: nullable(day('Acceptance date'), 'Acceptance date; null before'),
  deemedAccepted: flag('Accepted by law because nobody answered in time'),
  extended: flag('Its statutory limit was extended once'),
  decidedAt: nullable(instant('When'), 'When it was decided'),
  endedAt: nullable(instant('When'), 'When it ended'),
  result: nullable(values('Result'), 'What came of it: numbers of licence and documents, remarks'),
  correctionRounds: whole('How often corrections were asked for'),
  facts: values('Facts of the project as applied for'),
  disclosureId: id('The one-time list it rests on'),
  clocks: list(ref(Clock), 'Clocks of the case'),
  light: nullable(ref(Light), 'The worst light of its running clocks; null when none runs'),
  greenChannel: nullable(ref(GreenChannel), 'Why it goes through the green channel; null when it does not'),
  currentSteps: list(ref(CurrentStep), 'Where it waits'),
  elapsedCalendarDays: whole('Calendar days since it was handed in'),
  governmentWorkingDays: number('Working days in which a department or utility had it in hand'),
  applicantWorkingDays: number('Working days in which it waited for the applicant'),
  revision: whole('Revision'),
};

/** A case as whoever may see it sees it. */
export const Case = named(
  'Case',
  'A case (办件) is the legal file of one application for one procedure.',
  Type.Object(caseFields),
);
export type Case = Static<typeof Case>;
