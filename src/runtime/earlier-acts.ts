import type { EarlierAct } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import type { Turn } from './turn.ts';

/** The tasks of the case that the person completed, as far as the separation of duties asks (§3.1). */
export async function earlierActs(turn: Turn, person: Person): Promise<EarlierAct[]> {
  return turn.sql.rows<EarlierAct>(
    `select element_id, separation_group, assignee_id as account_id
     from user_tasks
     where tenant_id = :tenantId and case_id = :caseId and state = 'COMPLETED'
       and assignee_id = :accountId and separation_group is not null`,
    { tenantId: turn.tenantId, caseId: turn.caseId, accountId: person.id },
  );
}
