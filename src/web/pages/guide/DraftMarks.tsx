import { Alert, Button } from 'antd';
import { createPortal } from 'react-dom';
import type { Guide } from '../../disclosure/queries.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { PrintMarks } from '../../ui/PrintMarks.tsx';
import styles from './guide.module.css';

/** Says on the screen, across every printed page and at its foot that a guide is made of a draft and binds nobody. */
export function DraftMarks({ guide }: { guide: Guide }) {
  const text = useText();
  const saved = showMoment(guide.deployedAt, text.language);
  const words = text('guide.draft.word');
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={text('guide.draft.notice', { n: guide.version, when: saved })}
        action={
          <Button size="small" onClick={() => print()}>
            {text('common.print')}
          </Button>
        }
      />
      <PrintMarks
        left={text('guide.draft.foot', { name: text.pick(guide.name.zh, guide.name.en), when: saved })}
        middle={words}
      />
      {createPortal(
        <div className={styles.watermark} aria-hidden="true">
          {words}
        </div>,
        document.body,
      )}
    </>
  );
}
