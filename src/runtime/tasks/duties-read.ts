import type { EarlierAct, StandIn } from '../../domain/duties.ts';

/** An officer in whose place a person may act now, in the procedures named; in all when none is. */
export interface ScopedStandIn extends StandIn {
  readonly definitionKeys: readonly string[];
}

/** What a command reads of duties with the rest of its case. */
export interface DutiesRead {
  /** Completed tasks of the case, the earliest first, whoever completed them. */
  readonly acts: readonly DoneStep[];
  /** Who is recused from the case. */
  readonly recused: readonly { readonly accountId: string }[];
  /** In whose places the person may act for whom the command was opened. */
  readonly standIns: readonly StandInRow[];
}

/** A completed task: the step it was, and who did it. */
export interface DoneStep extends EarlierAct {
  readonly itemCode: string | null;
}

/** A row of `standInsText`. */
export type StandInRow = Omit<ScopedStandIn, 'roles'> & {
  readonly department: string;
  readonly roles: readonly string[];
};

/** The statement that finds in whose places `:accountId` may act on the day `:today`. */
export const standInsText = `
     select s.principal_id, s.kind, s.definition_keys, s.department_code as department, array_agg(g.role) as roles
     from substitutes s
     join accounts a on a.tenant_id = s.tenant_id and a.id = s.principal_id
     join role_grants g
       on g.tenant_id = s.tenant_id and g.account_id = s.principal_id and g.department_code = s.department_code
     where s.tenant_id = :tenantId and s.substitute_id = :accountId and s.ended_at is null
       and cast(:today as date) between s.valid_from and s.valid_until
     group by s.id, s.principal_id, s.kind, s.definition_keys, s.department_code, s.granted_at
     order by s.kind, s.granted_at, s.id`;

/** A row of `standInsText` as an officer in whose place somebody may act. */
export function asStandIn({ department, roles, ...row }: StandInRow): ScopedStandIn {
  return { ...row, roles: roles.map((role) => ({ department, role })) };
}
