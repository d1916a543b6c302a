interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The sections whose heads tell an enterprise everything together before works start (P07, S-01): all five. */
export const visitSections = ['CONSTRUCTION', 'SAFETY', 'QUALITY', 'CIVIL_AIR_DEFENCE', 'FIRE'] as const;
export type VisitSection = (typeof visitSections)[number];

/** What the sections are called. */
export const sectionNames: Readonly<Record<VisitSection, Bilingual>> = {
  CONSTRUCTION: { zh: '建管', en: 'Construction' },
  SAFETY: { zh: '安全监督', en: 'Safety' },
  QUALITY: { zh: '质量监督', en: 'Quality' },
  CIVIL_AIR_DEFENCE: { zh: '人防', en: 'Civil air defence' },
  FIRE: { zh: '消防', en: 'Fire' },
};

/** Somebody who was to be at a visit. */
export interface Attendee {
  readonly section: VisitSection;
  readonly person: string;
  readonly present: boolean;
  /** Why the section was not there, and who stood for it; null where it was. */
  readonly excuse: string | null;
}

/** The sections that were neither there nor excused: a visit without them is not complete and has a second part (P07.5). */
export function missingSections(attendees: readonly Attendee[]): VisitSection[] {
  const recorded = attendees.filter(({ present, excuse }) => present || (excuse ?? '').trim() !== '');
  return visitSections.filter((section) => !recorded.some((each) => each.section === section));
}
