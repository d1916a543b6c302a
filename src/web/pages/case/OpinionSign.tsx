import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import styles from './opinion.module.css';
import type { OpinionKind } from './review-matrix.ts';

const icons: Record<OpinionKind, IconName | null> = {
  AGREE: 'check',
  AGREE_WITH_CONDITIONS: 'plus',
  DISAGREE: 'cross',
  NOT_CONCERNED: null,
  DEEMED: 'minus',
  IN_HAND: null,
  WAITING: 'pause',
};

/** An opinion, told apart by fill and sign, never by hue. */
export function OpinionSign({ kind }: { kind: OpinionKind }) {
  const text = useText();
  const icon = icons[kind];
  return (
    <span className={`${styles.opinion} ${styles[kind]}`}>
      <span className={styles.sign}>{icon ? <Icon name={icon} small /> : null}</span>
      {text(`case.opinion.${kind}`)}
    </span>
  );
}
