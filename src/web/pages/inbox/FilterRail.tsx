import type { ReactNode } from 'react';
import type { InboxCounts } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Light } from '../../ui/Light.tsx';
import { boxes, filterLights, type InboxFilter } from './filter.ts';
import styles from './inbox.module.css';
import { SavedFilters } from './SavedFilters.tsx';

function Choice({
  current,
  count,
  onChoose,
  children,
}: {
  current: boolean;
  count: number | undefined;
  onChoose(): void;
  children: ReactNode;
}) {
  return (
    <li>
      <button type="button" className={styles.choice} aria-pressed={current} onClick={onChoose}>
        {children}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </button>
    </li>
  );
}

/** The boxes, lights and procedures one may filter by, each with its count. */
export function FilterRail({
  filter,
  counts,
  query,
  onFilter,
  onGo,
}: {
  filter: InboxFilter;
  counts: InboxCounts | undefined;
  /** What is filtered by, as the address holds it. */
  query: string;
  onFilter(change: Record<string, string | null>): void;
  /** Goes to a filter that was kept. */
  onGo(query: string): void;
}) {
  const text = useText();
  const open = counts ? Object.values(counts.byLight).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <nav className={styles.rail} aria-label={text('inbox.filters')}>
      <h2>{text('inbox.box.heading')}</h2>
      <ul>
        {boxes.map((box) => (
          <Choice
            key={box}
            current={filter.box === box}
            count={box === 'closed' ? undefined : counts?.[box]}
            onChoose={() => onFilter({ box, light: null, procedure: null, green: null })}
          >
            {text(`inbox.box.${box}`)}
          </Choice>
        ))}
      </ul>
      {filter.box === 'closed' ? null : (
        <>
          <h2>{text('inbox.lights', { n: open })}</h2>
          <ul>
            {filterLights.map((light) => (
              <Choice
                key={light}
                current={filter.light === light}
                count={counts?.byLight[light] ?? 0}
                onChoose={() => onFilter({ light: filter.light === light ? null : light })}
              >
                <Light state={light} word />
              </Choice>
            ))}
          </ul>
          <ul>
            <Choice
              current={filter.greenOnly}
              count={counts?.greenChannel ?? 0}
              onChoose={() => onFilter({ green: filter.greenOnly ? null : '1' })}
            >
              <Icon name="fast" small />
              <span>{text('inbox.mark.green')}</span>
            </Choice>
          </ul>
          {counts && counts.byDefinition.length > 0 ? <h2>{text('inbox.procedures')}</h2> : null}
          <ul>
            {(counts?.byDefinition ?? []).map(({ key, name, count }) => (
              <Choice
                key={key}
                current={filter.definitionKey === key}
                count={count}
                onChoose={() => onFilter({ procedure: filter.definitionKey === key ? null : key })}
              >
                <span className="cut">{text.pick(name.zh, name.en)}</span>
              </Choice>
            ))}
          </ul>
        </>
      )}
      <SavedFilters query={query} onGo={onGo} />
    </nav>
  );
}
