import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './DiagramView.module.css';
import type { Marker } from './marks.ts';
import type { Viewer } from './viewer.ts';

/** What a diagram shows, and what a click on it does. */
export interface DiagramViewProps {
  /** The BPMN XML with its layout. */
  xml: string;
  /** What a reader of the screen is told it is. */
  label: string;
  markers?: Readonly<Record<string, Marker>>;
  doneFlows?: readonly string[];
  badges?: Readonly<Record<string, string>>;
  notes?: Readonly<Record<string, string>>;
  /** Elements to begin with when the whole diagram is too large to be read; the smallest comes into the middle. */
  focusOn?: readonly string[];
  onElementClick?: ((elementId: string) => void) | undefined;
}

const nothing = {};
const noFlows: readonly string[] = [];
const nowhere: readonly string[] = [];

/** A diagram to look at: bpmn-js is loaded with it, made once, and told about changes. */
export function DiagramView({
  xml,
  label,
  markers = nothing,
  doneFlows = noFlows,
  badges = nothing,
  notes = nothing,
  focusOn = nowhere,
  onElementClick,
}: DiagramViewProps) {
  const text = useText();
  const container = useRef<HTMLElement>(null);
  const clicked = useRef(onElementClick);
  clicked.current = onElementClick;
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    let made: Viewer | null = null;
    let gone = false;
    void import('./viewer.ts').then(({ createViewer }) => {
      if (gone || container.current === null) return;
      made = createViewer(container.current, (id) => clicked.current?.(id));
      setViewer(made);
    }, setFailure);
    return () => {
      gone = true;
      made?.destroy();
      setViewer(null);
      setShown(null);
    };
  }, []);

  useEffect(() => {
    if (viewer === null) return;
    setFailure(null);
    viewer.show(xml).then(() => setShown(xml), setFailure);
  }, [viewer, xml]);

  useEffect(() => {
    if (viewer !== null && shown === xml && focusOn.length > 0) viewer.focus(focusOn);
  }, [viewer, shown, xml, focusOn]);

  useEffect(() => {
    if (viewer !== null && shown === xml) viewer.mark({ markers, doneFlows, badges, notes });
  }, [viewer, shown, xml, markers, doneFlows, badges, notes]);

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Button
          type="text"
          size="small"
          aria-label={text('ui.diagram.zoomOut')}
          icon={<Icon name="zoomOut" />}
          onClick={() => viewer?.zoom(0.8)}
        />
        <Button
          type="text"
          size="small"
          aria-label={text('ui.diagram.zoomIn')}
          icon={<Icon name="zoomIn" />}
          onClick={() => viewer?.zoom(1.25)}
        />
        <Button
          type="text"
          size="small"
          aria-label={text('ui.diagram.fit')}
          icon={<Icon name="fit" />}
          onClick={() => viewer?.fit()}
        />
      </div>
      {failure ? (
        isNotDrawn(failure) ? (
          <EmptyState>{text('ui.diagram.notDrawn')}</EmptyState>
        ) : (
          <ProblemNotice error={failure} />
        )
      ) : null}
      <section ref={container} className={`lb-diagram ${styles.canvas}`} aria-label={label} />
    </div>
  );
}

/** Whether a process was deployed without a drawing of it, so that there is nothing to show (BPMN 2.0.2 §12). */
function isNotDrawn(failure: unknown): boolean {
  return failure instanceof Error && failure.message.includes('no diagram to display');
}

/** What blue and grey mean in a diagram. */
export function DiagramLegend() {
  const text = useText();
  return (
    <span className={`row g12 ${styles.legend}`}>
      <span className="row g4">
        <i className={styles.done} />
        {text('ui.diagram.done')}
      </span>
      <span className="row g4">
        <i className={styles.ahead} />
        {text('ui.diagram.ahead')}
      </span>
    </span>
  );
}
