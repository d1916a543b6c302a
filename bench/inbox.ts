import { deployShipped } from '../src/definitions/deploy-shipped.ts';
import type { Person } from '../src/domain/person.ts';
import { seedTenant } from '../src/operations/demo/seed-organisation.ts';
import { calendarStore } from '../src/runtime/clocks/calendar-store.ts';
import { definitionStore } from '../src/runtime/turn/definition-store.ts';
import type { House } from '../src/runtime/views/house.ts';
import type { TaskSearch } from '../src/tasks/schemas.ts';
import { searchTasks } from '../src/tasks/search-tasks.ts';
import { remembering, tablesReadWhole } from '../test/support/plans.ts';
import { withDatabase } from './bench-database.ts';
import { fillAuthority, rolesOfTasks } from './inbox-data.ts';
import { tell } from './report.ts';

const suite = 'inbox';
const tenantId = 'default';
const now = '2026-06-15T02:00:00.000Z';
const accountId = '019b0000-0000-7000-8000-000000000001';
/** BENCH_CASES makes it smaller, to try something. */
const cases = Number(process.env.BENCH_CASES ?? 250_000);
const tasksOfCase = 4;
const departments = 500;
const times = 100;
const targetMs = 20;

/** What is looked for, as the screen asks; the first page comes with the counts of all boxes on the screen. */
const questions: readonly (readonly [name: string, search: TaskSearch])[] = [
  ['first page', { includeCounts: false }],
  ['late', { filter: { light: 'RED' }, includeCounts: false }],
  ['urged', { filter: { box: 'urged' }, includeCounts: false }],
  ['returned', { filter: { box: 'returned' }, includeCounts: false }],
  ['joint', { filter: { box: 'joint' }, includeCounts: false }],
  ['in hand', { filter: { box: 'mine' }, includeCounts: false }],
  ['done', { filter: { box: 'closed' }, includeCounts: false }],
  ['text of the project', { filter: { text: '项目7' }, includeCounts: false }],
  ['due before', { filter: { dueAt: { $lt: '2026-06-20T00:00:00.000Z' } }, includeCounts: false }],
  ['counts of all boxes', { page: { limit: 1 } }],
];

/**
 * The inbox of a person with five roles in an authority of 500 departments with 1,000,000 open tasks: every question a
 * screen asks, in the process itself, with the plans of all of them: none may read a large table from end to end.
 */
export async function benchInbox(json: boolean): Promise<void> {
  await withDatabase(async ({ database }) => {
    const house: House = {
      services: {
        database,
        definitions: definitionStore(),
        calendars: calendarStore(),
        // No file is touched by looking.
        files: undefined as unknown as House['services']['files'],
      },
      tenantId,
      clock: () => now,
    };
    await seedTenant(database, tenantId, now);
    await deployShipped(house);
    const filling = performance.now();
    await fillAuthority(database, { tenantId, at: now, departments, cases, tasksOfCase, accountId });
    const filled = (performance.now() - filling) / 1_000;
    tell(
      {
        suite,
        name: `${(cases * tasksOfCase).toLocaleString('en')} tasks put in place`,
        value: filled,
        unit: 's',
        against: null,
        ratio: null,
      },
      json,
    );

    for (const [name, search] of questions) await measure(house, name, search, json);
    const { page } = await searchTasks(house, person, { includeCounts: false });
    await measure(house, 'next page', { page: { after: page.endCursor }, includeCounts: false }, json);
    await measure(house, 'first page with counts', {}, json);
    await checkPlans(house);
  });
}

/** Five roles in two departments. */
const person: Person = {
  id: accountId,
  tenantId,
  name: '办事员',
  nameEn: 'Clerk',
  applicantId: null,
  roles: rolesOfTasks.map((role, index) => ({ department: index < 3 ? 'd1' : 'd2', role })),
  scopes: null,
};

async function measure(house: House, name: string, search: TaskSearch, json: boolean): Promise<void> {
  for (let warm = 0; warm < 10; warm += 1) await searchTasks(house, person, search);
  const took: number[] = [];
  let found = 0;
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    found = (await searchTasks(house, person, search)).items.length;
    took.push(performance.now() - begun);
  }
  if (found === 0) throw new Error(`Nothing is found by ${name}`);
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.ceil(took.length * share) - 1] ?? 0;
  const figure = { suite, unit: 'ms', against: null, ratio: null } as const;
  tell({ ...figure, name: `${name}, p50`, value: at(0.5) }, json);
  tell({ ...figure, name: `${name}, p95`, value: at(0.95) }, json, `≤ ${targetMs}`);
}

const large = ['user_tasks', 'cases', 'clocks', 'projects', 'process_instances', 'case_departments', 'disclosures'];

async function checkPlans(house: House): Promise<void> {
  const { database, asked } = remembering(house.services.database);
  const watched: House = { ...house, services: { ...house.services, database } };
  for (const [, search] of questions) await searchTasks(watched, person, { ...search, includeTotal: true });
  const seen = new Set<string>();
  for (const statement of asked) {
    if (seen.has(statement.text)) continue;
    seen.add(statement.text);
    const whole = (await tablesReadWhole(house.services.database, statement)).filter((table) => large.includes(table));
    if (whole.length > 0) throw new Error(`${whole.join(', ')} is read from end to end by: ${statement.text}`);
  }
}
