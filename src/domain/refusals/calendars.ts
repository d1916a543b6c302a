import { Refusal, type RefusalDetail } from '../refusal.ts';

/** The file is not in the format it is said to be in. */
export function noticeUnreadable(why: string): Refusal {
  return new Refusal(
    'invalid',
    'notice-unreadable',
    { zh: '放假安排文件无法读取，请核对格式。', en: 'The notice can not be read in this format.' },
    { details: [{ path: 'content', code: 'notice-unreadable', message: why }] },
  );
}

/** The notice contradicts itself or the calendar (§2.1); `errors` names each day. */
export function noticeContradictory(details: readonly RefusalDetail[]): Refusal {
  return new Refusal(
    'invalid',
    'notice-contradictory',
    { zh: '放假安排自相矛盾，不能生效。', en: 'The notice contradicts itself and can not be put in force.' },
    { details },
  );
}

/** The same arrangement is in force, or waits to be, already. */
export function noticeKnown(): Refusal {
  return new Refusal('conflict', 'notice-known', {
    zh: '该放假安排已经生效或正在预览。',
    en: 'This arrangement is in force already, or is being looked at.',
  });
}

/** The business hours do not say when offices are open. */
export function businessHoursInvalid(why: string): Refusal {
  return new Refusal(
    'invalid',
    'business-hours-invalid',
    { zh: '办公时间设置有误。', en: 'The business hours are not in order.' },
    { details: [{ path: 'seasons', code: 'business-hours-invalid', message: why }] },
  );
}

/** Business hours hold from today on or later: what was in time stays in time. */
export function hoursFromThePast(today: string): Refusal {
  return new Refusal(
    'invalid',
    'hours-from-the-past',
    {
      zh: `办公时间只能自今天（${today}）或者以后的日期起施行。`,
      en: `Business hours can hold from today (${today}) or a later day only.`,
    },
    { details: [{ path: 'validFrom', code: 'hours-from-the-past', message: `before ${today}` }] },
  );
}

/** There is no such change, or it is another authority's. */
export function calendarChangeNotFound(): Refusal {
  return new Refusal('not-found', 'calendar-change-not-found', {
    zh: '没有该日历变更。',
    en: 'There is no such calendar change.',
  });
}

/** The change is in force, or was dropped. */
export function calendarChangeDecided(): Refusal {
  return new Refusal('conflict', 'calendar-change-decided', {
    zh: '该日历变更已生效或已放弃。',
    en: 'The calendar change is in force or was dropped.',
  });
}

/** Another change came into force since this one was looked at, so what it moves is not what was shown. */
export function calendarChangedMeanwhile(): Refusal {
  return new Refusal('conflict', 'calendar-changed-meanwhile', {
    zh: '预览之后日历已有其他变更，请重新预览。',
    en: 'The calendar changed since this was looked at; look at it again.',
  });
}

/** A day no calendar reaches: counting is known for the days from `first` to `last` only. */
export function outsideCalendar(first: string, last: string): Refusal {
  return new Refusal('invalid', 'outside-calendar', {
    zh: `所涉日期超出日历范围（${first}至${last}）。`,
    en: `A day lies outside the calendar (${first} to ${last}).`,
  });
}
