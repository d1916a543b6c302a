/** What has happened at an element: passed, being worked on, or still to come. */
export type Marker = 'done' | 'live' | 'ahead';

/** What is drawn upon a diagram. */
export interface Marks {
  markers: Readonly<Record<string, Marker>>;
  doneFlows: readonly string[];
  /** A pill at the upper right of an element, as “待2”. */
  badges: Readonly<Record<string, string>>;
  /** A short note under an element, as “2日”. */
  notes: Readonly<Record<string, string>>;
}
