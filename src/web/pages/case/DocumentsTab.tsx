import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/contract.ts';
import type { Case } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { shortHash } from '../../ui/Timeline.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { contentAddress, pdfAddress } from '../../work/Viewer.tsx';
import { CardAnswer } from './CardAnswer.tsx';
import styles from './case.module.css';
import { useCards, useDocuments, useOrders } from './parts.ts';

function DocumentLine({ document, todayOn }: { document: Schemas['Document']; todayOn: string }) {
  const text = useText();
  const title = text.pick(document.title, document.titleEn);
  const who = document.createdByName ?? text('common.system');
  return (
    <li>
      <Icon name={document.kind === 'GENERATED' ? 'seal' : 'file'} />
      <span className={styles.document}>
        <a href={contentAddress(document.id, true)} target="_blank" rel="noreferrer">
          {title}
        </a>
        <span className="t-sm t-3 cut">
          {[
            document.number,
            document.rowId,
            document.addressee ? text('case.documents.to', { who: document.addressee }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="t-sm t-2 nb">
        {text('case.documents.issued', { day: showDay(dayOf(document.createdAt), text.language, todayOn), who })}
      </span>
      <span className="code t-3" title={`${text('case.documents.hash')} ${document.contentHash}`}>
        {shortHash(document.contentHash)}
      </span>
      {document.deliveredAt && document.deliveredBy ? (
        <StatusTag kind="mark">
          {text(`case.documents.delivered.${document.deliveredBy}`, {
            day: showDay(dayOf(document.deliveredAt), text.language, todayOn),
          })}
        </StatusTag>
      ) : null}
      {document.kind === 'GENERATED' ? (
        <Button
          type="text"
          size="small"
          href={pdfAddress(document.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={`PDF ${title}`}
        >
          PDF
        </Button>
      ) : null}
      <Button
        type="text"
        size="small"
        href={contentAddress(document.id)}
        aria-label={`${text('common.download')} ${title}`}
        icon={<Icon name="download" />}
      />
    </li>
  );
}

function Lines({
  title,
  empty,
  error,
  children,
}: {
  title: string;
  empty: string | null;
  error: unknown;
  children: ReactNode;
}) {
  return (
    <Panel title={title}>
      {error ? <ProblemNotice error={error} /> : null}
      {empty ? <EmptyState>{empty}</EmptyState> : <ul className={styles.lines}>{children}</ul>}
    </Panel>
  );
}

/** Documents issued and handed in, and the cards and orders the case brought. */
export function DocumentsTab({ caseFile }: { caseFile: Case }) {
  const text = useText();
  const { todayOn } = useNow();
  const documents = useDocuments(caseFile.id);
  const cards = useCards(caseFile.id);
  const orders = useOrders(caseFile.id);
  const issued = documents.data?.filter(({ kind }) => kind === 'GENERATED') ?? [];
  const uploads = documents.data?.filter(({ kind }) => kind === 'UPLOAD') ?? [];
  const day = (at: string) => showDay(at.length > 10 ? dayOf(at) : at, text.language, todayOn);
  return (
    <div className={styles.body}>
      <Lines
        title={text('case.documents')}
        error={documents.error}
        empty={documents.data && issued.length === 0 ? text('case.documents.none') : null}
      >
        {issued.map((document) => (
          <DocumentLine key={document.id} document={document} todayOn={todayOn} />
        ))}
      </Lines>
      {uploads.length > 0 ? (
        <Lines title={text('case.documents.uploads')} error={null} empty={null}>
          {uploads.map((document) => (
            <DocumentLine key={document.id} document={document} todayOn={todayOn} />
          ))}
        </Lines>
      ) : null}
      <Lines
        title={text('case.cards')}
        error={cards.error}
        empty={cards.data?.length === 0 ? text('case.cards.none') : null}
      >
        {cards.data?.map((card) => (
          <li key={card.id}>
            <StatusTag kind={card.level === 'RED' ? 'strong' : 'mark'}>{text(`case.card.${card.level}`)}</StatusTag>
            <span className="code">{card.number}</span>
            <span className="cut grow">
              {text.pick(card.department.name, card.department.nameEn)} ·{' '}
              {text.maybe(`field.cardReason.${card.reason}`) ?? card.reason}
            </span>
            <CardAnswer card={card} caseId={caseFile.id} />
            <span className="t-sm t-3 nb">{day(card.occurredAt)}</span>
          </li>
        ))}
      </Lines>
      <Lines
        title={text('case.orders')}
        error={orders.error}
        empty={orders.data?.length === 0 ? text('case.orders.none') : null}
      >
        {orders.data?.map((order) => (
          <li key={order.id}>
            <StatusTag kind="mark">{text(`case.order.${order.kind}`)}</StatusTag>
            <span className="code">{order.number}</span>
            <span className="cut grow">
              {text.pick(order.department.name, order.department.nameEn)} · {order.requirement}
            </span>
            {order.flagged ? <StatusTag kind="strong">{text('case.order.flagged')}</StatusTag> : null}
            <span className="t-sm t-3 nb">
              {order.closedAt ? text('case.order.closed') : text('case.order.due', { day: day(order.dueOn) })}
            </span>
          </li>
        ))}
      </Lines>
    </div>
  );
}
