/** What the axis says under a cell. */
export type AxisLabel =
  | { kind: 'start' | 'due'; on: string }
  | { kind: 'today' | 'make-up' }
  | { kind: 'holiday'; name: string; days: number | null }
  | { kind: 'suspension'; name: string };

/** One place of the axis, as wide as the cells above it. */
export interface AxisPlace {
  from: string;
  grow: number;
  label: AxisLabel | null;
}

const rank: Record<AxisLabel['kind'], number> = { today: 0, suspension: 1, holiday: 2, start: 3, 'make-up': 4, due: 5 };

/** A guess at the width of a label in pixels, at 12 px. */
function labelWidth(label: AxisLabel): number {
  switch (label.kind) {
    case 'start':
    case 'due':
      return 34;
    case 'today':
      return 28;
    case 'make-up':
      return 14;
    case 'holiday':
      return label.name.length * 12 + 30;
    case 'suspension':
      return Math.max(4, label.name.length) * 12 + 4;
  }
}

/** A label where it would be written, in pixels. */
interface Spot {
  index: number;
  label: AxisLabel | null;
  from: number;
  to: number;
}

/** A holiday told by its name alone, for where its number of days does not fit. */
function shorter(spot: Spot): Spot | null {
  if (spot.label?.kind !== 'holiday') return null;
  const saved = labelWidth(spot.label) - spot.label.name.length * 12;
  return { ...spot, label: { ...spot.label, days: null }, from: spot.from + saved / 2, to: spot.to - saved / 2 };
}

/** Leaves out the less important of labels that would write over one another on a track this wide. */
export function withoutOverlaps(axis: readonly AxisPlace[], trackWidth: number): AxisPlace[] {
  const total = axis.reduce((sum, place) => sum + place.grow, 0);
  let before = 0;
  const spots = axis.map((place, index) => {
    const centre = ((before + place.grow / 2) / total) * trackWidth;
    const left = (before / total) * trackWidth;
    before += place.grow;
    const width = place.label ? labelWidth(place.label) : 0;
    const from = place.label?.kind === 'start' ? left : centre - width / 2;
    return { index, label: place.label, from, to: from + width };
  });
  const kept: Spot[] = [];
  const labelled = spots.filter((spot) => spot.label !== null);
  labelled.sort((a, b) => (a.label && b.label ? rank[a.label.kind] - rank[b.label.kind] : 0));
  const fits = (spot: Spot) => kept.every((other) => spot.to + 4 <= other.from || spot.from >= other.to + 4);
  for (const spot of labelled) {
    const short = shorter(spot);
    if (fits(spot)) kept.push(spot);
    else if (short !== null && fits(short)) kept.push(short);
  }
  const shown = new Map(kept.map((spot) => [spot.index, spot.label]));
  return axis.map((place, index) => ({ ...place, label: shown.get(index) ?? null }));
}
