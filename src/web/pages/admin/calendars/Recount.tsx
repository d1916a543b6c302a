import { useState } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Meter } from '../parts/Meter.tsx';

/** How far counting anew has come since this page was opened; nothing to see once it is over. */
export function Recount({ remaining }: { remaining: number }) {
  const text = useText();
  const [most, setMost] = useState(remaining);
  if (remaining > most) setMost(remaining);
  return (
    <section role="status">
      <p className={remaining > 0 ? 't-b' : 't-2'}>
        {remaining > 0 ? text('admin.calendars.recount', { n: remaining }) : text('admin.calendars.recounted')}
      </p>
      {remaining > 0 ? (
        <Meter label={text('admin.calendars.recount', { n: remaining })} done={most - remaining} total={most} />
      ) : null}
    </section>
  );
}
