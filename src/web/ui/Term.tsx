import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { terms } from '../i18n/zh/terms.ts';
import { explainedParts } from './explain.ts';
import styles from './Term.module.css';

/** A word of the law the dictionary explains. */
export type TermId = {
  [Key in keyof typeof terms]: Key extends `${infer Id}.name` ? Id : never;
}[keyof typeof terms];

const ids = Object.keys(terms).flatMap((key) => (key.endsWith('.name') ? [key.slice(0, -5)] : []));

/** Room between the explanation and the edges of the window, px. */
const edge = 8;

/** Puts the explanation under its word, above it where there is no room below, and within the window. */
function place(tip: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = tip;
  const left = Math.max(edge, Math.min(at.left, innerWidth - offsetWidth - edge));
  const isBelow = at.bottom + offsetHeight + edge <= innerHeight || at.top < offsetHeight + edge;
  tip.style.left = `${left}px`;
  tip.style.top = `${isBelow ? at.bottom : at.top - offsetHeight}px`;
}

/**
 * A word of the law with its meaning in plain words: on tap, on focus, under the pointer; Escape closes it. A reader of
 * the screen hears it as the word's description.
 */
export function Term({ id, children }: { id: TermId; children?: ReactNode }) {
  const text = useText();
  const tipId = useId();
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const [shown, of] = [tip.current, word.current];
    if (!isOpen || shown === null || of === null) return;
    shown.showPopover();
    const follow = () => place(shown, of);
    follow();
    // bringing the focus to a word may scroll the page, so the explanation goes along
    addEventListener('scroll', follow, { passive: true, capture: true });
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      shown.hidePopover();
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <span
      className={styles.term}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={() => setOpen(document.activeElement === word.current && isOpen)}
    >
      <button
        ref={word}
        type="button"
        className={styles.word}
        aria-describedby={tipId}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      >
        {children ?? text(`terms.${id}.name`).split('|')[0]}
      </button>
      <span ref={tip} id={tipId} role="tooltip" popover="manual" className={styles.tip}>
        {text(`terms.${id}.plain`)}
      </span>
    </span>
  );
}

/** A sentence in which the words of the law explain themselves, each once. */
export function Explained({ children }: { children: string }) {
  const text = useText();
  const terms = ids.map((id) => ({ id, name: text.maybe(`terms.${id}.name`) ?? '' }));
  return explainedParts(children, terms).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      // the ids come from the dictionary itself
      <Term key={part.id} id={part.id as TermId}>
        {part.word}
      </Term>
    ),
  );
}
