import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { monthDay } from './month-day.ts';

/** Business hours by season, a line each. */
export function Seasons({ seasons }: { seasons: Schemas['HoursInForce']['seasons'] }) {
  const text = useText();
  const join = text.language === 'zh' ? '、' : ', ';
  return seasons.map(({ from, to, sessions }) => (
    <div key={`${from} ${to}`}>
      <b className="t-b">
        {from === '01-01' && to === '12-31'
          ? text('admin.hours.allYear')
          : text('admin.hours.season', { from: monthDay(from, text.language), to: monthDay(to, text.language) })}
      </b>{' '}
      <span className="nb">{sessions.map(([opens, closes]) => `${opens}–${closes}`).join(join)}</span>
    </div>
  ));
}
