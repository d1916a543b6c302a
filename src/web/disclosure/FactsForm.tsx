import { Input, InputNumber, Radio, Select } from 'antd';
import { useId } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './FactsForm.module.css';
import type { Fact, FactValues } from './fact-words.ts';

/** A choice with more answers than this is a list to open. */
const radiosUpTo = 4;

function Answer({
  fact,
  value,
  id,
  onChange,
}: {
  fact: Fact;
  value: unknown;
  id: string;
  onChange(value: unknown): void;
}) {
  const text = useText();
  const options: { value: string | boolean; label: string }[] =
    fact.type === 'boolean'
      ? [
          { value: true, label: text('common.yes') },
          { value: false, label: text('common.no') },
        ]
      : fact.options.map((option) => ({ value: option.value, label: text.pick(option.name.zh, option.name.en) }));
  if (fact.type === 'number') {
    return (
      <InputNumber
        id={id}
        className={styles.number ?? ''}
        min={0}
        value={typeof value === 'number' ? value : null}
        {...(fact.unit ? { suffix: fact.unit } : {})}
        onChange={onChange}
      />
    );
  }
  if (fact.type === 'text') {
    const words = typeof value === 'string' ? value : '';
    return <Input id={id} value={words} maxLength={200} onChange={(event) => onChange(event.target.value)} />;
  }
  if (options.length > radiosUpTo) {
    return (
      <Select
        id={id}
        className={styles.wide ?? ''}
        allowClear
        value={value ?? null}
        options={options}
        aria-labelledby={`${id}-label`}
        onChange={(chosen) => onChange(chosen ?? null)}
      />
    );
  }
  return (
    <Radio.Group
      id={id}
      className={styles.radios ?? ''}
      value={value}
      options={options}
      aria-labelledby={`${id}-label`}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Asks the facts that decide what a project must bring, each as its question; `wanted` are marked as still needed. */
export function FactsForm({
  facts,
  values,
  wanted = [],
  onChange,
}: {
  facts: readonly Fact[];
  values: FactValues;
  wanted?: readonly string[];
  onChange(values: Record<string, unknown>): void;
}) {
  const text = useText();
  const formId = useId();
  return (
    <div className={styles.facts}>
      {facts.map((fact) => {
        const id = `${formId}-${fact.name}`;
        const isWanted = wanted.includes(fact.name);
        return (
          <div
            key={fact.name}
            className={`${styles.fact} ${isWanted ? styles.wanted : ''}`}
            data-wanted={isWanted ? '' : undefined}
          >
            <label id={`${id}-label`} htmlFor={id}>
              {text.pick(fact.question.zh, fact.question.en)}
              {isWanted ? <span className={styles.mark}>{text('guide.unanswered')}</span> : null}
            </label>
            <Answer
              fact={fact}
              value={values[fact.name]}
              id={id}
              onChange={(value) => onChange({ ...values, [fact.name]: value })}
            />
          </div>
        );
      })}
    </div>
  );
}
