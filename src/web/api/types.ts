import type { FormSchema, FormValues } from '../ui/schema-form/schema.ts';
import type { Schemas } from './contract.ts';

/** A name in both languages. */
export type Bilingual = Schemas['Bilingual'];

/** One page of a list; `total` only when it was asked for. */
export interface Listed<Item> {
  items: Item[];
  page: Schemas['PageEnd'];
  total?: number;
}

/** One interval in which a clock stood still. */
export type Suspension = Schemas['ClockSuspension'];

/** A day of a clock's explanation. */
export type ExplainedDay = Schemas['ExplainedDay'];

/** A statutory, promised or step clock. */
export type Clock = Schemas['Clock'];

/** Where a material stands. */
export type MaterialState = NonNullable<DisclosureRow['state']>;

/** A file under a row of the list. */
export type StoredDocument = Schemas['RowDocument'];

/** One row of a disclosure: a material that is asked for, or told never to be. */
export type DisclosureRow = Schemas['DisclosureRow'];

/** Where a case is now: one open task as others see it. */
export type CurrentStep = Schemas['CurrentStep'];

/** A case as its page shows it. */
export type Case = Schemas['Case'];

/** One way to complete a task. */
export type Outcome = Schemas['TaskOutcome'];

/** One act on a task: allowed, or forbidden with the reason and the law. */
export type TaskAct = Schemas['TaskAct'];

/** A task; its form is a form-js schema, which the contract only knows as an object. */
export type Task = Omit<Schemas['Task'], 'form' | 'draft'> & { form: FormSchema | null; draft: FormValues | null };

/** How much there is in each box of the inbox. */
export type InboxCounts = Schemas['InboxCounts'];

/** One fact of a case, chained to the one before by its hash. */
export type CaseEvent = Schemas['CaseEvent'];

/** The opinion of one department on one matter. */
export type Opinion = Schemas['Opinion'];

/** A matter of a review whose opinion is still to come. */
export type OpenMatter = Schemas['OpenMatter'];

/** Where a case stands in its diagram and in those it calls. */
export type CaseDiagram = Schemas['CaseDiagram'];
