import type { Sql } from '../database/connect.ts';
import type { Bindings } from '../database/named-bindings.ts';
import type { Light } from '../runtime/views/clock-schema.ts';
import type { House } from '../runtime/views/house.ts';
import { lightsByRank } from '../runtime/views/light-rank.ts';
import type { InboxCounts } from '../runtime/views/task-schema.ts';
import { type Box, cameBack, isDelegated, type Looker, openTasks } from './inbox-tasks.ts';
import { lightOfOpen } from './task-lights.ts';

interface CountRow {
  readonly key: string;
  readonly rank: number | null;
  readonly mine: boolean;
  readonly joint: boolean;
  readonly returned: boolean;
  readonly urged: boolean;
  readonly count: number;
}

/** Whether a group of open tasks belongs to a box; what is done is not among them. */
const isIn: Readonly<Record<Box, (row: CountRow) => boolean>> = {
  open: () => true,
  mine: ({ mine }) => mine,
  department: ({ mine }) => !mine,
  joint: ({ mine, joint }) => !mine && joint,
  returned: ({ returned }) => returned,
  urged: ({ urged }) => urged,
  dueSoon: ({ rank }) => rank === 1 || rank === 2,
  copied: () => false,
  delegated: () => false,
  closed: () => false,
};

const told = `t.definition_key as key, clock.rank, t.item_code is not null as joint,
  coalesce(${cameBack}, false) as returned, t.urged_count > 0 as urged`;

/** The statement that counts all open tasks of a person by what the boxes and the filters ask. */
function countOpen(looker: Looker): string {
  const { inHand, free } = openTasks(looker);
  const beside = lightOfOpen;
  const own = inHand({ columns: `true as mine, ${told}`, beside, where: 'true' });
  // A task is told apart from one that is like it, should somebody stand in for two who may take the same.
  const others = free.map((source) => source({ columns: `t.id, ${told}`, beside, where: 'true' }));
  return `
    select key, rank, mine, joint, returned, urged, count(*) as count
    from (
      ${own}
      union all
      select false as mine, key, rank, joint, returned, urged from (${others.join(' union all ')}) as others) as open
    group by key, rank, mine, joint, returned, urged`;
}

/** All counts of the inbox in one statement, and the names of the procedures in the box that is looked at. */
export async function countInbox(
  { services, tenantId }: House,
  looker: Looker,
  box: Box,
): Promise<Omit<InboxCounts, 'greenChannel'>> {
  const { database, definitions } = services;
  const [rows, beside] = await Promise.all([
    database.rows<CountRow>(countOpen(looker), looker.bindings),
    countBeside(database, looker.bindings),
  ]);
  const shown = rows.filter((row) => isIn[box](row));
  const sum = (matches: (row: CountRow) => boolean, among = rows): number =>
    among.filter(matches).reduce((total, { count }) => total + count, 0);
  const lights = lightsByRank.map((each, rank) => [each, sum((row) => (row.rank ?? 0) === rank, shown)] as const);
  const byDefinition: InboxCounts['byDefinition'] = [];
  for (const key of [...new Set(shown.map((row) => row.key))].sort()) {
    const { name, nameEn } = await definitions.latest(database, tenantId, key);
    byDefinition.push({ key, name: { zh: name, en: nameEn }, count: sum((row) => row.key === key, shown) });
  }
  return {
    mine: sum(isIn.mine),
    department: sum(isIn.department),
    joint: sum(isIn.joint),
    returned: sum(isIn.returned),
    urged: sum(isIn.urged),
    dueSoon: sum(isIn.dueSoon),
    ...beside,
    // The four lights, each with its number.
    byLight: Object.fromEntries(lights) as Record<Light, number>,
    byDefinition,
  };
}

/** How many copies the person has not read, and how many tasks others work on for the person: not the person's to do. */
async function countBeside(sql: Sql, own: Bindings): Promise<Pick<InboxCounts, 'copied' | 'delegated'>> {
  const counts = await sql.first<Pick<InboxCounts, 'copied' | 'delegated'>>(
    `select
       (select count(*) from task_copies
        where tenant_id = :tenantId and account_id = :accountId and read_at is null) as copied,
       (select count(*) from user_tasks t where t.tenant_id = :tenantId and ${isDelegated}) as delegated`,
    own,
  );
  return counts ?? { copied: 0, delegated: 0 };
}
