import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import type { Text } from '../../../i18n/text.ts';
import { type Region, useRegionList } from '../parts/regions.ts';

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

/** The regions of the calendars: the nation, those the authority works for, and others with an arrangement, as each is called. */
export function useRegions(): { code: string; name: string }[] {
  const text = useText();
  const known = new Map((useRegionList().data?.items ?? []).map((region) => [region.code, region]));
  const { data } = useCalendars();
  const codes = new Set(['CN', ...known.keys(), ...(data?.items ?? []).map(({ region }) => region)]);
  return [...codes].map((code) => ({ code, name: regionName(text, code, known.get(code)) }));
}

function regionName(text: Text, code: string, region: Region | undefined): string {
  if (code === 'CN') return text('admin.calendars.nation');
  return region === undefined ? text('admin.calendars.region', { code }) : text.pick(region.name, region.nameEn);
}
