import type { Sql } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import type { Person } from '../../domain/person.ts';
import type { House } from '../views/house.ts';

/** What of an administrator's doings is put on record beside the records of cases. */
export const operatorActs = [
  'account-made',
  'account-changed',
  'account-locked',
  'account-unlocked',
  'password-link-made',
  'department-written',
  'region-added',
  'region-changed',
  'region-closed',
  'region-opened',
  'list-exported',
  'events-detached',
  'retention-set',
  'retention-dropped',
  'legal-hold-placed',
  'legal-hold-lifted',
  'destruction-proposed',
  'destruction-approved',
  'destruction-dropped',
  'destruction-stopped',
  'destruction-resumed',
  'cases-destroyed',
] as const;

/** An act that was done to something. */
export interface DoneByOperator {
  readonly act: (typeof operatorActs)[number];
  /** Login name, code of a department or region, list, table, procedure, case number or list of destruction it was done to. */
  readonly subject: string;
  /** What it became, never a secret. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Puts on record what an administrator does, in the transaction of the act itself. */
export async function recordOperatorAct(
  sql: Sql,
  { tenantId, clock }: Pick<House, 'tenantId' | 'clock'>,
  person: Pick<Person, 'id' | 'name'>,
  { act, subject, data }: DoneByOperator,
): Promise<void> {
  await sql.run(
    `insert into operator_acts (tenant_id, id, act, subject, data, actor_id, actor_name, done_at)
     values (:tenantId, :id, :act, :subject, cast(:data as jsonb), :actorId, :actorName, :now)`,
    {
      tenantId,
      id: newId(),
      act,
      subject,
      data: json(data),
      actorId: person.id,
      actorName: person.name,
      now: clock(),
    },
  );
}
