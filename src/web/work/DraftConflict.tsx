import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '../api/types.ts';
import { showMoment } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { keyOf, openedFields } from '../ui/schema-form/schema.ts';
import { schemaOf } from './completion.ts';
import styles from './DraftConflict.module.css';
import type { Difference, Side } from './draft-merge.ts';

const ownFields = {
  outcome: 'work.outcome',
  reason: 'work.reason',
  legalBasis: 'work.basis',
  comment: 'work.comment',
  officers: 'work.officers',
} as const;

function nameOf(text: Text, task: Task, key: string): string {
  if (key in ownFields) return text(ownFields[key as keyof typeof ownFields]); // asked just before
  const field = openedFields(schemaOf(task).components).find((each) => keyOf(each) === key);
  return text.pick(field?.label, field?.properties?.labelEn) || key;
}

/** An answer as the form would show it. */
function answerOf(text: Text, task: Task, key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return text('work.conflict.empty');
  if (typeof value === 'boolean') return text(value ? 'common.yes' : 'common.no');
  if (Array.isArray(value) && value.length === 0) return text('work.conflict.empty');
  if (Array.isArray(value)) return value.map((each) => answerOf(text, task, key, each)).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  const code = String(value);
  if (key === 'outcome') {
    const outcome = task.outcomes.find((each) => each.value === code);
    return outcome ? text.pick(outcome.name.zh, outcome.name.en) : code;
  }
  if (key === 'officers') {
    const officer = task.colleagues?.find(({ id }) => id === code);
    return officer ? text.pick(officer.name, officer.nameEn) : code;
  }
  const field = openedFields(schemaOf(task).components).find((each) => keyOf(each) === key);
  const option = field?.values?.find((each) => each.value === code);
  return option ? text.pick(option.label, option.labelEn) || code : code;
}

/**
 * Two drafts of one task side by side: what the person has filled in, and what was kept elsewhere meanwhile. Field by field
 * one of both is taken, or all of one; nothing is thrown away before.
 */
export function DraftConflict({
  task,
  kept,
  found,
  onSettle,
}: {
  task: Task;
  /** Who kept the other one, and when. */
  kept: { readonly keptAt: string; readonly keptBy: string };
  found: readonly Difference[];
  onSettle(chosen: readonly Difference[]): void;
}) {
  const text = useText();
  const [chosen, setChosen] = useState(found);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const all = (side: Side) => setChosen(chosen.map((each) => ({ ...each, side })));
  return (
    <section className={styles.conflict} aria-label={text('work.conflict.title')} data-round="">
      <h2 ref={title} tabIndex={-1}>
        {text('work.conflict.title')}
      </h2>
      <p className="t-2" role="status">
        {text('work.conflict.lead', { who: kept.keptBy, time: showMoment(kept.keptAt, text.language) })}
      </p>
      <div className={styles.fields}>
        {chosen.map(({ key, mine, theirs, both, side }) => (
          <Radio.Group
            key={key}
            className={styles.field ?? ''}
            aria-label={nameOf(text, task, key)}
            value={side}
            onChange={({ target }) =>
              setChosen(chosen.map((each) => (each.key === key ? { ...each, side: target.value } : each)))
            }
          >
            <span className={styles.name}>
              {nameOf(text, task, key)}
              {both ? <small>{text('work.conflict.both')}</small> : null}
            </span>
            <Radio value="mine">
              <small>{text('work.conflict.mine')}</small>
              {answerOf(text, task, key, mine)}
            </Radio>
            <Radio value="theirs">
              <small>{text('work.conflict.theirs')}</small>
              {answerOf(text, task, key, theirs)}
            </Radio>
          </Radio.Group>
        ))}
      </div>
      <div className="row g8 wrap">
        <Button type="primary" onClick={() => onSettle(chosen)}>
          {text('work.conflict.settle')}
        </Button>
        <Button onClick={() => all('mine')}>{text('work.conflict.allMine')}</Button>
        <Button onClick={() => all('theirs')}>{text('work.conflict.allTheirs')}</Button>
      </div>
    </section>
  );
}
