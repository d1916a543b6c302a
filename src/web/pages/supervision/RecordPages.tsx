import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { periodOf } from './period.ts';
import { useCards, useOrders } from './queries.ts';
import { CardRows, cardFilterOf, OrderRows } from './Records.tsx';
import styles from './supervision.module.css';

const pageSize = 50;

interface Answered {
  data: { pages: readonly { total?: number | undefined }[] } | undefined;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
  refetch(): unknown;
}

function RecordPage({
  title,
  none,
  count,
  answered,
  children,
}: {
  title: string;
  none: string;
  count: number;
  answered: Answered;
  children: ReactNode;
}) {
  const text = useText();
  const { data, error } = answered;
  return (
    <>
      <PageHead title={title} crumb={<Link to="/supervision">{text('supervision.title')}</Link>} />
      <div className={styles.page}>
        <Panel label={title} className={styles.below ?? ''}>
          {error ? <ProblemNotice error={error} onRetry={() => void answered.refetch()} /> : null}
          {!data && !error ? <Skeletons rows={6} height={56} /> : null}
          {data && count === 0 ? <EmptyState>{none}</EmptyState> : null}
          {children}
          {answered.hasNextPage ? (
            <div className={styles.more}>
              <Button loading={answered.isFetchingNextPage} onClick={() => void answered.fetchNextPage()}>
                {text('common.more')}
              </Button>
            </div>
          ) : null}
        </Panel>
      </div>
    </>
  );
}

/** All cards of a period, as the address says it; this year when it does not. */
export function CardsPage() {
  const text = useText();
  const { todayOn } = useNow();
  const [params] = useSearchParams();
  const year = periodOf('year', todayOn);
  const period = { from: params.get('from') ?? year.from, to: params.get('to') ?? year.to };
  const answered = useCards(cardFilterOf(period, params.get('department')), pageSize);
  const cards = answered.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <RecordPage
      title={text('supervision.cards')}
      none={text('supervision.cards.none')}
      count={cards.length}
      answered={answered}
    >
      <CardRows cards={cards} />
    </RecordPage>
  );
}

/** All orders, open or closed. */
export function OrdersPage() {
  const text = useText();
  const [params] = useSearchParams();
  const department = params.get('department');
  const answered = useOrders(department === null ? {} : { department: { $in: [department] } }, pageSize);
  const orders = answered.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <RecordPage
      title={text('supervision.orders')}
      none={text('supervision.orders.none')}
      count={orders.length}
      answered={answered}
    >
      <OrderRows orders={orders} />
    </RecordPage>
  );
}
