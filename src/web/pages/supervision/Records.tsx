import { Link } from 'react-router';
import type { Schemas } from '../../api/contract.ts';
import { dayOf, showDay, showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import type { Period } from './period.ts';
import { type CardFilter, useCards, useOrders } from './queries.ts';
import styles from './supervision.module.css';

/** So many are shown on the first page; the rest is a page of its own. */
const shownFirst = 6;

/** The filter for the cards of a period: whole days in the region's zone, which is eight hours ahead. */
export function cardFilterOf(period: Period, department: string | null): CardFilter {
  const instant = (on: string, time: string) => new Date(`${on}T${time}+08:00`).toISOString();
  return {
    occurredAt: { $gte: instant(period.from, '00:00:00'), $lte: instant(period.to, '23:59:59.999') },
    ...(department === null ? {} : { department: { $in: [department] } }),
  };
}

/** Yellow and red cards: level, reason, department, case, and whether the department has answered. */
export function CardRows({ cards }: { cards: readonly Schemas['SupervisionCard'][] }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <ul className={styles.records}>
      {cards.map((card) => (
        <li key={card.id}>
          <span
            className={`${styles.card} ${card.level === 'RED' ? styles.red : styles.yellow}`}
            role="img"
            aria-label={text(`supervision.card.${card.level}`)}
          />
          <div>
            <div>
              <b className="t-b">{text.maybe(`supervision.reason.${card.reason}`) ?? card.reason}</b>{' '}
              <span className="t-2">{text.pick(card.department.name, card.department.nameEn)}</span>
            </div>
            <div className="t-sm t-3">
              <span className="code">{card.number}</span> ·{' '}
              <Link className="code" to={`/cases/${card.caseId}`}>
                {card.caseNumber}
              </Link>{' '}
              · {showMoment(card.occurredAt, text.language, todayOn)}
            </div>
          </div>
          <div className={styles.answer}>
            {card.answeredAt === null ? (
              <b className="t-sm t-b">{text('supervision.unanswered')}</b>
            ) : (
              <span className="t-sm t-2" title={card.answer ?? undefined}>
                {text('supervision.answered', { day: showDay(dayOf(card.answeredAt), text.language, todayOn) })}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Orders: kind, department, what is required, until when, and whether it is closed. */
export function OrderRows({ orders }: { orders: readonly Schemas['SupervisionOrder'][] }) {
  const text = useText();
  const { todayOn } = useNow();
  return (
    <ul className={styles.records}>
      {orders.map((order) => (
        <li key={order.id}>
          <StatusTag kind={order.kind === 'SUPERVISION' ? 'strong' : 'mark'}>
            {text(`supervision.order.${order.kind}`)}
          </StatusTag>
          <div>
            <div className={styles.clip}>
              <b className="t-b">{text.pick(order.department.name, order.department.nameEn)}</b>{' '}
              <span className="t-2">{order.requirement}</span>
            </div>
            <div className="t-sm t-3">
              <span className="code">{order.number}</span> ·{' '}
              <Link className="code" to={`/cases/${order.caseId}`}>
                {order.caseNumber}
              </Link>
              {order.flagged ? ` · ${text('supervision.flagged')}` : ''}
            </div>
          </div>
          <div className={styles.answer}>
            {order.closedAt === null ? (
              <b className={`t-sm t-b ${order.dueOn < todayOn ? styles.lateText : ''}`}>
                {text(order.dueOn < todayOn ? 'supervision.orderLate' : 'supervision.orderDue', {
                  day: showDay(order.dueOn, text.language, todayOn),
                })}
              </b>
            ) : (
              <span className="t-sm t-2">
                {text('supervision.orderClosed', { day: showDay(dayOf(order.closedAt), text.language, todayOn) })}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The newest cards of the period. */
export function CardsPanel({
  counts,
  period,
  department,
}: {
  counts: { YELLOW: number; RED: number };
  period: Period;
  department: string | null;
}) {
  const text = useText();
  const { data, error, refetch } = useCards(cardFilterOf(period, department), shownFirst);
  const cards = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = new URLSearchParams({ ...period, ...(department === null ? {} : { department }) });
  return (
    <Panel
      title={text('supervision.cards')}
      note={text('supervision.cards.base', { red: counts.RED, yellow: counts.YELLOW })}
      acts={
        <Link className="t-sm" to={`/supervision/cards?${all}`}>
          {text('common.all')}
        </Link>
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && cards.length === 0 ? <EmptyState>{text('supervision.cards.none')}</EmptyState> : null}
      <CardRows cards={cards} />
    </Panel>
  );
}

/** The open orders, the newest first. */
export function OrdersPanel({ department }: { department: string | null }) {
  const text = useText();
  const filter = { open: true, ...(department === null ? {} : { department: { $in: [department] } }) };
  const { data, error, refetch } = useOrders(filter, shownFirst);
  const orders = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = new URLSearchParams(department === null ? {} : { department });
  return (
    <Panel
      title={text('supervision.orders')}
      note={text('supervision.orders.base', { n: data?.pages[0]?.total ?? orders.length })}
      acts={
        <Link className="t-sm" to={`/supervision/orders?${all}`}>
          {text('common.all')}
        </Link>
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && orders.length === 0 ? <EmptyState>{text('supervision.orders.none')}</EmptyState> : null}
      <OrderRows orders={orders} />
    </Panel>
  );
}
