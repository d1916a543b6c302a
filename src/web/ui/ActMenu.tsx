import { Button } from 'antd';
import { type KeyboardEvent, useId, useRef } from 'react';
import styles from './ActMenu.module.css';
import { Icon } from './Icon.tsx';

/** One act of a menu; a forbidden one stays, focusable, with its reason under it. */
export interface MenuAct {
  key: string;
  label: string;
  forbidden: string | null;
  onAct(): void;
}

/** Acts behind a button with three points. Arrows move, Escape closes; what is forbidden says why. */
export function ActMenu({ label, acts }: { label: string; acts: readonly MenuAct[] }) {
  const menuId = useId();
  const place = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  /** Under its button, its right edge with the button's. */
  const open = () => {
    const button = place.current?.getBoundingClientRect();
    if (button && menu.current) {
      menu.current.style.top = `${button.bottom + 4}px`;
      menu.current.style.right = `${Math.max(8, document.documentElement.clientWidth - button.right)}px`;
    }
    menu.current?.querySelector('button')?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || items.length === 0) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  return (
    <span ref={place} className={styles.place}>
      <Button icon={<Icon name="more" />} aria-label={label} aria-haspopup="menu" popoverTarget={menuId} />
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles.menu}
        onKeyDown={move}
        onToggle={(event) => {
          if (event.newState === 'open') open();
        }}
      >
        {acts.map((act) => (
          <button
            key={act.key}
            type="button"
            role="menuitem"
            aria-disabled={act.forbidden ? true : undefined}
            className={act.forbidden ? styles.forbidden : ''}
            onClick={() => {
              if (act.forbidden) return;
              menu.current?.hidePopover();
              act.onAct();
            }}
          >
            {act.label}
            {act.forbidden ? <small>{act.forbidden}</small> : null}
          </button>
        ))}
      </div>
    </span>
  );
}
