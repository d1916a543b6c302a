import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, send } from '../../api/client.ts';
import type { BodyOf, Operation, Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { type CaseQuestion, filterOf } from './case-question.ts';
import type { Period } from './period.ts';

/** The figures of a period. */
export type Summary = Schemas['SupervisionSummary'];

/** What cards may be looked for by. */
export type CardFilter = NonNullable<
  NonNullable<BodyOf<Operation<'/api/v1/supervision/cards/search', 'post'>>>['filter']
>;

/** What orders may be looked for by. */
export type OrderFilter = NonNullable<
  NonNullable<BodyOf<Operation<'/api/v1/supervision/orders/search', 'post'>>>['filter']
>;

/** The figures of a period, for one lead department or all. */
export function useSummary(period: Period, department: string | null) {
  return useQuery({
    queryKey: keys.supervision('summary', { ...period, department }),
    queryFn: ({ signal }) =>
      read('/api/v1/supervision/summary', {
        query: { ...period, ...(department === null ? {} : { department }) },
        signal,
      }),
    refetchInterval: 60_000,
  });
}

const firstPage = { initialPageParam: null as string | null };

function pageWish(limit: number, after: string | null) {
  return { page: { limit, ...(after === null ? {} : { after }) }, includeTotal: true };
}

function nextPage(last: { page: Schemas['PageEnd'] }): string | undefined {
  return last.page.hasMore && last.page.endCursor !== null ? last.page.endCursor : undefined;
}

/** Cards, the newest first. */
export function useCards(filter: CardFilter, limit: number) {
  return useInfiniteQuery({
    ...firstPage,
    queryKey: keys.supervision('cards', { filter, limit }),
    queryFn: ({ signal, pageParam }) =>
      send('POST', '/api/v1/supervision/cards/search', { body: { filter, ...pageWish(limit, pageParam) }, signal }),
    getNextPageParam: (last) => nextPage(last),
  });
}

/** Orders, the newest first. */
export function useOrders(filter: OrderFilter, limit: number) {
  return useInfiniteQuery({
    ...firstPage,
    queryKey: keys.supervision('orders', { filter, limit }),
    queryFn: ({ signal, pageParam }) =>
      send('POST', '/api/v1/supervision/orders/search', { body: { filter, ...pageWish(limit, pageParam) }, signal }),
    getNextPageParam: (last) => nextPage(last),
  });
}

/** The cases the service can select for a figure's question. */
export function useCasesBehind(question: CaseQuestion) {
  return useInfiniteQuery({
    ...firstPage,
    queryKey: keys.supervision('cases', question),
    queryFn: ({ signal, pageParam }) =>
      send('POST', '/api/v1/cases/search', {
        body: { filter: filterOf(question), ...pageWish(100, pageParam) },
        signal,
      }),
    getNextPageParam: (last) => nextPage(last),
  });
}
