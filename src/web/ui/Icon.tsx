import styles from './Icon.module.css';
import { type IconName, iconPaths } from './icon-paths.ts';

/** A drawn sign, 16 px (14 when small), in the colour of its text. It says nothing by itself: a word stands beside it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={`${styles.icon} ${small ? styles.small : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPaths[name]} strokeWidth={name === 'more' ? 2.4 : undefined} />
    </svg>
  );
}
