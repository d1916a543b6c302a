import { Link } from 'react-router';
import { limitWords } from '../../api/shown-clock.ts';
import { type GuideItem, useGuides } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import styles from './guide.module.css';

function Entry({ item }: { item: GuideItem }) {
  const text = useText();
  const { promised, statutory, fee, result, leadDepartmentName } = item;
  const words = (limit: NonNullable<GuideItem['promised']>) =>
    limit.value === null ? text('guide.limit.depends') : limitWords(text, { value: limit.value, unit: limit.unit });
  return (
    <li>
      <Link className={styles.entry} to={`/guide/${encodeURIComponent(item.key)}`}>
        <span className={styles.entryName}>
          <b>{text.pick(item.name.zh, item.name.en)}</b>
          <span className="t-sm t-2">
            {leadDepartmentName
              ? text('guide.lead', { department: text.pick(leadDepartmentName.zh, leadDepartmentName.en) })
              : ''}
          </span>
        </span>
        <span className={styles.entryTags}>
          {promised ? (
            <StatusTag kind="accent">{text('guide.limit.promised', { limit: words(promised) })}</StatusTag>
          ) : null}
          {statutory ? <StatusTag>{text('guide.limit.statutory', { limit: words(statutory) })}</StatusTag> : null}
          {fee ? <StatusTag>{text.pick(fee.zh, fee.en)}</StatusTag> : null}
        </span>
        <span className={`t-sm t-2 ${styles.entryResult}`}>{result ? text.pick(result.zh, result.en) : ''}</span>
        <Icon name="right" />
      </Link>
    </li>
  );
}

/** Every procedure one may apply for, with its limits, fee and result. */
export function GuideList() {
  const text = useText();
  const { data, error, refetch } = useGuides();
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <h1>{text('guide.title')}</h1>
        <p className="t-2">{text('guide.intro')}</p>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={4} height={72} /> : null}
      {data?.items.length === 0 ? <EmptyState>{text('guide.empty')}</EmptyState> : null}
      {data && data.items.length > 0 ? (
        <ul className={styles.entries}>
          {data.items.map((item) => (
            <Entry key={item.key} item={item} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
