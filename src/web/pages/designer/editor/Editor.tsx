import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { keys } from '../../../api/keys.ts';
import { ModelerCanvas } from '../../../diagram/ModelerCanvas.tsx';
import { textOfProperty } from '../../../diagram/moddle.ts';
import type { Modeler } from '../../../diagram/modeler.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { problemSentence } from '../../../ui/ProblemNotice.tsx';
import { departmentsQuery } from '../draft/departments.ts';
import type { DefinitionSummary, Draft } from '../draft/draft.ts';
import { useDraft } from '../draft/use-draft.ts';
import { processOf } from '../panel/panel-section.ts';
import { BottomPanel, type BottomTab } from './BottomPanel.tsx';
import { download, printableSvg } from './download.ts';
import { EditorBar } from './EditorBar.tsx';
import styles from './editor.module.css';
import { PublishSteps } from './PublishSteps.tsx';
import { useModelerState } from './use-modeler-state.ts';
import { usePublishPath } from './use-publish-path.ts';
import { useWorkshops } from './use-workshops.ts';
import { ZoomBar } from './ZoomBar.tsx';

// what is not there at first sight comes while bpmn-js does, or when it is asked for
const PropertiesPanel = lazy(() =>
  import('../panel/PropertiesPanel.tsx').then((it) => ({ default: it.PropertiesPanel })),
);
const FormWorkshop = lazy(() => import('../forms/FormWorkshop.tsx').then((it) => ({ default: it.FormWorkshop })));
const DecisionWorkshop = lazy(() =>
  import('../decisions/DecisionWorkshop.tsx').then((it) => ({ default: it.DecisionWorkshop })),
);
const SimulationCanvas = lazy(() =>
  import('../../../diagram/SimulationCanvas.tsx').then((it) => ({ default: it.SimulationCanvas })),
);
const ConflictDialog = lazy(() => import('./ConflictDialog.tsx').then((it) => ({ default: it.ConflictDialog })));
const PublishDialog = lazy(() => import('./PublishDialog.tsx').then((it) => ({ default: it.PublishDialog })));

