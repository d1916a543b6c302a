import type { ProcessModel } from '../bpmn/model.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Database, Sql } from '../database/connect.ts';
import type { FileStore } from '../files/store.ts';

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
}

/** Compiled definitions; a version never changes, so a model is compiled once per process. */
export interface Definitions {
  byId(sql: Sql, tenantId: string, id: string): Promise<Definition>;
  /** The latest published version of a key. @throws definition-not-found */
  latest(sql: Sql, tenantId: string, key: string): Promise<Definition>;
}

/** A calendar with the number of the authority's calendar changes it was built after. */
export type CountedCalendar = Calendar & { readonly revision: number };

/** Calendars by region; `forget` after a calendar was changed. */
export interface Calendars {
  /** The calendar of a region; with `revision` one that is at least that new, whoever changed it. */
  of(sql: Sql, tenantId: string, region: string, revision?: number): Promise<CountedCalendar>;
  forget(): void;
}

/** What the commands of an instance are lent. */
export interface Services {
  readonly database: Database;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly files: FileStore;
}
