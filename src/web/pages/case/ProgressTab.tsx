import { Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Case, CaseDiagram } from '../../api/types.ts';
import { DiagramLegend, DiagramView } from '../../diagram/DiagramView.tsx';
import { elementNames } from '../../diagram/element-names.ts';
import type { Marker } from '../../diagram/marks.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './case.module.css';
import { daysByElement } from './days-by-element.ts';
import { History } from './History.tsx';
import { OpinionMatrix } from './OpinionMatrix.tsx';
import { useDiagram, useOpinions } from './parts.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

type Place = Pick<CaseDiagram, 'xml' | 'done' | 'live' | 'flowsDone' | 'visits'>;

/** What to draw upon the diagram of one process: passed, live and days by element. */
function useMarks(place: Place) {
  const text = useText();
  return useMemo(() => {
    const names = elementNames(place.xml);
    const markers: Record<string, Marker> = {};
    for (const id of place.done) markers[id] = 'done';
    for (const { elementId } of place.live) markers[elementId] = 'live';
    const badges = Object.fromEntries(
      place.live.map(({ elementId, count }) => [elementId, text('case.diagram.badge', { n: count })]),
    );
    const notes = Object.fromEntries(
      [...daysByElement(place.visits)]
        .filter(([, spent]) => spent > 0)
        .map(([id, spent]) => [id, text('case.diagram.days', { n: spent })]),
    );
    const focusOn = place.live.length > 0 ? place.live.map(({ elementId }) => elementId) : place.done.slice(-1);
    return { names, markers, badges, notes, focusOn };
  }, [place, text]);
}

function Progress({ diagram, beneath }: { diagram: CaseDiagram; beneath: ReactNode }) {
  const text = useText();
  const [instanceId, setInstanceId] = useState('root');
  const [elementId, setElementId] = useState<string | null>(null);
  const place: Place = diagram.called.find((called) => called.instanceId === instanceId) ?? diagram;
  const { names, markers, badges, notes, focusOn } = useMarks(place);
  const rootNames = useMemo(() => elementNames(diagram.xml), [diagram.xml]);
  // what has no name, as a join, is no step to speak of
  const live = place.live.flatMap((each) => names.get(each.elementId) ?? []).join('、');
  const nameOfCall = (called: CaseDiagram['called'][number]) =>
    rootNames.get(called.elementId) ?? elementNames(called.xml).get(called.key) ?? called.key;
  return (
    <>
      <Panel
        className={styles.diagram ?? ''}
        label={text('case.diagram')}
        title={text('case.diagram')}
        note={live === '' ? undefined : text('case.diagram.at', { live })}
        acts={
          <>
            {diagram.called.length > 0 ? (
              <Segmented
                size="small"
                aria-label={text('case.diagram')}
                value={instanceId}
                options={[
                  { value: 'root', label: text('case.diagram.root') },
                  ...diagram.called.map((called) => ({ value: called.instanceId, label: nameOfCall(called) })),
                ]}
                onChange={(value) => {
                  setInstanceId(value);
                  setElementId(null);
                }}
              />
            ) : null}
            <DiagramLegend />
          </>
        }
      >
        <DiagramView
          xml={place.xml}
          label={text('case.diagram.label', { done: place.done.length, live })}
          markers={markers}
          doneFlows={place.flowsDone}
          badges={badges}
          notes={notes}
          focusOn={focusOn}
          onElementClick={(id) => setElementId(names.has(id) ? id : null)}
        />
      </Panel>
      {beneath}
      <History names={names} visits={place.visits} elementId={elementId} onAll={() => setElementId(null)} />
    </>
  );
}

/** How far a case is: the diagram with its live tokens, the history of steps, opinions, and the timeline beside. */
export function ProgressTab({ caseFile }: { caseFile: Case }) {
  const diagram = useDiagram(caseFile.id);
  const { data: opinions } = useOpinions(caseFile.id);
  const reviewed = opinions !== undefined && opinions.items.length + opinions.open.length > 0;
  const matrix = reviewed ? <OpinionMatrix opinions={opinions} /> : null;
  return (
    <div className={`${styles.body} ${styles.two}`}>
      <div className={styles.column}>
        {diagram.error ? <ProblemNotice error={diagram.error} onRetry={() => void diagram.refetch()} /> : null}
        {diagram.data ? (
          <Progress diagram={diagram.data} beneath={matrix} />
        ) : diagram.error ? null : (
          <Skeletons rows={4} height={64} />
        )}
      </div>
      <TimelinePanel caseId={caseFile.id} />
    </div>
  );
}
