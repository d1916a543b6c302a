import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { askAgainMs } from '../../api/live.ts';
import type { InboxCounts, Listed, Task } from '../../api/types.ts';
import type { InboxFilter } from './filter.ts';

type InboxPage = Listed<Task> & { counts?: InboxCounts };

const pageSize = 50;

/** The tasks of a box, page by page, the soonest due first, with the counts of all boxes; asked for anew now and then, and when something changed. */
export function useInbox({ box, light, definitionKey, text, greenOnly }: InboxFilter) {
  const filter = {
    box,
    ...(light ? { light } : {}),
    ...(definitionKey ? { definitionKey } : {}),
    ...(text ? { text } : {}),
    ...(greenOnly ? { greenChannel: true } : {}),
  };
  return useInfiniteQuery({
    queryKey: keys.inbox(filter),
    queryFn: ({ pageParam, signal }) =>
      send<InboxPage, 'POST', '/api/v1/tasks/search'>('POST', '/api/v1/tasks/search', {
        body: {
          filter,
          page: { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) },
          // the first page tells how many there are; the next ones only go on
          includeTotal: pageParam === null,
          includeCounts: pageParam === null,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => (page.hasMore ? page.endCursor : null),
    placeholderData: keepPreviousData,
    refetchInterval: askAgainMs,
  });
}
