import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useText } from '../i18n/TextProvider.tsx';
import { goRound } from '../ui/keyboard.ts';
import { keepFocus } from './keep-focus.ts';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame of every page: skip link, top bar, and the page in its main part, which takes the focus when the page changes. */
export function Shell() {
  const text = useText();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const page = pathname.split('/')[1] ?? '';
  const shownPage = useRef(page);
  useEffect(() => {
    if (shownPage.current !== page) main.current?.focus();
    shownPage.current = page;
  }, [page]);
  useEffect(keepFocus, []);
  useEffect(() => {
    const round = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('[data-round]') === null) return;
      event.preventDefault();
      goRound(event.shiftKey);
    };
    addEventListener('keydown', round);
    return () => removeEventListener('keydown', round);
  }, []);
  return (
    <>
      <a className={styles.skip} href="#main">
        {text('shell.skip')}
      </a>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
