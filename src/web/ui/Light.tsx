import { useText } from '../i18n/TextProvider.tsx';
import styles from './Light.module.css';

/** The state of a clock. Grey is a clock that no longer runs. */
export type LightState = 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED' | 'GREY';

const shapes: Record<LightState, string> = {
  GREEN: 'M7 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 7 1.8',
  YELLOW: 'M7 1.6 13 12.2H1z',
  ORANGE: 'M7 .9 13.1 7 7 13.1.9 7z',
  RED: 'M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4z',
  GREY: 'M2 6h10v2H2z',
};

/** The class that writes a text in a light's colour. Green is not written: what is in order needs no colour. */
export function lightTextClass(state: LightState): string {
  return styles[`text-${state}`] ?? '';
}

/** A clock's light: shape, colour and word; without `word` its meaning is still told to a reader of the screen. */
export function Light({ state, word }: { state: LightState; word?: string | true }) {
  const text = useText();
  const meaning = text(`ui.light.${state}`);
  return (
    <span className={`${styles.light} ${styles[state]} ${lightTextClass(state)}`}>
      <svg viewBox="0 0 14 14" strokeWidth="1.4" strokeLinejoin="round" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      {word === undefined ? <span className="sr">{meaning}</span> : <span>{word === true ? meaning : word}</span>}
    </span>
  );
}
