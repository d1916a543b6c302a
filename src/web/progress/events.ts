import type { Bilingual } from '../api/types.ts';
import { dayOf, showDay, showTime } from '../i18n/dates.ts';
import type { Text } from '../i18n/text.ts';
import type { TimelineDay } from '../ui/timeline-day.ts';

/** What the applicant and the public are told of an event. */
export interface ToldEvent {
  type: string;
  occurredAt: string;
  elementName: Bilingual | null;
  departmentName: Bilingual | null;
  data?: Readonly<Record<string, unknown>>;
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An event in a sentence for the applicant; null for what only concerns the inside of an authority. */
export function eventSentence(text: Text, event: ToldEvent): string | null {
  const data = event.data ?? {};
  const status = text.maybe(`field.status.${words(data.to)}`);
  if (event.type === 'case.status-changed') {
    return status === null ? text('track.event.status') : text('track.event.statusTo', { status });
  }
  if (event.type === 'document.issued' && words(data.title) !== '') {
    return text('track.event.documentTitled', { title: words(data.title) });
  }
  const sentence = text.maybe(`track.event.${event.type}`, {
    element: event.elementName ? text.pick(event.elementName.zh, event.elementName.en) : '',
  });
  if (sentence === null || !event.type.startsWith('clock.') || typeof data.dueOn !== 'string') return sentence;
  const clock = text.maybe(`track.clock.${words(data.kind)}`) ?? '';
  return `${clock}${sentence}${text('track.event.due', { due: showDay(data.dueOn, text.language) })}`;
}

/**
 * The events an applicant is told, by day, the newest first. What happens to several departments at one moment, as in a
 * joint review, is one entry that names them all.
 */
export function timelineOf(text: Text, events: readonly ToldEvent[], todayOn: string): TimelineDay[] {
  const days: { title: string; entries: TimelineDay['entries'][number][] }[] = [];
  const separator = text.language === 'zh' ? '、' : ', ';
  const told = events.map((event, index) => ({ event, index, what: eventSentence(text, event) }));
  told.sort((a, b) => {
    if (a.event.occurredAt !== b.event.occurredAt) return a.event.occurredAt < b.event.occurredAt ? 1 : -1;
    return b.index - a.index;
  });
  for (const { event, index, what } of told) {
    if (what === null) continue;
    const title = showDay(dayOf(event.occurredAt), text.language, todayOn);
    const who = event.departmentName ? text.pick(event.departmentName.zh, event.departmentName.en) : '';
    const entry = { id: String(index), time: showTime(event.occurredAt, text.language), who, what };
    const last = days.at(-1);
    const same = last?.title === title ? last.entries.at(-1) : undefined;
    if (same && same.time === entry.time && same.what === what) {
      same.who = [...new Set([...String(same.who).split(separator), who])]
        .filter((each) => each !== '')
        .join(separator);
    } else if (last?.title === title) last.entries.push(entry);
    else days.push({ title, entries: [entry] });
  }
  return days;
}
