import type { Database } from '../../src/database/connect.ts';

/**
 * Fills an authority with open cases, each accepted and with a statutory and a promised clock running, by plain statements:
 * as many as a benchmark wants, in seconds.
 */
export async function openCases(
  database: Database,
  {
    tenantId,
    cases,
    at,
    departments = 1,
    xml = '',
  }: {
    readonly tenantId: string;
    readonly cases: number;
    readonly at: string;
    /** Over how many lead departments they are spread. */
    readonly departments?: number;
    /** The diagram they run on, where one is looked into. */
    readonly xml?: string;
  },
): Promise<void> {
  const bindings = { tenantId, cases, at };
  const id = (kind: string) => `cast(md5('${kind}' || n) as uuid)`;
  await database.run(
    `insert into applicants (tenant_id, id, name, uscc, phone, created_at)
     select :tenantId, ${id('applicant')}, '申请人' || n, null, null, :at from generate_series(1, 100) as n`,
    { tenantId, at },
  );
  await database.run(
    `insert into process_definitions (tenant_id, id, key, version, name, name_en, content_hash, xml, forms, applicable, status, deployed_at, deployed_by, note)
     select :tenantId, ${id('definition')}, 'bench', 1, '办理', 'Handling', '', :xml, '{}', true, 'PUBLISHED', :at, null, null
     from generate_series(1, 1) as n`,
    { tenantId, at, xml },
  );
  await database.run(
    `insert into projects (tenant_id, id, applicant_id, name, region_code, facts, revision, created_at)
     select :tenantId, ${id('project')}, cast(md5('applicant' || (n % 100 + 1)) as uuid), '项目' || n, '511700', '{}', 1, :at
     from generate_series(1, :cases) as n`,
    bindings,
  );
  await database.run(
    `insert into disclosures (tenant_id, id, number, definition_id, project_id, applicant_id, facts, snapshot, snapshot_hash, check_code, issued_at, valid_until)
     select :tenantId, ${id('disclosure')}, 'GZ-' || n, cast(md5('definition1') as uuid), ${id('project')},
            cast(md5('applicant' || (n % 100 + 1)) as uuid), '{}', '{}', '', '', :at, '2099-12-31'
     from generate_series(1, :cases) as n`,
    bindings,
  );
  await database.run(
    `insert into cases (tenant_id, id, number, search_text, query_code, definition_id, definition_key, project_id, applicant_id,
                        disclosure_id, lead_department, region_code, status, facts, received_at, effective_receipt_on,
                        accepted_on, accepted_at, moved_at, created_by)
     select :tenantId, ${id('case')}, 'BJ-' || n, 'BJ-' || n, 'code', cast(md5('definition1') as uuid), 'bench', ${id('project')},
            cast(md5('applicant' || (n % 100 + 1)) as uuid), ${id('disclosure')}, 'department-' || (n % :departments), '511700', 'IN_PROGRESS', '{}', :at,
            cast(cast(:at as timestamptz) as date), cast(cast(:at as timestamptz) as date), :at, :at, ${id('account')}
     from generate_series(1, :cases) as n`,
    { ...bindings, departments },
  );
  await database.run(
    `insert into process_instances (tenant_id, id, root_id, parent_id, parent_token, case_id, definition_id, definition_key, state, status, revision, started_at, ended_at)
     select :tenantId, ${id('instance')}, ${id('instance')}, null, null, ${id('case')}, cast(md5('definition1') as uuid), 'bench', '{}', 'ACTIVE', 1, :at, null
     from generate_series(1, :cases) as n`,
    bindings,
  );
  await database.run(
    `insert into clocks (tenant_id, id, case_id, task_id, kind, limit_value, limit_unit, legal_basis, timeout_policy, region_code,
                         anchor_on, started_at, due_on, due_at, provisional, state)
     select :tenantId, cast(md5(kind || n) as uuid), ${id('case')}, null, kind, days, 'WD', null, 'ESCALATE', '511700',
            cast(cast(:at as timestamptz) as date), :at, '2027-01-08', '2027-01-08T09:00:00Z', true, 'RUNNING'
     from generate_series(1, :cases) as n, (values ('STATUTORY', 20), ('PROMISED', 10)) as limits (kind, days)`,
    bindings,
  );
  await database.run('analyze');
}
