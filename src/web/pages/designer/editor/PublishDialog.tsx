import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Steps } from 'antd';
import { useId, useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import type { Modeler } from '../../../diagram/modeler.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import {
  checkDiagram,
  type DefinitionSummary,
  type Draft,
  definitionXml,
  publishDraft,
  writeDraft,
} from '../draft/draft.ts';
import { rehearseDiagram } from '../draft/rehearsal.ts';
import type { DraftState } from '../draft/use-draft.ts';
import { CompareStep } from './CompareStep.tsx';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';
import { RehearsalStep } from './RehearsalStep.tsx';

const steps = ['check', 'compare', 'cases', 'publish'] as const;

/** Four steps to a new version: no error is left, what it changes, what becomes of running cases, what it is for. */
export function PublishDialog({
  name,
  draft,
  kept,
  definition,
  modeler,
  onLocate,
  onClose,
  onPublished,
}: {
  name: string;
  draft: Draft;
  kept: DraftState;
  definition: DefinitionSummary | null;
  modeler: Modeler | null;
  onLocate(elementId: string): void;
  onClose(): void;
  onPublished(version: number): void;
}) {
  const text = useText();
  const [step, setStep] = useState(0);
  const [note, setNote] = useState('');
  const [acknowledged, setAcknowledged] = useState(false);
  const noteId = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const check = useQuery({
    queryKey: ['publish', draft.key],
    gcTime: 0,
    retry: false,
    queryFn: async () => {
      await kept.flush();
      const xml = (await modeler?.xml()) ?? draft.xml;
      const before = definition === null ? null : await definitionXml(definition.id);
      const [findings, comparison] = await Promise.all([
        checkDiagram(xml),
        before === null ? null : import('../draft/compare.ts').then((it) => it.compareDiagrams(before, xml)),
      ]);
      return { xml, findings, comparison };
    },
  });
  const errors = check.data?.findings.filter(({ level }) => level === 'error') ?? [];
  const warnings = check.data?.findings.filter(({ level }) => level === 'warning') ?? [];
  const xml = check.data?.xml ?? '';
  const rehearsal = useQuery({
    queryKey: ['rehearse', draft.key],
    gcTime: 0,
    retry: false,
    enabled: check.data !== undefined && errors.length === 0,
    queryFn: () => rehearseDiagram(xml, draft.forms),
  });
  // a rehearsal that can not be had stops nobody; what it found has to be acknowledged
  const graves = rehearsal.data?.findings.filter(({ level }) => level === 'error') ?? [];
  const isRehearsed = rehearsal.isError || (rehearsal.isSuccess && (graves.length === 0 || acknowledged));
  const current = steps[step] ?? 'check';
  const version = (definition?.version ?? 0) + 1;

  const publish = async () => {
    if (check.data === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      // a process opened and published without a change has no draft yet
      if (kept.revision === 0) {
        const { key, forms, basedOnVersion } = draft;
        await writeDraft({ key, xml: check.data.xml, forms, basedOnVersion, revision: 0 });
      }
      const { definition: made } = await publishDraft(draft.key, note.trim());
      onPublished(made.version);
    } catch (error) {
      setFailure(error);
      setBusy(false);
      if (error instanceof ProblemError && error.code === 'diagram-refused') setStep(0);
    }
  };
  const next =
    current === 'publish' ? (
      <Button key="next" type="primary" loading={busy} disabled={note.trim() === ''} onClick={() => void publish()}>
        {text('designer.publish.do', { version })}
      </Button>
    ) : (
      <Button
        key="next"
        type="primary"
        disabled={check.data === undefined || errors.length > 0 || !isRehearsed}
        onClick={() => setStep(step + 1)}
      >
        {text('designer.publish.next')}
      </Button>
    );
  return (
    <Modal
      open
      width={640}
      title={text('designer.publish.title', { name })}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={() => (step === 0 ? onClose() : setStep(step - 1))}>
          {text(step === 0 ? 'common.cancel' : 'designer.publish.back')}
        </Button>,
        next,
      ]}
    >
      <Steps
        size="small"
        current={step}
        items={steps.map((each) => ({ title: text(`designer.publish.step.${each}`) }))}
      />
      <div className={styles.publish}>
        {check.error ? <ProblemNotice error={check.error} onRetry={() => void check.refetch()} /> : null}
        {failure ? <ProblemNotice error={failure} /> : null}
        {check.isPending ? <Skeletons rows={3} height={40} /> : null}
        {check.data && current === 'check' ? (
          <>
            <p className="row g16">
              <FindingLevel level="error" words={text('designer.findings.errors', { n: errors.length })} />
              <FindingLevel level="warning" words={text('designer.findings.warnings', { n: warnings.length })} />
            </p>
            <p className="t-2">
              {text(errors.length > 0 ? 'designer.publish.errorsBlock' : 'designer.publish.errorsNone')}
            </p>
            <ul className={styles.found}>
              {[...errors, ...warnings].map((finding) => (
                <li key={`${finding.rule} ${finding.elementId} ${finding.zh}`}>
                  <FindingLevel level={finding.level} />
                  <span>{text.pick(finding.zh, finding.en)}</span>
                  {finding.elementId === null ? null : (
                    <Button type="link" size="small" onClick={() => onLocate(finding.elementId ?? '')}>
                      {text('designer.findings.locate')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {errors.length > 0 ? null : (
              <RehearsalStep
                rehearsal={rehearsal}
                graves={graves}
                acknowledged={acknowledged}
                onAcknowledge={setAcknowledged}
                onLocate={onLocate}
              />
            )}
          </>
        ) : null}
        {check.data && current === 'compare' ? (
          <CompareStep comparison={check.data.comparison} version={definition?.version ?? null} />
        ) : null}
        {current === 'cases' ? (
          <p>
            {(definition?.running ?? 0) > 0
              ? text('designer.publish.casesKeep', { n: definition?.running ?? 0, version: definition?.version ?? 0 })
              : text('designer.publish.casesNone')}
          </p>
        ) : null}
        {current === 'publish' ? (
          <label className={styles.note} htmlFor={noteId}>
            <span>{text('designer.publish.note')}</span>
            <Input.TextArea
              id={noteId}
              value={note}
              maxLength={1000}
              showCount
              autoSize={{ minRows: 3, maxRows: 8 }}
              onChange={(event) => setNote(event.target.value)}
            />
            <span className="t-sm t-3">{text('designer.publish.noteHint')}</span>
          </label>
        ) : null}
      </div>
    </Modal>
  );
}
