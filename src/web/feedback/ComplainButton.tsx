import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './feedback.module.css';

const ComplainDialog = lazy(async () => ({ default: (await import('./ComplainDialog.tsx')).ComplainDialog }));

/** What a complaint is about, as far as the page knows it. */
export interface ComplaintAbout {
  definitionKey?: string;
  caseId?: string;
  /** The row somebody asked for although nobody may. */
  row?: { id: string; name: string };
  /** Departments it may be about. */
  departments: readonly { code: string; name: string }[];
}

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
