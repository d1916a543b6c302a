import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { isSingleKey } from '../ui/keyboard.ts';
import styles from './TopBar.module.css';

/** Looks for cases by number, project or company; `/` brings the cursor here from anywhere but a field. */
export function SearchBox() {
  const text = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isSingleKey(event)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return (
    <search className={styles.find}>
      <Icon name="search" />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`/cases?q=${encodeURIComponent(words.trim())}`);
        }}
      >
        <input
          ref={input}
          type="search"
          value={words}
          placeholder={text('shell.find')}
          aria-label={text('shell.find')}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
      <KeyHint>/</KeyHint>
    </search>
  );
}
