import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import type { ComplaintAbout } from './complaint-about.ts';
import styles from './feedback.module.css';

const ComplainDialog = lazy(async () => ({ default: (await import('./ComplainDialog.tsx')).ComplainDialog }));

/** 投诉: opens the form; by name or without, logged in or not. */
export function ComplainButton({ about }: { about: ComplaintAbout }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        className={styles.complain ?? ''}
        aria-label={about.row ? text('feedback.complain.row', { name: about.row.name }) : text('feedback.complain')}
        onClick={() => setOpen(true)}
      >
        {text('feedback.complain')}
      </Button>
      {isOpen ? (
        <Suspense>
          <ComplainDialog about={about} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
