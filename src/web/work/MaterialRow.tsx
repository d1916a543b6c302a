import { Button } from 'antd';
import type { DisclosureRow } from '../api/types.ts';
import { dayOf, showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './materials.module.css';

function whence(text: Text, row: DisclosureRow): string {
  const source =
    row.source === 'S' && row.sharedBy
      ? `${text('work.source.S')} · ${text.pick(row.sharedBy.name, row.sharedBy.nameEn)}`
      : text(`work.source.${row.source}`);
  const because = row.because
    ? ` · ${text('work.because', { because: text.pick(row.because.zh, row.because.en) })}`
    : '';
  return `${source}${because}`;
}

function StateSign({ row, todayOn }: { row: DisclosureRow; todayOn: string }) {
  const text = useText();
  const state = row.state ?? 'MISSING';
  const by = row.checkedAt
    ? `${row.checkedBy ?? text('common.system')} ${showDay(dayOf(row.checkedAt), text.language, todayOn)}`
    : null;
  const code = row.reasonCode ? (text.maybe(`field.reasonCode.${row.reasonCode}`) ?? row.reasonCode) : null;
  return (
    <span className={`${styles.state} ${state === 'REJECTED' ? 't-b' : ''}`}>
      <span className={`${styles.sign} ${styles[state] ?? ''}`}>
        {state === 'VERIFIED' ? <Icon name="check" small /> : null}
        {state === 'REJECTED' ? <Icon name="cross" small /> : null}
      </span>
      <span className="cut">
        {text(`work.state.${state}`)}
        <small className="cut">{state === 'REJECTED' ? code : by}</small>
      </span>
    </span>
  );
}

/** One material of the checklist: what it is and whence, and its state or the two acts of checking it. */
export function MaterialRow({
  row,
  selected,
  mayCheck,
  busy,
  todayOn,
  onSelect,
  onVerify,
  onReject,
}: {
  row: DisclosureRow;
  selected: boolean;
  mayCheck: boolean;
  busy: boolean;
  todayOn: string;
  onSelect(): void;
  onVerify(): void;
  onReject(): void;
}) {
  const text = useText();
  const name = text.pick(row.name.zh, row.name.en);
  const unchecked = row.state === 'PROVIDED' || row.state === 'PENDING_SHARE';
  return (
    <div className={`${styles.row} ${selected ? styles.selected : ''}`}>
      <button
        type="button"
        className={styles.name}
        data-row={row.id}
        aria-current={selected ? true : undefined}
        onClick={onSelect}
      >
        <span className={`code ${styles.id}`}>{row.id}</span>
        <span className="grow">
          <span className={`cut ${styles.line} ${selected ? 't-b' : ''}`}>{name}</span>
          <span className={`cut t-sm t-3 ${styles.line}`}>{whence(text, row)}</span>
        </span>
      </button>
      {mayCheck && unchecked ? (
        <span className="row g4">
          <Button
            size="small"
            loading={busy}
            icon={<Icon name="check" small />}
            aria-label={`${text('work.verify')} ${name}`}
            onClick={onVerify}
          >
            {text('work.verify')}
          </Button>
          <Button
            size="small"
            icon={<Icon name="cross" small />}
            aria-label={`${text('work.reject')} ${name}`}
            onClick={onReject}
          >
            {text('work.reject')}
          </Button>
        </span>
      ) : (
        <StateSign row={row} todayOn={todayOn} />
      )}
    </div>
  );
}
