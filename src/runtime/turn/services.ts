import type { Called, ProcessModel } from '../../bpmn/model.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { SharedMaterials } from '../../connectors/shared-materials.ts';
import type { Database, Sql } from '../../database/connect.ts';
import type { DecisionSet } from '../../dmn/decision-set.ts';
import type { FileStore } from '../../files/store.ts';

/** A published version with its compiled diagram. */
export interface Definition {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly model: ProcessModel;
  /** form-js schemas by form key. */
  readonly forms: Readonly<Record<string, unknown>>;
  /** The decisions its business rule tasks name, compiled from the DMN files that came with it. */
  readonly decisions: DecisionSet;
}

/** Which version of a process is meant: by its number, by its tag (the newest that has it), or the latest. */
export interface VersionWish {
  readonly key: string;
  readonly version?: number | 'latest' | undefined;
  readonly versionTag?: string | undefined;
}

/** Compiled definitions; a version never changes, so a model is compiled once per process. */
export interface Definitions {
  byId(sql: Sql, tenantId: string, id: string): Promise<Definition>;
  /** The latest published version of a key. @throws definition-not-found */
  latest(sql: Sql, tenantId: string, key: string): Promise<Definition>;
  /** The version that is named, or the latest, among those in service. @throws definition-not-found */
  wanted(sql: Sql, tenantId: string, wish: VersionWish): Promise<Definition>;
  /** The version a call activity of the definition `by` means; null when there is none. */
  called(sql: Sql, tenantId: string, call: Call): Promise<Definition | null>;
  /**
   * What a message or signal starts: of the processes deployed together with the definition `by` the versions deployed
   * with it, first of all, of others the latest.
   */
  startedBy(sql: Sql, tenantId: string, trigger: Trigger): Promise<readonly Start[]>;
}

/** What a call activity asks for. */
export interface Call extends Omit<Called, 'key'> {
  readonly processKey: string;
  /** The definition that calls. */
  readonly by: string;
}

/** Something that may start an instance. */
export interface Trigger {
  readonly kind: 'MESSAGE' | 'SIGNAL';
  readonly name: string;
  /** The definition that throws it. */
  readonly by: string;
}

/** An element at which an instance of a definition begins. */
export interface Start {
  readonly definition: Definition;
  readonly elementId: string;
  /** Which of the element's event definitions has occurred. */
  readonly occurred: number;
  /** Whether it was deployed together with what throws. */
  readonly together: boolean;
}

/** A calendar with the number of the authority's calendar changes it was built after. */
export type CountedCalendar = Calendar & { readonly revision: number };

/** Calendars by region; `forget` after a calendar was changed. */
export interface Calendars {
  /** The calendar of a region; with `revision` one that is at least that new, whoever changed it. */
  of(sql: Sql, tenantId: string, region: string, revision?: number): Promise<CountedCalendar>;
  forget(): void;
}

/** Whom changes of cases are told to, so that whoever looks at one sees them at once. */
export interface ChangeTeller {
  /** Notes what a transaction that is on record changed, if anything; it is told a moment later, together with what else did. */
  note(change: CaseChange | null): void;
  /** Notes that a session has ended. */
  noteEnd(sessionHash: string): void;
  /** Tells what was noted and not told yet. */
  close(): Promise<void>;
}

/** That something of a case changed: whose it is and which kinds of things, never what they say. */
export interface CaseChange {
  readonly caseId: string;
  readonly applicantId: string;
  /** Departments and officers in whose inboxes it shows. */
  readonly departments: readonly string[];
  readonly accounts: readonly string[];
  /** What changed, as the first word of the types of events: `task`, `clock`, `document`, … */
  readonly kinds: readonly string[];
  /** What changed besides that applicants are not told of. */
  readonly staffKinds: readonly string[];
}

/** What the commands of an instance are lent. */
export interface Services {
  readonly database: Database;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly files: FileStore;
  /** The registry of materials departments share; left out where there is none: then departments verify by hand. */
  readonly sharedMaterials?: SharedMaterials;
  /** Whom changes are told to; left out where nobody looks on. */
  readonly changes?: ChangeTeller;
}
