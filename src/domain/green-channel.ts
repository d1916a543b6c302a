import { type CaseFacts, heads, isStaff } from './permissions.ts';
import { holdsRole, type Person } from './person.ts';
import type { Refusal } from './refusal.ts';
import { greenChannelNotYours } from './refusals/green-channel.ts';

/** Why a case may go through the green channel (P11): its project is listed, or holds a service card; or its applicant is listed (S-65). */
export const greenChannelGrounds = ['KEY_PROJECT', 'SERVICE_CARD', 'LISTED_ENTERPRISE'] as const;
/** One such reason. */
export type GreenChannelGround = (typeof greenChannelGrounds)[number];

/** Why the person may not say that a case goes through it: service officers, heads of the window and of the lead department do (P11, steps 2 and 3). */
export function whyNotGreenChannel(person: Person, { leadDepartment }: CaseFacts): Refusal | null {
  const may = isStaff(person) && (holdsRole(person, 'SERVICE_ADMIN', 'WINDOW_HEAD') || heads(person, leadDepartment));
  return may ? null : greenChannelNotYours();
}
