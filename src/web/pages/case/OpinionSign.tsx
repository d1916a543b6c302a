import type { Opinion } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import styles from './opinion.module.css';

/** What an opinion counts as: silence that stands for consent is told apart from consent. */
export type OpinionKind = Opinion['opinion'] | 'DEEMED';

const icons: Record<OpinionKind, IconName | null> = {
  AGREE: 'check',
  AGREE_WITH_CONDITIONS: 'plus',
  DISAGREE: 'cross',
  NOT_CONCERNED: null,
  DEEMED: 'minus',
};

/** The kind of an opinion. */
export function kindOf(opinion: Opinion): OpinionKind {
  return opinion.deemed ? 'DEEMED' : opinion.opinion;
}

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
