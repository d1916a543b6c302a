/** One row of the table of a paper: what is stated, in both languages, and the statement; lines end in `\n`. */
export interface PaperRow {
  readonly zh: string;
  readonly en: string;
  readonly value: string;
}

/** A part of a paper: rows under a heading of their own, or none. */
export interface PaperSection {
  readonly heading: string | null;
  /** A sentence before the rows. */
  readonly lead: string | null;
  readonly rows: readonly PaperRow[];
}

/** An official document as it is printed. It holds no clock and no chance: the same paper gives the same bytes. */
export interface Paper {
  /** The issuing organ: the head of the page, and the name at the seal. */
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  readonly addressee: string | null;
  readonly sections: readonly PaperSection[];
  /** Day it was issued, as people read it. */
  readonly day: string;
  /** Moment it was issued, ISO 8601. */
  readonly issuedAt: string;
  /** Small lines at the foot of every page: identity, version, hash, where to verify. */
  readonly foot: readonly string[];
  /** Written across every page, as 样本 on what is no document; none when left out. */
  readonly watermark?: string;
  /** What the QR code at the foot says. */
  readonly verify: string;
}

/** Counts up when the press draws the same paper differently, so that what was printed before is not taken for it. */
export const paperLayout = 1;
