import { Button } from 'antd';
import type { Modeler } from '../../../diagram/modeler.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './editor.module.css';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { useScale } from './use-modeler-state.ts';

/** Nearer, farther, all of it, and where is it. */
export function ZoomBar({
  modeler,
  simulating,
  onSimulate,
}: {
  modeler: Modeler | null;
  simulating: boolean;
  onSimulate(): void;
}) {
  const text = useText();
  const scale = useScale(modeler);
  const zoomTo = (target: number) => modeler?.zoom(target / scale);
  return (
    <div className={styles.zoom} role="toolbar" aria-label={text('designer.zoom')}>
      {simulating ? null : (
        <>
          <Button
            aria-label={text('ui.diagram.zoomOut')}
            icon={<Icon name="zoomOut" />}
            onClick={() => modeler?.zoom(0.8)}
          />
          <Button title={text('designer.fullSize')} onClick={() => zoomTo(1)}>
            {Math.round(scale * 100)}%
          </Button>
          <Button
            aria-label={text('ui.diagram.zoomIn')}
            icon={<Icon name="zoomIn" />}
            onClick={() => modeler?.zoom(1.25)}
          />
          <Button aria-label={text('ui.diagram.fit')} icon={<Icon name="fit" />} onClick={() => modeler?.fit()} />
          <Button icon={<Icon name="search" />} onClick={() => modeler?.find()}>
            {text('designer.find')}
          </Button>
          <KeyboardHelp />
        </>
      )}
      <Button
        icon={<Icon name={simulating ? 'stop' : 'play'} />}
        aria-pressed={simulating}
        disabled={modeler === null}
        onClick={onSimulate}
      >
        {text(simulating ? 'designer.simulationEnd' : 'designer.simulation')}
      </Button>
    </div>
  );
}
