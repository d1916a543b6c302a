import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import { showTime } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Finding, Forms } from '../draft/draft.ts';
import { rehearseDiagram } from '../draft/rehearsal.ts';
import type { DraftState } from '../draft/use-draft.ts';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';
import { RehearsalPanel } from './RehearsalPanel.tsx';
import { typeName } from './type-name.ts';

const byLevel = (a: Finding, b: Finding) => Number(a.level === 'warning') - Number(b.level === 'warning');

/** What the checks and the last rehearsal found, each line leading to its element; and all that is drawn as a list to walk by keyboard. */
export function BottomPanel({
  modeler,
  draft,
  forms,
  edits,
  selected,
}: {
  modeler: Modeler | null;
  draft: DraftState;
  forms: Forms;
  edits: number;
  selected: string | null;
}) {
  const text = useText();
  const [tab, setTab] = useState<'findings' | 'rehearsal' | 'elements'>('findings');
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [folded, setFolded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the modeler is asked again after every change
  const elements = useMemo(() => modeler?.elements() ?? [], [modeler, edits]);
  const names = useMemo(
    () => new Map(elements.flatMap((each) => [[each.id, each] as const, [each.process ?? each.id, each] as const])),
    [elements],
  );
  const errors = draft.findings.filter(({ level }) => level === 'error').length;
  const shown = draft.findings.filter(({ level }) => !onlyErrors || level === 'error').toSorted(byLevel);
  const nameOf = (id: string | null) => {
    const element = id === null ? undefined : names.get(id);
    return element === undefined
      ? (id ?? text('designer.findings.whole'))
      : element.name || typeName(text, element.type);
  };
  const rehearsal = useMutation({
    mutationFn: async (signal: AbortSignal) => rehearseDiagram((await modeler?.xml()) ?? '', forms, signal),
  });
  const running = useRef<AbortController | null>(null);
  const rehearse = () => {
    running.current = new AbortController();
    rehearsal.mutate(running.current.signal);
  };
  const cancel = () => {
    running.current?.abort();
    rehearsal.reset();
  };
  const locate = (id: string) => (
    <Button type="link" size="small" onClick={() => modeler?.select(id)}>
      {text('designer.findings.locate')}
    </Button>
  );
  return (
    <section className={styles.bottom} data-folded={folded} aria-label={text('designer.findings.title')}>
      <div className={styles.bottomHead}>
        <div role="tablist" className="row g16">
          {(['findings', 'rehearsal', 'elements'] as const).map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={tab === each}
              className={styles.tab}
              onClick={() => {
                setTab(each);
                setFolded(false);
              }}
            >
              {text(`designer.tab.${each}`)}
            </button>
          ))}
        </div>
        {tab === 'findings' ? (
          <>
            <FindingLevel level="error" words={text('designer.findings.errors', { n: errors })} />
            <FindingLevel
              level="warning"
              words={text('designer.findings.warnings', { n: draft.findings.length - errors })}
            />
            {draft.checkedAt ? (
              <span className="t-sm t-3">
                {text('designer.findings.checkedAt', { time: showTime(draft.checkedAt, text.language) })}
              </span>
            ) : null}
          </>
        ) : tab === 'rehearsal' ? (
          <Button size="small" disabled={modeler === null} onClick={rehearsal.isPending ? cancel : rehearse}>
            {text(rehearsal.isPending ? 'common.cancel' : 'designer.rehearsal.run')}
          </Button>
        ) : (
          <span className="t-sm t-3">{text('common.items', { n: elements.length })}</span>
        )}
        <span className="grow" />
        {tab === 'findings' ? (
          <Button type="text" size="small" aria-pressed={onlyErrors} onClick={() => setOnlyErrors(!onlyErrors)}>
            {text(onlyErrors ? 'designer.findings.all' : 'designer.findings.onlyErrors')}
          </Button>
        ) : null}
        <Button
          type="text"
          size="small"
          aria-label={text(folded ? 'designer.findings.unfold' : 'designer.findings.fold')}
          icon={<Icon name={folded ? 'up' : 'down'} />}
          onClick={() => setFolded(!folded)}
        />
      </div>
      {folded ? null : (
        <div className={styles.bottomBody}>
          {tab === 'rehearsal' ? (
            <RehearsalPanel
              rehearsal={rehearsal.data}
              error={rehearsal.error}
              running={rehearsal.isPending}
              nameOf={nameOf}
              onLocate={(id) => modeler?.select(id)}
              onRun={rehearse}
            />
          ) : null}
          <table className="tbl" hidden={tab === 'rehearsal'}>
            <tbody>
              {tab === 'findings'
                ? shown.map((finding) => (
                    <tr
                      key={`${finding.rule} ${finding.elementId} ${finding.zh}`}
                      data-on={finding.elementId !== null && finding.elementId === selected}
                    >
                      <td className="nb">
                        <FindingLevel level={finding.level} />
                      </td>
                      <td className="t-b nb">{nameOf(finding.elementId)}</td>
                      <td className={styles.sentence}>{text.pick(finding.zh, finding.en)}</td>
                      <td className="code t-3 nb">{finding.rule}</td>
                      <td>{finding.elementId === null ? null : locate(finding.elementId)}</td>
                    </tr>
                  ))
                : elements.map((element) => (
                    <tr key={element.id} data-on={(element.process ?? element.id) === selected}>
                      <td className="t-sm t-2 nb">{typeName(text, element.type)}</td>
                      <td className={`t-b ${styles.sentence}`}>{element.name || '–'}</td>
                      <td className="code t-3 nb">{element.id}</td>
                      <td>{locate(element.id)}</td>
                    </tr>
                  ))}
            </tbody>
          </table>
          {tab === 'findings' && shown.length === 0 ? (
            <p className={`t-3 ${styles.nothing}`}>
              {text(draft.checkedAt === null ? 'designer.findings.notYet' : 'designer.findings.none')}
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}
