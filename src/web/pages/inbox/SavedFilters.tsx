import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { said } from '../../ui/answers.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './inbox.module.css';
import { useSavedFilters } from './saved-filters.ts';

/** Fields to fill in come with the first dialog, not with the list. */
const AskDialog = lazy(async () => ({ default: (await import('../../ui/AskDialog.tsx')).AskDialog }));

/** Filters the person keeps under names: one click goes to each, and what is filtered by now can be kept. */
export function SavedFilters({ query, onGo }: { query: string; onGo(query: string): void }) {
  const text = useText();
  const { filters, save, drop } = useSavedFilters();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <h2>{text('inbox.saved')}</h2>
      <ul>
        {filters.map((filter) => (
          <li key={filter.id} className={styles.saved}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={filter.query === query}
              onClick={() => onGo(filter.query)}
            >
              <span className="cut">{filter.name}</span>
            </button>
            <Button
              type="text"
              size="small"
              aria-label={`${text('inbox.saved.drop')} ${filter.name}`}
              icon={<Icon name="cross" small />}
              onClick={() => drop.mutate(filter.id)}
            />
          </li>
        ))}
      </ul>
      <Button type="text" size="small" icon={<Icon name="plus" small />} onClick={() => setAsking(true)}>
        {text('inbox.saved.add')}
      </Button>
      {asking ? (
        <Suspense fallback={null}>
          <AskDialog
            title={text('inbox.saved.title')}
            lead={text('inbox.saved.lead')}
            submit={text('common.save')}
            questions={[{ name: 'name', label: text('inbox.saved.name'), kind: 'line', required: true, most: 60 }]}
            busy={save.isPending}
            failure={save.error}
            fieldOf={{ 'too-many-saved-filters': 'name' }}
            onAnswer={(answers) =>
              save.mutate({ name: said(answers, 'name'), query }, { onSuccess: () => setAsking(false) })
            }
            onCancel={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
