import { adminCalendars } from './admin-calendars.ts';
import { adminCases } from './admin-cases.ts';
import { adminPeople } from './admin-people.ts';
import { adminRecord } from './admin-record.ts';
import { adminRetention } from './admin-retention.ts';

/** Words of the administrator's pages; they come with those pages. */
export const admin = { ...adminCalendars, ...adminCases, ...adminPeople, ...adminRecord, ...adminRetention } as const;
