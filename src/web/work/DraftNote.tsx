import { Button } from 'antd';
import { showMoment, showTime } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './TaskWork.module.css';

type Told = { savedAt: string } | { keptAt: string; onDiscard(): void };

/** When the draft was saved; or that words were found which the server never got, and a way to drop them. */
export function DraftNote(told: Told) {
  const text = useText();
  if ('savedAt' in told)
    return <span className="t-3 nb">{text('work.draftSaved', { time: showTime(told.savedAt, text.language) })}</span>;
  return (
    <p className={styles.note} role="status">
      <Icon name="save" small />
      <span>
        {text('work.draft.restored', { time: showMoment(told.keptAt, text.language) })}{' '}
        <Button size="small" onClick={told.onDiscard}>
          {text('work.draft.discard')}
        </Button>
      </span>
    </p>
  );
}