/** The editor of one draft: bar, canvas, properties, findings; publishing is its last step. */
export function Editor({
  draft,
  definition,
  definitions,
}: {
  draft: Draft;
  definition: DefinitionSummary | null;
  definitions: readonly DefinitionSummary[];
}) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [opened, setOpened] = useState(draft);
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [publishing, setPublishing] = useState(false);
  const [simulated, setSimulated] = useState<string | null>(null);
  const kept = useDraft(opened, modeler);
  const { subject, canUndo, canRedo, edits } = useModelerState(modeler);
  const [tab, setTab] = useState<BottomTab>('findings');
  const path = usePublishPath(modeler, kept, definition, edits, tab);
  const departments = useQuery(departmentsQuery(text)).data ?? [];
  const processes = useMemo(
    () => definitions.map(({ key, name }) => ({ value: key, label: text.pick(name.zh, name.en) })),
    [definitions, text],
  );
  const process = subject === null ? null : processOf(subject.object);
  const name = definition
    ? text.pick(definition.name.zh, definition.name.en)
    : textOfProperty(process, 'name') || opened.key;

  useEffect(() => {
    const marks = kept.findings.flatMap(({ elementId, level, zh, en }) =>
      elementId === null ? [] : [{ elementId, level, title: text.pick(zh, en) }],
    );
    // an error hides the warning at the same element
    const worst = new Map(marks.toSorted((a, b) => (a.level < b.level ? 1 : -1)).map((mark) => [mark.elementId, mark]));
    modeler?.mark([...worst.values()]);
  }, [modeler, kept.findings, text]);

  const { parts, close, form, decision } = useWorkshops(kept);

  const differences = tab === 'compare' ? path.comparison.data : undefined;
  useEffect(() => {
    const { added = [], changed = [], moved = [], removed = [] } = differences ?? {};
    // what has changed shows that it has, also where it moved
    const marks = (['moved', 'changed', 'added'] as const).flatMap((change) =>
      ({ added, changed, moved })[change].map(({ id }) => ({
        elementId: id,
        change,
        title: text(`designer.compare.${change}`),
      })),
    );
    modeler?.markChanges(
      [...new Map(marks.map((mark) => [mark.elementId, mark])).values()],
      removed.flatMap(({ name, drawn }) => (drawn === null ? [] : [{ name, drawn }])),
    );
  }, [modeler, differences, text]);

  const tellFailure = (error: unknown) => void message.warning(problemSentence(text, error), 6);
  const leave = async () => {
    await kept.flush().catch(tellFailure);
    await queries.invalidateQueries({ queryKey: keys.drafts, exact: true });
    await navigate('/designer');
  };
  const published = async (version: number) => {
    setPublishing(false);
    await queries.invalidateQueries({ queryKey: keys.definitions });
    await queries.invalidateQueries({ queryKey: keys.drafts });
    void message.success(text('designer.publish.done', { name, version }), 6);
    await navigate('/designer');
  };
  const isGuided = kept.revision > 0 && /<approval:procedure\b[^>]*\sapplicable="true"/.test(opened.xml);
  // opened at once, as browsers let only what follows a click; the draft is saved before it is read there
  const openGuide = async () => {
    const page = window.open('about:blank', '_blank');
    await kept.flush().catch(tellFailure);
    if (page) page.location.href = `/guide/${opened.key}?draft`;
  };
  const saveXml = async () => modeler && download(`${opened.key}.bpmn`, 'application/xml', await modeler.xml());
  const saveSvg = async () => {
    if (modeler === null) return;
    const version = definition === null ? '' : ` · v${definition.version}`;
    const caption = `${name} · ${opened.key}${version} · ${text('designer.draftOf', { n: kept.revision })}`;
    download(`${opened.key}.svg`, 'image/svg+xml', printableSvg(await modeler.svg(), caption));
  };

  return (
    <>
      <div className={styles.editor}>
        <EditorBar
          name={name}
          definition={definition}
          draft={kept}
          modeler={modeler}
          canUndo={canUndo}
          canRedo={canRedo}
          onLeave={() => void leave()}
          publishing={<PublishSteps path={path} tab={tab} onTab={setTab} onPublish={() => setPublishing(true)} />}
          onSaveXml={() => void saveXml()}
          onSaveSvg={() => void saveSvg()}
          isGuided={isGuided}
          onDraftGuide={() => void openGuide()}
        />
        <div className={styles.drawing}>
          <div className={styles.canvas} data-simulating={simulated !== null}>
            <ModelerCanvas xml={opened.xml} label={text('designer.canvas', { name })} onReady={setModeler} />
            <ZoomBar
              modeler={modeler}
              simulating={simulated !== null}
              onSimulate={() => void (simulated === null ? modeler?.xml().then(setSimulated) : setSimulated(null))}
            />
            <Suspense>
              {simulated !== null ? <SimulationCanvas xml={simulated} label={text('designer.simulation')} /> : null}
            </Suspense>
          </div>
          <BottomPanel
            modeler={modeler}
            draft={kept}
            path={path}
            definition={definition}
            edits={edits}
            selected={subject?.object.id ?? null}
            tab={tab}
            onTab={setTab}
          />
        </div>
        <div className={styles.side}>
          <Suspense>
            {subject ? (
              <PropertiesPanel subject={subject} departments={departments} processes={processes} parts={parts} />
            ) : null}
          </Suspense>
        </div>
        <Suspense>
          {form !== null ? (
            <FormWorkshop formKey={form.key} schema={form.schema} onChange={form.change} onClose={close} />
          ) : null}
          {decision !== null ? (
            <DecisionWorkshop decisionId={decision.ref} xml={decision.xml} onChange={decision.change} onClose={close} />
          ) : null}
          {kept.theirs ? (
            <ConflictDialog theirs={kept.theirs} modeler={modeler} forms={kept.forms} onTheirs={setOpened} />
          ) : null}
          {publishing ? (
            <PublishDialog
              name={name}
              draft={kept}
              path={path}
              definition={definition}
              onClose={() => setPublishing(false)}
              onPublished={(version) => void published(version)}
            />
          ) : null}
        </Suspense>
      </div>
      <div className={styles.tooNarrow}>
        <PageHead title={name} crumb={<Link to="/designer">{text('designer.title')}</Link>} />
        <EmptyState
          act={isGuided ? <Link to={`/guide/${opened.key}?draft`}>{text('designer.draftGuide')}</Link> : null}
        >
          {text('designer.tooNarrow')}
        </EmptyState>
      </div>
    </>
  );
}
