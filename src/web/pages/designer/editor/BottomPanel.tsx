import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import { showTime } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { DefinitionSummary } from '../draft/draft.ts';
import type { DraftState } from '../draft/use-draft.ts';
import { CasesPanel } from './CasesPanel.tsx';
import { CompareLegend } from './CompareLegend.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { ElementRows } from './ElementRows.tsx';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';
import { FindingRows } from './FindingRows.tsx';
import { RehearsalPanel } from './RehearsalPanel.tsx';
import { typeName } from './type-name.ts';
import type { PublishPath, PublishStep } from './use-publish-path.ts';

/** What the panel under the diagram shows: a step to publishing, or the list of all that is drawn. */
export type BottomTab = PublishStep | 'elements';

const tabs: readonly BottomTab[] = ['findings', 'rehearsal', 'compare', 'cases', 'elements'];

/** What each step to publishing tells, line by line, each leading to its element. */
export function BottomPanel({
  modeler,
  draft,
  path,
  definition,
  edits,
  selected,
  tab,
  onTab,
}: {
  modeler: Modeler | null;
  draft: DraftState;
  path: PublishPath;
  definition: DefinitionSummary | null;
  edits: number;
  selected: string | null;
  tab: BottomTab;
  onTab(tab: BottomTab): void;
}) {
  const text = useText();
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [folded, setFolded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the modeler is asked again after every change
  const elements = useMemo(() => modeler?.elements() ?? [], [modeler, edits]);
  const names = useMemo(
    () => new Map(elements.flatMap((each) => [[each.id, each] as const, [each.process ?? each.id, each] as const])),
    [elements],
  );
  const nameOf = (id: string | null) => {
    const element = id === null ? undefined : names.get(id);
    return element === undefined
      ? (id ?? text('designer.findings.whole'))
      : element.name || typeName(text, element.type);
  };
  const locate = (id: string) => modeler?.select(id);
  const { rehearsal, graves } = path;
  return (
    <section className={styles.bottom} data-folded={folded} aria-label={text('designer.findings.title')}>
      <div className={styles.bottomHead}>
        <div role="tablist" className="row g16">
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={tab === each}
              className={styles.tab}
              onClick={() => {
                onTab(each);
                setFolded(false);
              }}
            >
              {text(`designer.tab.${each}`)}
            </button>
          ))}
        </div>
        {tab === 'findings' ? (
          <>
            <FindingLevel level="error" words={text('designer.findings.errors', { n: path.errors })} />
            <FindingLevel
              level="warning"
              words={text('designer.findings.warnings', { n: draft.findings.length - path.errors })}
            />
            {draft.checkedAt ? (
              <span className="t-sm t-3">
                {text('designer.findings.checkedAt', { time: showTime(draft.checkedAt, text.language) })}
              </span>
            ) : null}
          </>
        ) : null}
        {tab === 'rehearsal' ? (
          <>
            <Button
              size="small"
              disabled={modeler === null}
              onClick={rehearsal.running ? rehearsal.cancel : rehearsal.start}
            >
              {text(rehearsal.running ? 'common.cancel' : 'designer.rehearsal.run')}
            </Button>
            {rehearsal.data && graves.length === 0 ? (
              <span className="t-sm t-2">{text('designer.rehearsal.none')}</span>
            ) : null}
            {graves.length > 0 ? (
              <>
                <span className="t-sm t-b">{text('designer.rehearsal.errors', { n: graves.length })}</span>
                <Checkbox checked={path.acknowledged} onChange={(event) => path.acknowledge(event.target.checked)}>
                  {text('designer.rehearsal.acknowledge')}
                </Checkbox>
              </>
            ) : null}
          </>
        ) : null}
        {tab === 'compare' && path.comparison.data ? (
          <CompareLegend comparison={path.comparison.data} version={definition?.version ?? 0} />
        ) : null}
        {tab === 'elements' ? <span className="t-sm t-3">{text('common.items', { n: elements.length })}</span> : null}
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
          {tab === 'findings' ? (
            <FindingRows draft={draft} onlyErrors={onlyErrors} selected={selected} nameOf={nameOf} onLocate={locate} />
          ) : null}
          {tab === 'rehearsal' ? (
            <RehearsalPanel
              rehearsal={rehearsal.data}
              error={rehearsal.error}
              running={rehearsal.running}
              nameOf={nameOf}
              onLocate={locate}
              onRun={rehearsal.start}
            />
          ) : null}
          {tab === 'compare' ? (
            <ComparePanel
              comparison={path.comparison}
              version={definition?.version ?? null}
              nameOf={nameOf}
              onLocate={locate}
              onShow={(place) => modeler?.show(place)}
            />
          ) : null}
          {tab === 'cases' ? (
            <CasesPanel path={path} isFirst={definition === null} nameOf={nameOf} onLocate={locate} />
          ) : null}
          {tab === 'elements' ? (
            <ElementRows
              elements={elements}
              selected={selected}
              onLocate={(id) => {
                locate(id);
                // from here the keys of the canvas go on
                modeler?.focus();
              }}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}
