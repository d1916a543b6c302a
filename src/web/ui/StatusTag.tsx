import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './StatusTag.module.css';

/** `fact` is said by law, `mark` is ours (outlined), `accent` distinguishes (blue), `strong` calls (ink). Never a hue of the clock. */
export type TagKind = 'fact' | 'mark' | 'accent' | 'strong';

/** A small word about a thing, in one of four neutral looks. */
export function StatusTag({ kind = 'fact', icon, children }: { kind?: TagKind; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[kind]}`}>
      {icon ? <Icon name={icon} small /> : null}
      {children}
    </span>
  );
}
