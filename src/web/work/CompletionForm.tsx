import { Input, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Task } from '../api/types.ts';
import { FileControl, FilesOfFormProvider } from '../files/FileControl.tsx';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SchemaForm } from '../ui/schema-form/SchemaForm.tsx';
import styles from './CompletionForm.module.css';
import { chosenOutcome, type Draft, schemaOf } from './completion.ts';

function Line({
  label,
  problem,
  required,
  inputId,
  children,
}: {
  label: string;
  problem: string | undefined;
  required?: boolean;
  inputId: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.line} data-problem={problem === undefined ? undefined : ''}>
      <label htmlFor={inputId}>
        {label}
        {required ? ' *' : ''}
      </label>
      <div>
        {children}
        {problem ? (
          <div className={styles.problem} id={`${inputId}-problem`}>
            <Icon name="stop" small />
            {problem}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The form of a task: its own fields, the outcome, and what the chosen outcome asks for. */
export function CompletionForm({
  task,
  draft,
  problems,
  disabled,
  onChange,
}: {
  task: Task;
  draft: Draft;
  problems: Readonly<Record<string, string>>;
  disabled: boolean;
  onChange(draft: Draft): void;
}) {
  const text = useText();
  const id = useId();
  const outcome = chosenOutcome(task, draft);
  const options = task.outcomes.map(({ value, name }) => ({ value, label: text.pick(name.zh, name.en) }));
  const described = (field: string) => (problems[field] ? `${id}-${field}-problem` : undefined);
  return (
    <div className={styles.form}>
      <FilesOfFormProvider
        value={{
          place: (field) => ({ taskId: task.id, field }),
          handedIn: task.files ?? [],
          ofCase: (task.rows ?? []).flatMap(({ documents }) => documents),
        }}
      >
        <SchemaForm
          schema={schemaOf(task)}
          files={FileControl}
          values={draft.values}
          problems={problems}
          disabled={disabled}
          onChange={(values) => onChange({ ...draft, values })}
        />
      </FilesOfFormProvider>
      {task.outcomes.length > 1 ? (
        <Line label={text('work.outcome')} problem={problems.outcome} required inputId={`${id}-outcome`}>
          <Radio.Group
            id={`${id}-outcome`}
            className={styles.outcomes ?? ''}
            aria-label={text('work.outcome')}
            disabled={disabled}
            value={draft.outcome}
            options={options}
            onChange={(event) => onChange({ ...draft, outcome: event.target.value })}
          />
        </Line>
      ) : null}
      {task.minimumOfficers > 1 ? (
        <Line label={text('work.officers')} problem={problems.officers} required inputId={`${id}-officers`}>
          <Select
            id={`${id}-officers`}
            mode="multiple"
            className={styles.officers ?? ''}
            disabled={disabled}
            value={draft.officers}
            placeholder={text('work.officersHint', { n: task.minimumOfficers })}
            optionFilterProp="label"
            options={(task.colleagues ?? []).map((each) => ({
              value: each.id,
              label: text.pick(each.name, each.nameEn),
            }))}
            aria-describedby={described('officers')}
            {...(problems.officers ? { status: 'error' as const } : {})}
            onChange={(officers: string[]) => onChange({ ...draft, officers })}
          />
        </Line>
      ) : null}
      {outcome?.needsReason || draft.reason !== '' ? (
        <Line
          label={text('work.reason')}
          problem={problems.reason}
          required={outcome?.needsReason ?? false}
          inputId={`${id}-reason`}
        >
          <Input.TextArea
            id={`${id}-reason`}
            data-reason=""
            disabled={disabled}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={draft.reason}
            aria-invalid={problems.reason !== undefined}
            aria-describedby={described('reason')}
            {...(problems.reason ? { status: 'error' as const } : {})}
            onChange={(event) => onChange({ ...draft, reason: event.target.value })}
          />
        </Line>
      ) : null}
      {outcome?.needsLegalBasis || draft.legalBasis !== '' ? (
        <Line
          label={text('work.basis')}
          problem={problems.legalBasis}
          required={outcome?.needsLegalBasis ?? false}
          inputId={`${id}-basis`}
        >
          <Input
            id={`${id}-basis`}
            disabled={disabled}
            value={draft.legalBasis}
            aria-invalid={problems.legalBasis !== undefined}
            aria-describedby={described('legalBasis')}
            {...(problems.legalBasis ? { status: 'error' as const } : {})}
            onChange={(event) => onChange({ ...draft, legalBasis: event.target.value })}
          />
        </Line>
      ) : null}
      <Line label={text('work.comment')} problem={undefined} inputId={`${id}-comment`}>
        <Input
          id={`${id}-comment`}
          disabled={disabled}
          value={draft.comment}
          placeholder={text('common.optional')}
          onChange={(event) => onChange({ ...draft, comment: event.target.value })}
        />
      </Line>
    </div>
  );
}
