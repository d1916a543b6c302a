import type { Language } from '../../../i18n/dictionaries.ts';

/** A day of no year in words, from `MM-DD`: 5月1日, 1 May. */
export function monthDay(told: string, language: Language): string {
  const [month = 1, day = 1] = told.split('-').map(Number);
  if (language === 'zh') return `${month}月${day}日`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, day),
  );
}
