import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useLive } from '../../api/live.ts';
import type { Task } from '../../api/types.ts';
import { showTime } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LiveNotice } from '../../ui/LiveNotice.tsx';
import { ProblemNotice, problemSentence } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { BatchBar } from './BatchBar.tsx';
import { useBatch } from './batch.ts';
import { FilterRail } from './FilterRail.tsx';
import { useInboxAddress } from './filter.ts';
import styles from './inbox.module.css';
import { TaskList } from './TaskList.tsx';
import { TaskPane } from './TaskPane.tsx';
import { useInbox } from './tasks.ts';

/** 工作台: what waits for me and my department, and beside it the task to work on. */
export function Page() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { todayOn } = useNow();
  const { filter, chosen, taskId, query, setFilter, select, land, goTo } = useInboxAddress();
  const [railOpen, setRailOpen] = useState(false);
  const inbox = useInbox(filter);
  const lostAt = useLive();
  const batch = useBatch();
  const page = useRef<HTMLDivElement>(null);
  const pages = inbox.data?.pages ?? [];
  const tasks = pages.flatMap((page) => page.items);
  const counts = pages[0]?.counts;
  const total = pages[0]?.total ?? tasks.length;
  const firstId = tasks[0]?.id ?? null;
  const filtered = filter.light !== null || filter.definitionKey !== null || filter.text !== null || filter.greenOnly;
  const boxName = text(`inbox.box.${filter.box}`);

  // whoever has nothing in hand begins with what the department has to take up
  const beginsElsewhere = !chosen && !filtered && counts?.mine === 0 && counts.department > 0;
  useEffect(() => {
    if (beginsElsewhere) land('department');
    else if (taskId === null && firstId !== null && !inbox.isPlaceholderData) select(firstId);
  });

  const claim = async (task: Task) => {
    try {
      await send('POST', '/api/v1/tasks/{id}/claim', { path: { id: task.id } });
      void message.info(text('work.claimed'));
    } catch (error) {
      void message.info(problemSentence(text, error));
    }
    await queries.invalidateQueries({ queryKey: keys.task(task.id) });
    await queries.invalidateQueries({ queryKey: keys.inbox() });
  };

  /** Where the list goes on once a task is no longer in it: at the next, else at the one before. */
  const leave = () => {
    const at = tasks.findIndex(({ id }) => id === taskId);
    select(tasks[at + 1]?.id ?? tasks[at - 1]?.id ?? null);
    goToList();
  };
  const goToList = () => page.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !railOpen) goToList();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from anywhere back to the list
    <div ref={page} className={styles.page} onKeyDown={press}>
      <h1 className="sr">{text('inbox.title')}</h1>
      <div className={railOpen ? styles.railOpen : styles.railClosed}>
        <FilterRail
          filter={filter}
          counts={counts}
          query={query}
          onFilter={(change) => {
            setFilter(change);
            setRailOpen(false);
          }}
          onGo={(kept) => {
            goTo(kept);
            setRailOpen(false);
          }}
        />
      </div>
      <section className={styles.list} aria-label={boxName}>
        <div className={`row g8 ${styles.listHead}`}>
          <h2 className="t-lg t-b">{boxName}</h2>
          <span className="t-2">{text('common.cases', { n: total })}</span>
          <span className="grow" />
          <Button
            size="small"
            className={styles.railButton ?? ''}
            aria-expanded={railOpen}
            icon={<Icon name="filter" small />}
            onClick={() => setRailOpen(!railOpen)}
          >
            {text('inbox.filters')}
          </Button>
        </div>
        <div className={styles.listBar}>
          <span role="status">
            {inbox.dataUpdatedAt > 0
              ? text('inbox.updated', { time: showTime(new Date(inbox.dataUpdatedAt).toISOString(), text.language) })
              : ''}
          </span>
          <LiveNotice lostAt={lostAt} />
          <Button
            type="text"
            size="small"
            icon={<Icon name="refresh" small />}
            loading={inbox.isRefetching}
            onClick={() => void inbox.refetch()}
          >
            {text('inbox.refresh')}
          </Button>
          <span className="grow" />
          <BatchBar tasks={tasks} batch={batch} />
          {filtered ? (
            <Button
              type="text"
              size="small"
              onClick={() => setFilter({ light: null, procedure: null, q: null, green: null })}
            >
              {text('inbox.clear')}
            </Button>
          ) : null}
        </div>
        {inbox.error ? <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} /> : null}
        {inbox.isPending ? <Skeletons rows={8} height={76} /> : null}
        {inbox.data && tasks.length === 0 ? (
          filter.box === 'mine' && !filtered && counts && counts.department > 0 ? (
            <EmptyState act={<Button onClick={() => setFilter({ box: 'department' })}>{text('inbox.goClaim')}</Button>}>
              {text('inbox.empty.mineMore', { n: counts.department })}
            </EmptyState>
          ) : (
            <EmptyState>
              {text(filtered ? 'inbox.empty.filter' : filter.box === 'mine' ? 'inbox.empty.mine' : 'inbox.empty.box')}
            </EmptyState>
          )
        ) : null}
        {tasks.length > 0 ? (
          <TaskList
            tasks={tasks}
            label={boxName}
            selectedId={taskId}
            todayOn={todayOn}
            remaining={inbox.hasNextPage ? total - tasks.length : 0}
            loadingMore={inbox.isFetchingNextPage}
            onSelect={select}
            onOpen={(task) => void navigate(`/cases/${task.case.id}/work?task=${task.id}`)}
            onClaim={(task) => void claim(task)}
            onMore={() => void inbox.fetchNextPage()}
            marked={batch.marked}
            refusals={batch.refusals}
            onMark={(task) => batch.mark([task.id], !batch.marked.has(task.id))}
          />
        ) : null}
        <div className={styles.listFoot}>
          <span>
            <KeyHint>↑</KeyHint> <KeyHint>↓</KeyHint> {text('inbox.keySelect')}
          </span>
          <span>
            <KeyHint>↵</KeyHint> {text('inbox.keyOpen')}
          </span>
          <span>
            <KeyHint>c</KeyHint> {text('inbox.keyClaim')}
          </span>
          <span>
            <KeyHint>x</KeyHint> {text('inbox.keyMark')}
          </span>
          <span className="grow" />
          <span>{text('inbox.total', { n: total })}</span>
        </div>
      </section>
      <section className={styles.pane} aria-label={text('inbox.list')}>
        {taskId === null ? <EmptyState>{text('inbox.none')}</EmptyState> : <TaskPane taskId={taskId} onLeft={leave} />}
      </section>
    </div>
  );
}
