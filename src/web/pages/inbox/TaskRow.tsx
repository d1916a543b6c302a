import type { Task } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Light, lightTextClass } from '../../ui/Light.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { daysWords, dueReason } from './due.ts';
import styles from './inbox.module.css';

/** One task of the inbox: light, number and marks, days left; project and applicant; procedure, element and why. */
export function TaskRow({
  task,
  id,
  selected,
  todayOn,
  onSelect,
  onOpen,
  marked,
  refusal,
  onMark,
}: {
  task: Task;
  id: string;
  selected: boolean;
  todayOn: string;
  onSelect(): void;
  onOpen(): void;
  /** Whether it is marked to be claimed or completed with others; null when it can't be. */
  marked: boolean | null;
  /** Why it was refused where the others were done. */
  refusal: string | null;
  onMark(): void;
}) {
  const text = useText();
  const days = daysWords(text, task);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the options handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names this option as its active one
    <div
      id={id}
      className={`${styles.task} ${selected ? styles.selected : ''}`}
      role="option"
      aria-selected={selected}
      aria-checked={marked ?? undefined}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <div className={styles.signs}>
        <Light state={days?.light ?? task.light ?? 'GREY'} />
        {marked === null ? null : (
          <span
            className={`${styles.mark} ${marked ? styles.marked : ''}`}
            aria-hidden="true"
            title={text(marked ? 'inbox.unmark' : 'inbox.keyMark')}
            onClick={(event) => {
              event.stopPropagation();
              onMark();
            }}
          >
            {marked ? <Icon name="check" small /> : null}
          </span>
        )}
      </div>
      <div className="grow">
        <div className="row g4">
          <span className="code t-2">{task.case.number}</span>
          {task.item ? (
            <StatusTag kind="mark">
              {task.item.code} {task.item.name}
            </StatusTag>
          ) : null}
          {task.case.greenChannel ? (
            <StatusTag kind="accent" icon="fast">
              {text('inbox.mark.green')}
            </StatusTag>
          ) : null}
          {task.urged > 0 ? <StatusTag kind="strong">{text('inbox.mark.urged', { n: task.urged })}</StatusTag> : null}
          {task.cameBack ? (
            <StatusTag kind="mark" icon="back">
              {text('work.act.RETURN')}
            </StatusTag>
          ) : null}
          {task.onBehalfOf ? (
            <StatusTag kind="mark">{text('inbox.mark.onBehalf', { who: task.onBehalfOf.name })}</StatusTag>
          ) : null}
          {task.delegation?.state === 'PENDING' ? <StatusTag kind="mark">{text('work.act.DELEGATE')}</StatusTag> : null}
          {task.signing ? <StatusTag kind="mark">{text('work.act.ADD_SIGNER')}</StatusTag> : null}
          {task.copy && task.copy.readAt === null ? (
            <StatusTag kind="accent">{text('inbox.mark.unread')}</StatusTag>
          ) : null}
          {task.assignee === null && task.state === 'CREATED' ? (
            <StatusTag kind="accent">{text('inbox.unclaimed')}</StatusTag>
          ) : null}
          {days ? (
            <span className={`${styles.days} ${lightTextClass(days.light)}`}>
              {days.before}
              <b> {days.figure} </b>
              {days.after}
            </span>
          ) : null}
        </div>
        <div className="cut">
          <b className={styles.project}>{task.case.projectName}</b>{' '}
          <span className="t-sm t-3">{task.case.applicantName}</span>
        </div>
        <div className="row g8 t-sm">
          <span className="cut grow t-2">
            {text.pick(task.case.definition.name.zh, task.case.definition.name.en)} ·{' '}
            <span className={styles.element}>{text.pick(task.name.zh, task.name.en)}</span>
          </span>
          <span className="t-3 nb">{dueReason(text, task, todayOn)}</span>
        </div>
        {refusal === null ? null : <div className="t-sm t-b">{refusal}</div>}
      </div>
    </div>
  );
}
