import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import styles from './admin.module.css';
import type { Grown } from './paged.ts';

/** A list in whichever state it is: what failed, rows still to come, nothing, or the rows with a way to more. */
export function ListState<Item>({
  list,
  empty,
  rowHeight = 40,
  children,
}: {
  list: Pick<Grown<Item>, 'items' | 'isLoaded' | 'error' | 'hasMore' | 'isGrowing' | 'grow' | 'retry'>;
  empty: ReactNode;
  rowHeight?: number;
  children: ReactNode;
}) {
  const text = useText();
  if (list.error) return <ProblemNotice error={list.error} onRetry={list.retry} />;
  if (!list.isLoaded) return <Skeletons rows={5} height={rowHeight} />;
  if (list.items.length === 0) return empty;
  return (
    <>
      {children}
      {list.hasMore ? (
        <div className={styles.more}>
          <Button loading={list.isGrowing} onClick={list.grow}>
            {text('common.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What `ListState` needs of a plain query for a whole list. */
export function wholeList<Item>(query: {
  data: { items: Item[] } | undefined;
  error: unknown;
  refetch(): unknown;
}): Pick<Grown<Item>, 'items' | 'isLoaded' | 'error' | 'hasMore' | 'isGrowing' | 'grow' | 'retry'> {
  return {
    items: query.data?.items ?? [],
    isLoaded: query.data !== undefined,
    error: query.error,
    hasMore: false,
    isGrowing: false,
    grow: () => undefined,
    retry: () => void query.refetch(),
  };
}
