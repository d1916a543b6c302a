import type { Same } from '../same.ts';
import type { admin as zh } from '../zh/admin.ts';
import { adminCalendars } from './admin-calendars.ts';
import { adminCases } from './admin-cases.ts';
import { adminPeople } from './admin-people.ts';
import { adminRecord } from './admin-record.ts';
import { adminRetention } from './admin-retention.ts';

/** Words of the administrator's pages; they come with those pages. */
export const admin: Same<typeof zh> = {
  ...adminCalendars,
  ...adminCases,
  ...adminPeople,
  ...adminRecord,
  ...adminRetention,
};
