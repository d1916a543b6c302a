import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import type { Listed } from '../../../api/types.ts';

/** How many rows a list shows at first, and by how many it grows. */
const pageSize = 50;

/** What a search says about the page it wants. */
export interface PageAsked {
  limit: number;
  after?: string;
}

/** A list that grows page by page, with what a page needs to show it. */
export interface Grown<Item> {
  items: Item[];
  /** How many there are in all, where the service counts them. */
  total: number | undefined;
  isLoaded: boolean;
  error: unknown;
  hasMore: boolean;
  isGrowing: boolean;
  grow(): void;
  retry(): void;
}

/** Reads a list page by page; while another filter is asked, the rows of the one before stay. */
export function usePaged<Item>(
  part: string,
  about: object,
  ask: (page: PageAsked, signal: AbortSignal) => Promise<Listed<Item>>,
  refetchInterval: number | false = false,
): Grown<Item> {
  const found = useInfiniteQuery({
    queryKey: keys.admin(part, about),
    queryFn: ({ signal, pageParam }) =>
      ask({ limit: pageSize, ...(pageParam === null ? {} : { after: pageParam }) }, signal),
    initialPageParam: null as string | null, // the first page has no cursor, later ones have
    getNextPageParam: (last) => (last.page.hasMore && last.page.endCursor !== null ? last.page.endCursor : undefined),
    placeholderData: keepPreviousData,
    refetchInterval,
  });
  return {
    items: found.data?.pages.flatMap(({ items }) => items) ?? [],
    total: found.data?.pages[0]?.total,
    isLoaded: found.data !== undefined,
    error: found.error,
    hasMore: found.hasNextPage,
    isGrowing: found.isFetchingNextPage,
    grow: () => void found.fetchNextPage(),
    retry: () => void found.refetch(),
  };
}
