import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { send } from '../../../api/client.ts';
import { useLanguage, useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { FindingLevel } from '../editor/FindingLevel.tsx';
import { UndoRedo } from '../editor/UndoRedo.tsx';
import { Workshop } from '../editor/Workshop.tsx';
import styles from '../forms/FormWorkshop.module.css';
import type { DecisionDesigner } from './decision-editor.ts';

/** The editor of one decision model: its table, and what the service's reader says, at the cell and in words. */
export function DecisionWorkshop({
  decisionId,
  xml,
  onChange,
  onClose,
}: {
  decisionId: string;
  xml: string;
  onChange(xml: string): void;
  onClose(): void;
}) {
  const text = useText();
  const { language } = useLanguage();
  const [now, setNow] = useState(xml);
  const [designer, setDesigner] = useState<DecisionDesigner | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(xml);
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    let made: DecisionDesigner | null = null;
    let gone = false;
    const begin = async () => {
      const { createDecisionDesigner } = await import('./decision-editor.ts');
      if (gone || container.current === null) return;
      const one = await createDecisionDesigner(container.current, latest.current, decisionId, language, (next) => {
        if (next === latest.current) return;
        latest.current = next;
        setNow(next);
        changed.current(next);
      });
      if (gone) return one.destroy();
      made = one;
      setDesigner(one);
    };
    begin().catch(setFailure);
    return () => {
      gone = true;
      made?.destroy();
      setDesigner(null);
    };
  }, [decisionId, language]);
  const check = useQuery({
    queryKey: ['decision-check', now],
    gcTime: 0,
    queryFn: () => send('POST', '/api/v1/decision-checks', { body: { xml: now } }),
  });
  const findings = check.data?.findings;
  useEffect(() => {
    designer?.mark(
      (findings ?? []).flatMap(({ elementId, zh, en }) =>
        elementId === null ? [] : [{ elementId, words: text.pick(zh, en) }],
      ),
    );
  }, [designer, findings, text]);
  return (
    <Workshop
      title={text('designer.decision.title', { id: decisionId })}
      onClose={onClose}
      tools={<UndoRedo editor={designer} />}
    >
      <div className={styles.frame}>
        {failure ? <ProblemNotice error={failure} /> : null}
        <div ref={container} className="lb-decision-editor" />
      </div>
      <aside className={styles.side} aria-label={text('designer.findings.title')}>
        <h3 className="t-b">{text('designer.tab.findings')}</h3>
        {check.error ? <ProblemNotice error={check.error} onRetry={() => void check.refetch()} /> : null}
        {findings?.length === 0 ? <p className="t-sm t-3">{text('designer.findings.none')}</p> : null}
        <ul className={styles.findings}>
          {(findings ?? []).map((finding) => (
            <li key={`${finding.rule} ${finding.elementId} ${finding.zh}`}>
              <FindingLevel level={finding.level} />
              <span>
                {text.pick(finding.zh, finding.en)} <span className="code t-3">{finding.rule}</span>
              </span>
            </li>
          ))}
        </ul>
      </aside>
    </Workshop>
  );
}
