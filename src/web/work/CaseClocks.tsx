import type { ReactNode } from 'react';
import { useServerTime } from '../api/session.ts';
import { shownClocks } from '../api/shown-clock.ts';
import type { Clock } from '../api/types.ts';
import { dayOf } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { ClockBar } from '../ui/ClockBar.tsx';
import { dayShareAt } from '../ui/clock-segments.ts';

/** The server's time, and the day a page counts from. */
export function useNow(): { now: string; todayOn: string } {
  const now = useServerTime() ?? new Date().toISOString();
  return { now, todayOn: dayOf(now) };
}

/** The statutory and promised clock of a case as bars; `whenNone` before they begin. */
export function CaseClocks({
  clocks,
  whenNone,
  trackWidth,
}: {
  clocks: readonly Clock[];
  whenNone: ReactNode;
  trackWidth?: number;
}) {
  const text = useText();
  const { now, todayOn } = useNow();
  const ofCase = clocks.filter((clock) => clock.kind !== 'STEP');
  if (ofCase.length === 0) return <p className="t-sm t-3">{whenNone}</p>;
  return (
    <ClockBar
      clocks={shownClocks(text, ofCase)}
      todayOn={todayOn}
      dayShare={dayShareAt(now)}
      {...(trackWidth === undefined ? {} : { trackWidth })}
    />
  );
}
