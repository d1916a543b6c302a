import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Task } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { isSingleKey } from '../../ui/keyboard.ts';
import { isMarkable } from './BatchBar.tsx';
import styles from './inbox.module.css';
import { TaskRow } from './TaskRow.tsx';

/** How many rows a press of Page Up or Page Down passes, and how near the end the next page is asked for. */
const rowsAhead = 8;

/**
 * The tasks as a listbox with one tab stop: ↑ ↓ Home End and the page keys select, Enter opens, `c` claims, `x` marks. Rows
 * outside the view cost no layout; the next page is asked for before its end is reached, and ↓ goes on across the border.
 */
export function TaskList({
  tasks,
  label,
  selectedId,
  todayOn,
  remaining,
  loadingMore,
  onSelect,
  onOpen,
  onClaim,
  onMore,
  marked,
  refusals,
  onMark,
}: {
  tasks: readonly Task[];
  label: string;
  selectedId: string | null;
  todayOn: string;
  remaining: number;
  loadingMore: boolean;
  onSelect(taskId: string): void;
  onOpen(task: Task): void;
  onClaim(task: Task): void;
  onMore(): void;
  /** Marked to be claimed or completed together. */
  marked: ReadonlySet<string>;
  /** Why a task of a batch was refused. */
  refusals: ReadonlyMap<string, string>;
  onMark(task: Task): void;
}) {
  const text = useText();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tasks.findIndex((task) => task.id === selectedId);
  const idOf = (task: Task) => `${listId}-${task.id}`;

  // the address follows a moment later; who types fast must not act on the row before
  const current = useRef(selectedId);
  useEffect(() => {
    current.current = selectedId;
  }, [selectedId]);
  const select = (taskId: string) => {
    current.current = taskId;
    onSelect(taskId);
  };

  useEffect(() => {
    if (selectedId !== null) document.getElementById(`${listId}-${selectedId}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, selectedId]);

  const more = () => {
    if (remaining > 0 && !loadingMore) onMore();
  };
  // who pressed ↓ at the last row goes on at the first of the next page once it is there
  const waitsFrom = useRef<number | null>(null);
  useEffect(() => {
    const next = waitsFrom.current === null ? undefined : tasks[waitsFrom.current];
    if (next === undefined) return;
    waitsFrom.current = null;
    current.current = next.id;
    onSelect(next.id);
  }, [tasks, onSelect]);

  const foot = useRef<HTMLDivElement>(null);
  const askMore = useRef(more);
  askMore.current = more;
  const hasMore = remaining > 0;
  useEffect(() => {
    const end = foot.current;
    if (end === null || !hasMore) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && askMore.current(), {
      root: end.parentElement,
      rootMargin: '0px 0px 480px',
    });
    seen.observe(end);
    return () => seen.disconnect();
  }, [hasMore]);

  const press = (event: KeyboardEvent) => {
    const here = tasks.findIndex((task) => task.id === current.current);
    const last = tasks.length - 1;
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + rowsAhead,
      PageUp: here - rowsAhead,
      Home: 0,
      End: last,
    }[event.key];
    const selected = tasks[here];
    if (to !== undefined) {
      event.preventDefault();
      const next = tasks[Math.min(last, Math.max(0, to))];
      if (next) select(next.id);
      waitsFrom.current = to > last && hasMore ? last + 1 : null;
      if (to > last - rowsAhead) more();
    } else if (selected && event.key === 'Enter') {
      event.preventDefault();
      onOpen(selected);
    } else if (selected && isSingleKey(event)) {
      if (event.key === 'x' && isMarkable(selected)) onMark(selected);
      if (event.key === 'c' && selected.mayClaim) onClaim(selected);
    }
  };

  return (
    <div className={styles.scroll}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        data-round=""
        aria-label={label}
        aria-activedescendant={tasks[at] ? `${listId}-${tasks[at].id}` : undefined}
        className={styles.listbox}
        onKeyDown={press}
      >
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            id={idOf(task)}
            selected={task.id === selectedId}
            todayOn={todayOn}
            onSelect={() => {
              select(task.id);
              list.current?.focus();
            }}
            onOpen={() => onOpen(task)}
            marked={isMarkable(task) ? marked.has(task.id) : null}
            refusal={refusals.get(task.id) ?? null}
            onMark={() => onMark(task)}
          />
        ))}
      </div>
      <div ref={foot}>
        {hasMore ? (
          <Button type="text" block loading={loadingMore} onClick={onMore}>
            {text('common.loadMore', { n: remaining })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
