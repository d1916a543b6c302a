import { useState } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import styles from './components.module.css';
import { type Sample, samples } from './samples.tsx';

function Shown({ sample }: { sample: Sample }) {
  return (
    <section className={styles.sample} aria-label={sample.name}>
      <h2 className="code">{sample.name}</h2>
      <div className={styles.states}>
        {sample.states.map(({ name, shown }) => (
          <figure key={name}>
            <figcaption className="t-sm t-3">{name}</figcaption>
            {shown}
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Every building block of `ui/` in each of its states, for whoever draws a page; the top bar switches light and dark. */
export function Page() {
  const text = useText();
  const [words, setWords] = useState('');
  const wanted = samples(text).filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  return (
    <div className={styles.page}>
      <PageHead title={text('ui.components')} />
      <input
        type="search"
        className={styles.find}
        value={words}
        aria-label={text('common.search')}
        placeholder={text('common.search')}
        onChange={(event) => setWords(event.target.value)}
      />
      {wanted.map((sample) => (
        <Shown key={sample.name} sample={sample} />
      ))}
    </div>
  );
}
