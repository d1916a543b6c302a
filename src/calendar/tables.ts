import type { LocalDate } from '../domain/time.ts';

/** A run of days off, both ends included, with the holiday's name in both languages. */
export type DaysOff = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: string;
  readonly nameEn: string;
};

/** A Saturday or Sunday on which everybody works, and what for. */
export type MakeUpDay = { readonly on: LocalDate; readonly name: string; readonly nameEn: string };

/**
 * One year's table of a region as one notice fixed it (§2.1-3).
 *
 * A version is complete: a region that adds one local holiday repeats the national days of that year. Days may lie
 * in a neighbouring year, because the New Year's notice sometimes moves the last days of December.
 */
export type CalendarVersion = {
  readonly region: string;
  readonly year: number;
  /** The number of the notice, as it is cited. */
  readonly source: string;
  /** The day the notice was published; null while it is a draft. */
  readonly publishedAt: LocalDate | null;
  readonly status: 'DRAFT' | 'IN_FORCE' | 'SUPERSEDED';
  readonly off: readonly DaysOff[];
  readonly on: readonly MakeUpDay[];
};

/** The region whose table every other region falls back to. */
export const NATIONAL_REGION = 'CN';

const HOLIDAYS = {
  newYear: ['元旦', "New Year's Day"],
  spring: ['春节', 'Spring Festival'],
  qingming: ['清明节', 'Qingming Festival'],
  labour: ['劳动节', 'Labour Day'],
  dragonBoat: ['端午节', 'Dragon Boat Festival'],
  midAutumn: ['中秋节', 'Mid-Autumn Festival'],
  national: ['国庆节', 'National Day'],
  nationalAndMidAutumn: ['国庆节、中秋节', 'National Day and Mid-Autumn Festival'],
} as const;

type Holiday = keyof typeof HOLIDAYS;

function off(holiday: Holiday, from: LocalDate, to: LocalDate = from): DaysOff {
  const [name, nameEn] = HOLIDAYS[holiday];
  return { from, to, name, nameEn };
}

function makeUp(holiday: Holiday, ...dates: LocalDate[]): MakeUpDay[] {
  const [name, nameEn] = HOLIDAYS[holiday];
  return dates.map((on) => ({ on, name: `${name}调休上班`, nameEn: `make-up day for ${nameEn}` }));
}

/** The yearly notices of the General Office of the State Council that are in force: 2024, 2025 and 2026 (§2.2). */
export const NATIONAL_VERSIONS: readonly CalendarVersion[] = [
  {
    region: NATIONAL_REGION,
    year: 2024,
    source: '国办发明电〔2023〕7号',
    publishedAt: '2023-10-25',
    status: 'IN_FORCE',
    off: [
      off('newYear', '2024-01-01'),
      off('spring', '2024-02-10', '2024-02-17'),
      off('qingming', '2024-04-04', '2024-04-06'),
      off('labour', '2024-05-01', '2024-05-05'),
      off('dragonBoat', '2024-06-10'),
      off('midAutumn', '2024-09-15', '2024-09-17'),
      off('national', '2024-10-01', '2024-10-07'),
    ],
    on: [
      ...makeUp('spring', '2024-02-04', '2024-02-18'),
      ...makeUp('qingming', '2024-04-07'),
      ...makeUp('labour', '2024-04-28', '2024-05-11'),
      ...makeUp('midAutumn', '2024-09-14'),
      ...makeUp('national', '2024-09-29', '2024-10-12'),
    ],
  },
  {
    region: NATIONAL_REGION,
    year: 2025,
    source: '国办发明电〔2024〕12号',
    publishedAt: '2024-11-12',
    status: 'IN_FORCE',
    off: [
      off('newYear', '2025-01-01'),
      off('spring', '2025-01-28', '2025-02-04'),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labour', '2025-05-01', '2025-05-05'),
      off('dragonBoat', '2025-05-31', '2025-06-02'),
      off('nationalAndMidAutumn', '2025-10-01', '2025-10-08'),
    ],
    on: [
      ...makeUp('spring', '2025-01-26', '2025-02-08'),
      ...makeUp('labour', '2025-04-27'),
      ...makeUp('nationalAndMidAutumn', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    region: NATIONAL_REGION,
    year: 2026,
    source: '国办发明电〔2025〕7号',
    publishedAt: '2025-11-04',
    status: 'IN_FORCE',
    off: [
      off('newYear', '2026-01-01', '2026-01-03'),
      off('spring', '2026-02-15', '2026-02-23'),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labour', '2026-05-01', '2026-05-05'),
      off('dragonBoat', '2026-06-19', '2026-06-21'),
      off('midAutumn', '2026-09-25', '2026-09-27'),
      off('national', '2026-10-01', '2026-10-07'),
    ],
    on: [
      ...makeUp('newYear', '2026-01-04'),
      ...makeUp('spring', '2026-02-14', '2026-02-28'),
      ...makeUp('labour', '2026-05-09'),
      ...makeUp('national', '2026-09-20', '2026-10-10'),
    ],
  },
];
