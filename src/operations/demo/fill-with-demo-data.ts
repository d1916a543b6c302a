import { addWorkingDays } from '../../calendar/calendar.ts';
import { dayNumberOf, instantOf, localDateOf } from '../../calendar/days.ts';
import { inTransaction } from '../../database/transaction.ts';
import { hashPassword } from '../../identity/passwords.ts';
import { homeCalendar } from '../../runtime/views/home-calendar.ts';
import type { House } from '../../runtime/views/house.ts';
import { demoPersons } from './demo-person.ts';
import { demoStories } from './demo-stories.ts';
import { applyInPlay } from './played-case.ts';
import { seedOrganisation } from './seed-organisation.ts';

const tenInTheMorning = 10 * 3_600_000;

/**
 * Fills an empty tenant with the demonstration's departments, people and cases; where there are accounts already, nothing
 * happens. The cases are played by the commands everybody uses, as if in the last working days.
 *
 * What fell due in them meanwhile is left to the dispatcher, which does it at the moments it was due.
 */
export async function fillWithDemoData(house: House, password: string): Promise<void> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const passwordHash = await hashPassword(password);
  const isEmpty = await inTransaction(database, async (sql) => {
    // Of several replicas that start on one empty database, one fills it.
    await sql.run('select pg_advisory_xact_lock(hashtext(:lock))', { lock: `demo ${tenantId}` });
    const account = await sql.first('select id from accounts where tenant_id = :tenantId limit 1', { tenantId });
    if (account === undefined) await seedOrganisation(sql, tenantId, passwordHash, clock());
    return account === undefined;
  });
  if (!isEmpty) return;

  const persons = await demoPersons(database, tenantId);
  const calendar = await homeCalendar(house);
  const today = localDateOf(clock());
  const day = (workingDaysAgo: number) =>
    instantOf(dayNumberOf(addWorkingDays(calendar, today, -workingDaysAgo)), tenInTheMorning);
  // The oldest first, so that numbers rise with time.
  const oldestFirst = [...demoStories].sort((a, b) => b.workingDaysAgo - a.workingDaysAgo);
  for (const [index, story] of oldestFirst.entries()) {
    const businessKey = `demo-${String(index + 1).padStart(2, '0')}`;
    const kase = await applyInPlay(house, persons, { ...story, businessKey, at: day(story.workingDaysAgo) });
    await story.play(kase, day);
  }
}
