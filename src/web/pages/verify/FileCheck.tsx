import { useState } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { hashOfFile } from './file-hash.ts';
import styles from './verify.module.css';

/** Compares a file somebody was given with those on record; only its hash is worked out, and only here. */
export function FileCheck({ hashes }: { hashes: readonly string[] }) {
  const text = useText();
  const [answer, setAnswer] = useState<'same' | 'other' | 'failed' | null>(null);
  const check = (file: File | undefined) => {
    if (file === undefined) return;
    hashOfFile(file).then(
      (hash) => setAnswer(hashes.includes(hash) ? 'same' : 'other'),
      () => setAnswer('failed'),
    );
  };
  return (
    <div className={styles.file}>
      <label htmlFor="verify-file">{text('verify.file')}</label>
      <input
        id="verify-file"
        type="file"
        accept=".pdf,.html"
        onChange={(event) => {
          setAnswer(null);
          check(event.target.files?.[0]);
        }}
      />
      <p className="t-sm t-2">{text('verify.file.local')}</p>
      <p role="status">{answer === null ? '' : text(`verify.file.${answer}`)}</p>
    </div>
  );
}
