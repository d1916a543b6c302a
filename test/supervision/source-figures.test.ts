import t from 'tap';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import { elapsedCalendarDays, unionWorkingDays } from '../../src/calendar/held-days.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';
import type { Person } from '../../src/domain/person.ts';
import { seedTenant } from '../../src/operations/demo/seed-organisation.ts';
import { calendarStore } from '../../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../../src/runtime/turn/definition-store.ts';
import type { House } from '../../src/runtime/views/house.ts';
import { supervisionSummary } from '../../src/supervision/summary.ts';
import { testDatabase } from '../support/database.ts';
import { inARow, procedureDiagram, systemTask } from '../support/diagrams.ts';
import { openCases } from '../support/open-cases.ts';

const tenantId = 'default';

t.test('of 2,078 cases accepted 1,990 are closed: 95.8 % of the cohort, and the departments add up', async (t) => {
  const { database } = await testDatabase(t);
  const at = '2026-03-02T02:00:00.000Z';
  const house: House = {
    // No file is touched.
    services: {
      database,
      definitions: definitionStore(),
      calendars: calendarStore(),
    } as unknown as House['services'],
    tenantId,
    clock: () => '2026-12-31T09:00:00.000Z',
  };
  await seedTenant(database, tenantId, at);
  const xml = procedureDiagram('bench', inARow({ id: 'accept', xml: systemTask('accept', 'case.accept') }));
  await openCases(database, { tenantId, cases: 2_078, at, departments: 50, xml });
  await database.run(
    `update cases set status = 'COMPLETED_APPROVED', decided_at = :at, ended_at = :at
       where number in (select 'BJ-' || n from generate_series(1, :closed) as n)`,
    { at: '2026-03-04T02:00:00.000Z', closed: 1_990 },
  );
  // Who supervises sees every department; nothing else of the person is asked.
  const supervisor = {
    tenantId,
    applicantId: null,
    scopes: null,
    roles: [{ department: 'efficiency', role: 'SUPERVISOR' }],
  } as unknown as Person;

  const summary = await supervisionSummary(house, supervisor, { from: '2026-01-01', to: '2026-12-31' });

  t.match(summary.closedRateCohort, { n: 1_990, d: 2_078 });
  t.equal(((summary.closedRateCohort.rate ?? 0) * 100).toFixed(1), '95.8');
  t.equal(summary.byDepartment.length, 50);
  t.equal(
    summary.byDepartment.reduce((sum, each) => sum + each.closed, 0),
    1_990,
    'the departments add up',
  );
});

t.test('a project that takes three months is eleven working days with the government, and both are told', async (t) => {
  const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
  const held = [
    // Two departments at once count once.
    { from: '2026-03-02T01:00:00.000Z', to: '2026-03-06T09:00:00.000Z' },
    { from: '2026-03-04T01:00:00.000Z', to: '2026-03-06T09:00:00.000Z' },
    { from: '2026-05-22T01:00:00.000Z', to: '2026-05-29T09:00:00.000Z' },
  ];

  t.equal(elapsedCalendarDays('2026-03-02T01:00:00.000Z', '2026-06-02T01:00:00.000Z'), 92);
  t.equal(unionWorkingDays(calendar, held), 11);
});
