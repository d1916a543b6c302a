import { AutoComplete, Input, InputNumber, Select, Switch } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Option } from './option.ts';
import styles from './panel.module.css';

/** One line of the panel: a label, its control, and below it what there is to know about it. */
export function Field({
  label,
  hint,
  wide = false,
  children,
}: {
  label: string;
  hint?: ReactNode;
  wide?: boolean;
  children(id: string): ReactNode;
}) {
  const id = useId();
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <label className="t-2" htmlFor={id}>
        {label}
      </label>
      <div>
        {children(id)}
        {hint ? <p className="t-sm t-3">{hint}</p> : null}
      </div>
    </div>
  );
}

/** Keeps what is typed until it is finished (left, or Enter), then hands it on; so one change is one undo step. */
function useTyped(value: string, onCommit: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ typed, value, onCommit });
  latest.current = { typed, value, onCommit };
  useEffect(() => setTyped(value), [value]);
  const commit = (now = latest.current.typed) => {
    if (now.trim() !== latest.current.value) latest.current.onCommit(now.trim());
  };
  // another element may be selected before the field is left
  useEffect(
    () => () => {
      const { typed, value, onCommit } = latest.current;
      if (typed.trim() !== value) onCommit(typed.trim());
    },
    [],
  );
  return { typed, setTyped, commit };
}

interface Typed {
  label: string;
  value: string;
  hint?: ReactNode;
  placeholder?: string;
  onCommit(value: string): void;
}

/** A text; `lines` above one makes it a text area, `code` sets it in the type of formulas and ids. */
export function TextField({
  lines = 1,
  code = false,
  disabled = false,
  ...props
}: Typed & { lines?: number; code?: boolean; disabled?: boolean }) {
  const { typed, setTyped, commit } = useTyped(props.value, props.onCommit);
  const shared = {
    value: typed,
    disabled,
    size: 'small' as const,
    placeholder: props.placeholder ?? '',
    className: code ? 'code' : '',
    onBlur: () => commit(),
  };
  return (
    <Field label={props.label} hint={props.hint}>
      {(id) =>
        lines > 1 ? (
          <Input.TextArea
            id={id}
            {...shared}
            autoSize={{ minRows: lines, maxRows: lines * 3 }}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <Input id={id} {...shared} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => commit()} />
        )
      }
    </Field>
  );
}

/** A text with suggestions: the field's own values, or a formula. */
export function SuggestField({ options, ...props }: Typed & { options: readonly Option[] }) {
  const { typed, setTyped, commit } = useTyped(props.value, props.onCommit);
  return (
    <Field label={props.label} hint={props.hint}>
      {(id) => (
        <AutoComplete
          id={id}
          size="small"
          className={styles.full ?? ''}
          value={typed}
          placeholder={props.placeholder ?? ''}
          options={options.map(({ value, label }) => ({
            value,
            label: value === label ? label : `${label} · ${value}`,
          }))}
          filterOption={(words, option) =>
            typed === props.value || String(option?.label).toLowerCase().includes(words.toLowerCase())
          }
          onChange={(value: string | undefined) => setTyped(value ?? '')}
          onSelect={(chosen: string | undefined) => commit(chosen ?? '')}
          onBlur={() => commit()}
        />
      )}
    </Field>
  );
}

/** One of a few values; a value the list does not know is shown as it stands. */
export function ChoiceField({
  label,
  value,
  options,
  hint,
  clearable = false,
  onCommit,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  hint?: ReactNode;
  clearable?: boolean;
  onCommit(value: string): void;
}) {
  return (
    <Field label={label} hint={hint}>
      {(id) => <Choice id={id} value={value} options={options} clearable={clearable} onCommit={onCommit} />}
    </Field>
  );
}

/** The control of a choice without its line, for use in tables. */
export function Choice({
  id,
  label,
  value,
  options,
  clearable = false,
  onCommit,
}: {
  id?: string;
  label?: string;
  value: string;
  options: readonly Option[];
  clearable?: boolean;
  onCommit(value: string): void;
}) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      size="small"
      className={styles.full ?? ''}
      value={value === '' ? null : value}
      allowClear={clearable}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      options={[...options]}
      onChange={(chosen: string | null | undefined) => onCommit(chosen ?? '')}
    />
  );
}

/** Yes or no, with what the answer means beside it. */
export function FlagField({
  label,
  value,
  note,
  disabled = false,
  onCommit,
}: {
  label: string;
  value: boolean;
  note?: ReactNode;
  disabled?: boolean;
  onCommit(value: boolean): void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <span className="row g8">
          <Switch id={id} size="small" checked={value} disabled={disabled} onChange={onCommit} />
          {note ? <span className="t-sm t-2">{note}</span> : null}
        </span>
      )}
    </Field>
  );
}

/** A number in a table or line; null when the field is emptied. */
export function NumberBox({
  id,
  label,
  value,
  min = 0,
  step = 1,
  onCommit,
}: {
  id?: string;
  label?: string;
  value: number | null;
  min?: number;
  step?: number;
  onCommit(value: number | null): void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      size="small"
      className={styles.full ?? ''}
      min={min}
      step={step}
      value={typed}
      // 5 stays 5 where halves are allowed
      formatter={(shown, { userTyping, input }) => (userTyping || shown === undefined ? input : String(shown))}
      onChange={(next) => setTyped(next)}
      onBlur={() => typed !== value && onCommit(typed)}
      onPressEnter={() => typed !== value && onCommit(typed)}
      onStep={(next) => onCommit(Number(next))}
    />
  );
}
