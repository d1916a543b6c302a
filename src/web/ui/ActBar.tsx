import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './ActBar.module.css';
import { Icon } from './Icon.tsx';

/** One act. A forbidden one stays visible and focusable, and says why and what to do instead. */
export interface Act {
  key: string;
  label: ReactNode;
  primary?: boolean;
  busy?: boolean;
  /** Why it may not be done now: the fact, the article, the way out. */
  forbidden?: string | null;
  /** Draws a line before this act. */
  apart?: boolean;
  /** Seldom needed: behind the button with three points. */
  more?: boolean;
  onAct(): void;
}

/**
 * The bar of acts at the foot of a task. One tab stop, arrows move inside; the line under it explains the act that is
 * focused and forbidden, or the only forbidden one, or counts them.
 */
export function ActBar({
  label,
  moreLabel,
  acts,
  unavailable,
  several,
  aside,
}: {
  label: string;
  /** What the button with three points is called; without it nothing is behind one. */
  moreLabel?: string;
  acts: readonly Act[];
  unavailable(act: Act): ReactNode;
  several(count: number): string;
  aside?: ReactNode;
}) {
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const reasonId = useId();
  const folds = moreLabel !== undefined && acts.some(({ more }) => more);
  const shown = acts.filter(({ more }) => !more || open || !folds);
  const stops = shown.length + (folds ? 1 : 0);
  const forbidden = shown.filter((act) => act.forbidden);
  const focused = shown[at];
  const explained = focused?.forbidden ? focused : forbidden.length === 1 ? forbidden[0] : undefined;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + stops) % stops;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className={styles.bar}>
      <div ref={bar} className={styles.acts} role="toolbar" data-round="" aria-label={label} onKeyDown={move}>
        {shown.map((act, index) => (
          <span key={act.key} className={act.apart ? styles.apart : ''}>
            <Button
              type={act.primary && !act.forbidden ? 'primary' : 'default'}
              loading={act.busy ?? false}
              tabIndex={index === Math.min(at, stops - 1) ? 0 : -1}
              aria-disabled={act.forbidden || act.busy ? true : undefined}
              aria-describedby={act.forbidden ? reasonId : undefined}
              className={act.forbidden ? (styles.forbidden ?? '') : ''}
              onFocus={() => setAt(index)}
              onMouseEnter={() => (act.forbidden ? setAt(index) : undefined)}
              onClick={() => (act.forbidden ? setAt(index) : act.onAct())}
            >
              {act.label}
            </Button>
          </span>
        ))}
        {folds ? (
          <Button
            icon={<Icon name="more" />}
            aria-label={moreLabel}
            aria-expanded={open}
            tabIndex={at >= shown.length ? 0 : -1}
            onFocus={() => setAt(shown.length)}
            onClick={() => setOpen(!open)}
          />
        ) : null}
      </div>
      <div className={styles.why} id={reasonId} role="status">
        {explained ? (
          <>
            <Icon name="info" small />
            <span>{unavailable(explained)}</span>
          </>
        ) : forbidden.length > 1 ? (
          <span>{several(forbidden.length)}</span>
        ) : null}
        <span className="grow" />
        {aside}
      </div>
    </div>
  );
}
