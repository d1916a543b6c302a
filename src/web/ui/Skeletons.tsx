import { useEffect, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './Skeletons.module.css';

/** Rows of the final height while a list loads; nothing is drawn in the first 300 ms, so that quick answers do not flicker. */
export function Skeletons({ rows, height }: { rows: number; height: number }) {
  const text = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={text('common.loading')}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className={styles.row} style={{ height }}>
          {shown ? (
            <>
              <span style={{ width: `${56 - (row % 3) * 9}%` }} />
              <span style={{ width: `${34 + (row % 4) * 7}%` }} />
            </>
          ) : null}
        </div>
      ))}
    </div>
  );
}
