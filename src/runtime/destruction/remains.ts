/** What is known of the cases that go, by which their rows are found. */
export interface Going {
  readonly tenantId: string;
  readonly caseIds: readonly string[];
  /** Their lists. */
  readonly disclosureIds: readonly string[];
  /** What was handed in for them and issued in them. */
  readonly documentIds: readonly string[];
  readonly applicationIds: readonly string[];
}

/** What becomes of the rows of one table when cases are destroyed, and why. */
export type Remain =
  /** Rows that `where` finds are erased. */
  | { readonly table: string; readonly becomes: 'ERASED'; readonly where: string }
  /** Rows that `where` finds stay and lose what is personal and what names the case. */
  | {
      readonly table: string;
      readonly becomes: 'ANONYMOUS';
      readonly where: string;
      readonly set: string;
      readonly why: string;
    }
  /** Nothing of it is touched. */
  | { readonly table: string; readonly becomes: 'KEPT'; readonly why: string };

const ofCase = 'case_id = any(cast(:caseIds as uuid[]))';
const ofDisclosure = 'disclosure_id = any(cast(:disclosureIds as uuid[]))';
const ofDocument = 'document_id = any(cast(:documentIds as uuid[]))';
const ofApplication = 'application_id = any(cast(:applicationIds as uuid[]))';
const ofTask = `task_id in (select id from user_tasks where tenant_id = :tenantId and ${ofCase})`;
const ofInstance = `instance_id in (select id from process_instances where tenant_id = :tenantId and ${ofCase})`;

const erased = (where: string, tables: readonly string[]): Remain[] =>
  tables.map((table) => ({ table, becomes: 'ERASED', where }));
const kept = (why: string, tables: readonly string[]): Remain[] =>
  tables.map((table) => ({ table, becomes: 'KEPT', why }));

/**
 * What becomes of every table of the database when cases are destroyed, in the order in which it is done: what refers comes
 * before what it refers to. A table that is not named here fails a test, so that none is forgotten.
 */
export const remains: readonly Remain[] = [
  ...erased(ofCase, ['events', 'event_checkpoints', 'legal_holds', 'batch_items', 'ratings']),
  {
    table: 'complaints',
    becomes: 'ANONYMOUS',
    where: ofCase,
    set: `case_id = null, row_id = null, applicant_id = null, complainant = null, contact = null, body = '',
      decision_reason = null, answer = null`,
    why: 'How many there were about a department, and how they ended, is asked of the department, not of the case.',
  },
  ...erased(ofCase, [
    'point_entries',
    'supervision_orders',
    'supervision_cards',
    'overdue_reasons',
    'recusals',
    'green_channels',
  ]),
  ...erased(ofCase, ['notices', 'comments', 'task_signers']),
  ...erased(ofTask, ['task_copies', 'task_acts']),
  ...erased(ofCase, ['subscriptions', 'jobs']),
  ...erased(ofInstance, ['incidents', 'timers']),
  ...erased(ofCase, ['element_visits', 'flows_taken', 'clock_extensions', 'clock_suspensions', 'clocks', 'opinions']),
  ...erased(ofCase, ['correction_notices', 'site_visits', 'user_tasks', 'process_instances']),
  ...erased(ofDocument, ['document_deliveries']),
  ...erased('of_id = any(cast(:documentIds as uuid[]) || cast(:disclosureIds as uuid[]))', ['prints']),
  ...erased(ofDisclosure, ['shared_lookups', 'materials', 'disclosure_visits']),
  // What another case took over from here is a row of that case, and its content stays as long as that row is there.
  ...erased('id = any(cast(:documentIds as uuid[]))', ['documents']),
  ...erased(ofApplication, ['application_cases']),
  ...erased('id = any(cast(:applicationIds as uuid[]))', ['applications']),
  ...erased(ofCase, ['case_departments']),
  ...erased('id = any(cast(:caseIds as uuid[]))', ['cases']),
  ...erased('id = any(cast(:disclosureIds as uuid[]))', ['disclosures']),

  ...kept('It is what is left of cases that were destroyed, and who destroyed them.', [
    'destructions',
    'destruction_items',
    'destruction_files',
    'destroyed_cases',
    'destroyed_documents',
  ]),
  ...kept('It holds ids, numbers and types, nothing personal, and is forgotten 30 days after its end.', [
    'webhook_deliveries',
    'webhook_attempts',
  ]),
  ...kept('It is forgotten by itself: after a day, or some days after it ran out.', [
    'idempotency_keys',
    'messages',
    'uploads',
    'failed_logins',
    'login_sessions',
    'password_links',
  ]),
  ...kept('It is of a person or a firm, who may have other cases, and ends with the account.', [
    'accounts',
    'applicants',
    'applicant_bans',
    'api_tokens',
    'role_grants',
    'saved_filters',
    'substitutes',
  ]),
  ...kept('It is the applicant’s own, who may apply for it again.', ['projects']),
  ...kept('It says what administrators did, by numbers and names of theirs.', [
    'operator_acts',
    'batches',
    'migration_plans',
  ]),
  ...kept('It is how the authority is set up and what it goes by.', [
    'tenants',
    'regions',
    'departments',
    'business_hours',
    'calendar_changes',
    'calendar_versions',
    'intake_rules',
    'local_rules',
    'opinion_rules',
    'retention_rules',
    'process_definitions',
    'definition_drafts',
    'deployment_definitions',
    'start_triggers',
    'webhooks',
  ]),
  ...kept('A number is never given twice.', ['number_series']),
  ...kept('It is the service’s own book.', ['file_sweeps', 'schema_migrations', 'schema_migrations_lock']),
];
