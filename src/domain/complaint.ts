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
export const complaintStates = ['FILED', 'ACCEPTED', 'NOT_ACCEPTED', 'ANSWERED', 'MERGED'] as const;

/** Working days until it is said whether a complaint is taken up, and from then until it is answered (P09.3, P09.7). */
export const acceptWithinDays = 1;
export const handleWithinDays = 5;

/** Working days from the answer until whoever complained is called back 回访 (P09.10). */
export const callBackWithinDays = 4;
