/** What has become of a licence since it was delivered (建筑法 9, 10; 行政许可法 49, 69, 70). */
export type LicenceState = 'VALID' | 'CHANGED' | EndOfLicence;

/** How a licence ends by another way than its revocation, which is a status of the case (15). */
export type EndOfLicence = (typeof endsOfLicence)[number];

const endsOfLicence = ['LAPSED', 'TAKEN_BACK', 'CANCELLED', 'COMPLETED'] as const;

/** The ends after which a licence is no longer in force: by completion it has only served its purpose. */
export const licenceNoLonger: readonly string[] = ['LAPSED', 'TAKEN_BACK', 'CANCELLED'];

/** Whether a word is a way a licence ends. */
export function isEndOfLicence(word: string): word is EndOfLicence {
  // The list is wider than its element type only for the look-up.
  return (endsOfLicence as readonly string[]).includes(word);
}
