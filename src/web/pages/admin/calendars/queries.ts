import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useRegion } from '../../../api/session.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import type { Text } from '../../../i18n/text.ts';

/** Every arrangement the authority has had. */
export function useCalendars() {
  return useQuery({
    queryKey: keys.admin('calendars'),
    queryFn: ({ signal }) => read('/api/v1/calendars', { signal }),
  });
}

/** The days of a region's year. */
export function useYear(region: string, year: number) {
  return useQuery({
    queryKey: keys.admin('calendars', { region, year }),
    queryFn: ({ signal }) =>
      read('/api/v1/calendars/{region}', { path: { region }, query: { year: String(year) }, signal }),
  });
}

/** Changes of the calendars, the newest first. */
export function useChanges() {
  return useQuery({
    queryKey: keys.admin('calendar-changes'),
    queryFn: ({ signal }) => read('/api/v1/calendar-changes', { signal }),
  });
}

/** One change; while open due dates are still counted anew, it is asked again every other second. */
export function useChange(id: string) {
  return useQuery({
    queryKey: keys.admin('calendar-changes', { id }),
    queryFn: ({ signal }) => read('/api/v1/calendar-changes/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => ((state.data?.remaining ?? 0) > 0 ? 2_000 : false),
  });
}

/** What a region of the calendars is called. */
function regionName(
  text: Text,
  code: string,
  here: { code: string; name: string; nameEn: string } | undefined,
): string {
  if (code === 'CN') return text('admin.calendars.nation');
  return here?.code === code ? text.pick(here.name, here.nameEn) : text('admin.calendars.region', { code });
}

/** The regions with an arrangement, the nation and the own one among them in any case, and how each is called. */
export function useRegions(): { code: string; name: string }[] {
  const text = useText();
  const here = useRegion();
  const { data } = useCalendars();
  const codes = new Set(['CN', ...(here ? [here.code] : []), ...(data?.items ?? []).map(({ region }) => region)]);
  return [...codes].map((code) => ({ code, name: regionName(text, code, here) }));
}
