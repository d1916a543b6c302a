import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseEvent } from '../../api/types.ts';
import { outcomeNames } from '../../diagram/outcome-names.ts';
import { dayOf, showDay, showTime, weekday } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import type { Text } from '../../i18n/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { shortHash, Timeline } from '../../ui/Timeline.tsx';
import type { TimelineDay } from '../../ui/timeline-day.ts';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';
import { type EventNames, eventWords } from './event-words.ts';
import { useChainCheck, useDiagram, useEvents, useMaterials, useOpinions } from './parts.ts';

function whoOf(text: Text, event: CaseEvent): string {
  const department = event.departmentName ? text.pick(event.departmentName.zh, event.departmentName.en) : '';
  if (event.actorName === null) return text('common.system');
  const actor = event.onBehalfOfName
    ? text('case.event.inPlaceOf', { who: event.actorName, principal: event.onBehalfOfName })
    : event.actorName;
  return department === '' ? actor : `${department} ${actor}`;
}

/** Events by day, the newest first. */
function daysOf(text: Text, events: readonly CaseEvent[], todayOn: string, names: EventNames): TimelineDay[] {
  const days = new Map<string, CaseEvent[]>();
  for (const event of events.toReversed()) {
    const on = dayOf(event.occurredAt);
    const same = days.get(on);
    if (same) same.push(event);
    else days.set(on, [event]);
  }
  const newest = events.at(-1)?.sequence;
  return [...days].map(([on, list]) => ({
    title:
      on === todayOn ? text('ui.clock.today') : `${showDay(on, text.language, todayOn)} ${weekday(on, text.language)}`,
    entries: list.map((event) => ({
      id: String(event.sequence),
      time: showTime(event.occurredAt, text.language),
      who: whoOf(text, event),
      what: eventWords(text, event, todayOn, names),
      hash: event.hash,
      fresh: event.sequence === newest,
    })),
  }));
}

/** What the codes of the case's events stand for: outcomes of its diagrams, matters, materials; empty until known. */
function useEventNames(caseId: string): EventNames {
  const text = useText();
  const diagram = useDiagram(caseId).data;
  const opinions = useOpinions(caseId).data;
  const materials = useMaterials(caseId).data;
  return useMemo(() => {
    const diagrams = diagram ? [diagram, ...diagram.called] : [];
    const matters = [...(opinions?.items ?? []), ...(opinions?.open ?? [])];
    return {
      outcomes: new Map(diagrams.flatMap(({ xml }) => [...outcomeNames(xml)])),
      items: new Map(matters.map(({ item }) => [item.code, text.pick(item.name, item.nameEn)])),
      rows: new Map((materials ?? []).map(({ id, name }) => [id, text.pick(name.zh, name.en)])),
    };
  }, [diagram, opinions, materials, text]);
}

/** Everything that happened, by whom, each with its check value; the foot says whether the chain is whole. */
export function TimelinePanel({ caseId, whole = false }: { caseId: string; whole?: boolean }) {
  const text = useText();
  const { todayOn } = useNow();
  const events = useEvents(caseId);
  const check = useChainCheck(caseId);
  const names = useEventNames(caseId);
  const last = events.data?.at(-1);
  const verdict = check.data
    ? check.data.intact
      ? 'case.timeline.intact'
      : 'case.timeline.broken'
    : 'case.timeline.unchecked';
  return (
    <Panel
      className={styles.timeline ?? ''}
      title={text('case.timeline')}
      note={text('case.timeline.note')}
      acts={whole ? null : <Link to={`/cases/${caseId}/timeline`}>{text('case.timeline.more')}</Link>}
    >
      {events.error ? <ProblemNotice error={events.error} onRetry={() => void events.refetch()} /> : null}
      {events.isPending ? <Skeletons rows={5} height={52} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.timelineBody} tabIndex={0} aria-label={text('case.timeline')}>
        {events.data?.length === 0 ? <EmptyState>{text('case.timeline.none')}</EmptyState> : null}
        <Timeline days={daysOf(text, events.data ?? [], todayOn, names)} />
      </section>
      {last ? (
        <div className={styles.timelineFoot} role="status">
          <Icon name="lock" small />
          <span>{text(verdict, { n: check.data?.count ?? events.data?.length ?? 0 })}</span>
          <span className="code">{shortHash(check.data?.lastHash ?? last.hash)}</span>
          <span className="grow" />
          <Button type="link" size="small" loading={check.isFetching} onClick={() => void check.refetch()}>
            {text('case.timeline.check')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
