import { newId } from '../../database/id.ts';
import { heads, isStaff } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import { alreadyRecused, officerNotFound, recusalNeedsHead } from '../../domain/refusals/duties.ts';
import type { Instant } from '../../domain/time.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { putBack } from './claim-task.ts';

/** Law an officer's recusal rests on where nothing else is named. */
const GENERAL_BASIS = '公务员法 第七十六条';

interface Officer {
  readonly id: string;
  readonly name: string;
  readonly departments: string[];
}

/**
 * Takes an officer with an interest in a case out of it 回避 (§3.1): the officer declares it, or the head of the officer's
 * department orders it. What the officer has in hand goes back into the pool; nothing of the case can be claimed, checked
 * or completed by the officer any more, and no visit can name the officer.
 *
 * @throws case-not-found, forbidden, officer-not-found, recusal-needs-head, case-closed, already-recused
 */
export async function recuseOfficer(
  services: Services,
  person: Person,
  wish: {
    readonly caseId: string;
    /** Whom; left out for oneself. */
    readonly accountId?: string;
    readonly reason: string;
    readonly legalBasis?: string;
  },
  now: Instant,
): Promise<{ readonly recusalId: string }> {
  return onCase(services, person, wish.caseId, now, async (turn) => {
    if (!isStaff(person)) throw forbidden();
    const officer = await readOfficer(turn, wish.accountId ?? person.id);
    const isOwn = officer.id === person.id;
    if (!isOwn && !officer.departments.some((department) => heads(person, department))) throw recusalNeedsHead();
    if (caseOf(turn).endedAt !== null) throw caseClosed();
    if (await isRecused(turn, officer.id)) throw alreadyRecused();
    const recusal = {
      tenantId: turn.tenantId,
      id: newId(),
      caseId: turn.caseId,
      accountId: officer.id,
      kind: isOwn ? 'DECLARED' : 'ORDERED',
      reason: wish.reason,
      legalBasis: wish.legalBasis ?? GENERAL_BASIS,
      decidedBy: person.id,
      decidedAt: turn.now,
    };
    addRow(turn, 'recusals', recusal);
    const { id: recusalId, kind, reason, legalBasis } = recusal;
    recordEvent(turn, 'officer.recused', {
      data: { recusalId, accountId: officer.id, name: officer.name, kind, reason, legalBasis },
    });
    for (const task of turn.tasks.all()) {
      if (task.state === 'CLAIMED' && task.assigneeId === officer.id) putBack(turn, task);
    }
    return { recusalId };
  });
}

async function readOfficer({ sql, tenantId }: Turn, accountId: string): Promise<Officer> {
  const officer = await sql.first<Officer>(
    `select a.id, a.name, array(
       select distinct g.department_code from role_grants g
       where g.tenant_id = a.tenant_id and g.account_id = a.id) as departments
     from accounts a
     where a.tenant_id = :tenantId and a.id = :accountId and a.active and a.applicant_id is null`,
    { tenantId, accountId },
  );
  if (officer === undefined) throw officerNotFound();
  return officer;
}

async function isRecused({ sql, tenantId, caseId }: Turn, accountId: string): Promise<boolean> {
  const found = await sql.first(
    'select id from recusals where tenant_id = :tenantId and case_id = :caseId and account_id = :accountId',
    { tenantId, caseId, accountId },
  );
  return found !== undefined;
}
