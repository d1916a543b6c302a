import { localDateOf } from '../../calendar/days.ts';
import type { Sql } from '../../database/connect.ts';
import { isOneOf, readTogether } from '../../database/json-rows.ts';
import type { EarlierAct, Standing } from '../../domain/duties.ts';
import { noStanding } from '../../domain/duties.ts';
import type { Person } from '../../domain/person.ts';
import { recusedFromCase } from '../../domain/refusals/duties.ts';
import type { Instant } from '../../domain/time.ts';
import { asStandIn, type ScopedStandIn, type StandInRow, standInsText } from '../tasks/duties-read.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** A case somebody's standing is asked for. */
interface AskedCase {
  readonly caseId: string;
  readonly definitionKey: string;
}

/** How the person a turn was opened for stands to its case (§3.1). An applicant stands outside the duties of an authority. */
export function standingOf(turn: Turn, person: Person): Standing {
  if (person.applicantId !== null) return noStanding;
  const { duties } = turn;
  const { definitionKey } = caseOf(turn);
  const standIns = duties.standIns.map(asStandIn);
  return {
    acts: actsOfPost(
      person,
      standIns,
      duties.acts.filter(({ separationGroup }) => separationGroup !== null),
    ),
    recused: duties.recused.some(({ accountId }) => accountId === person.id),
    standsInFor: standIns.filter(
      ({ definitionKeys }) => definitionKeys.length === 0 || definitionKeys.includes(definitionKey),
    ),
  };
}

/** Of what was done on a case: what was done by the person, by whom the person stands in for, or in the place of either. */
function actsOfPost(person: Person, standIns: readonly ScopedStandIn[], acts: readonly EarlierAct[]): EarlierAct[] {
  const officers = new Set([person.id, ...standIns.map(({ principalId }) => principalId)]);
  return acts.filter(
    ({ accountId, onBehalfOf }) => officers.has(accountId) || (onBehalfOf !== null && officers.has(onBehalfOf)),
  );
}

/** How the person stands to several cases. An applicant stands outside the duties of an authority. */
export async function standingsOf(
  sql: Sql,
  person: Person,
  cases: readonly AskedCase[],
  now: Instant,
): Promise<ReadonlyMap<string, Standing>> {
  if (person.applicantId !== null || cases.length === 0) return new Map();
  const caseIds = [...new Set(cases.map(({ caseId }) => caseId))];
  const of = isOneOf('case_id', 'caseIds', caseIds);
  const found = await readTogether<{
    readonly standIns: StandInRow;
    readonly acts: EarlierAct & { readonly caseId: string };
    readonly recusals: { readonly caseId: string };
  }>(
    sql,
    {
      standIns: standInsText,
      acts: `
        select case_id, element_id, separation_group, assignee_id as account_id, on_behalf_of
        from user_tasks
        where tenant_id = :tenantId and ${of.condition} and state = 'COMPLETED' and separation_group is not null`,
      recusals: `
        select case_id from recusals where tenant_id = :tenantId and account_id = :accountId and ${of.condition}`,
    },
    { tenantId: person.tenantId, accountId: person.id, today: localDateOf(now), ...of.bindings },
  );
  const standIns = found.standIns.map(asStandIn);
  const recused = new Set(found.recusals.map(({ caseId }) => caseId));
  return new Map(
    cases.map(({ caseId, definitionKey }) => [
      caseId,
      {
        acts: actsOfPost(
          person,
          standIns,
          found.acts.filter((act) => act.caseId === caseId),
        ),
        recused: recused.has(caseId),
        standsInFor: standIns.filter(
          ({ definitionKeys }) => definitionKeys.length === 0 || definitionKeys.includes(definitionKey),
        ),
      },
    ]),
  );
}

/** In whose places the person may act on the day of a moment, with the roles those officers hold there. */
export async function standInsOf(sql: Sql, person: Person, now: Instant): Promise<ScopedStandIn[]> {
  const rows = await sql.rows<StandInRow>(standInsText, {
    tenantId: person.tenantId,
    accountId: person.id,
    today: localDateOf(now),
  });
  return rows.map(asStandIn);
}

/** Lets whoever is not recused from the turn's case pass. @throws recused-from-case */
export async function assertNotRecused(turn: Turn, person: Person): Promise<void> {
  const found = await turn.sql.first(
    `select id from recusals where tenant_id = :tenantId and case_id = :caseId and account_id = :accountId`,
    { tenantId: turn.tenantId, caseId: turn.caseId, accountId: person.id },
  );
  if (found !== undefined) throw recusedFromCase();
}
