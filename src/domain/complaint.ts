/** What a complaint may be about (P09.2). */
export const complaintKinds = [
  'UNLAWFUL_MATERIAL',
  'DELAY',
  'SHIRKING',
  'SERVICE_ATTITUDE',
  'FEE',
  'INTERMEDIARY',
  'OTHER',
] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** Where a complaint stands. */
export const complaintStates = ['FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'ANSWERED'] as const;

/** Working days until it is said whether a complaint is taken up, and from then until it is answered (P09.3, P09.7). */
export const acceptWithinDays = 1;
export const handleWithinDays = 5;
