import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseDiagram } from '../../../api/types.ts';
import { DiagramLegend, DiagramView } from '../../../diagram/DiagramView.tsx';
import { flowNodes } from '../../../diagram/flow-nodes.ts';
import type { Marker } from '../../../diagram/marks.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { PlanPanel } from './PlanPanel.tsx';
import { emptyPlan, type RepairPlan, type Token, withCancelled, withStart } from './plan.ts';
import { TokenPanel } from './TokenPanel.tsx';

/** The diagram with its tokens, the acts on them, and what they would come to. */
export function RepairBench({
  caseId,
  diagram,
  tokens,
  onRepaired,
}: {
  caseId: string;
  diagram: CaseDiagram;
  tokens: readonly Token[];
  onRepaired(): void;
}) {
  const text = useText();
  const instances = [...new Set(tokens.map(({ instanceId }) => instanceId))];
  const [wanted, setWanted] = useState<string | null>(null);
  const instanceId = instances.find((each) => each === wanted) ?? instances[0] ?? '';
  const place = diagram.called.find((called) => called.instanceId === instanceId) ?? diagram;
  const here = tokens.filter((token) => token.instanceId === instanceId);
  const nodes = useMemo(() => flowNodes(place.xml), [place.xml]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [plan, setPlan] = useState<RepairPlan>(emptyPlan);
  const token = here.find((each) => each.token === chosen) ?? null;
  // What a repair withdraws may stand in a called process.
  const names = useMemo(() => {
    const all = [diagram, ...diagram.called].flatMap(({ xml }) => flowNodes(xml));
    return new Map(all.map(({ id, name }) => [id, name]));
  }, [diagram]);
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? names.get(id) ?? id;
  const { names: processes } = useProcesses();
  const processOf = (instance: string) => {
    const key = tokens.find((each) => each.instanceId === instance)?.definitionKey ?? instance;
    return processes.get(key) ?? key;
  };
  const reset = () => {
    setPlan(emptyPlan);
    setChosen(null);
    setTarget(null);
  };
  const marks = useMemo(() => {
    const markers: Record<string, Marker> = {};
    const badges: Record<string, string> = {};
    for (const id of place.done) markers[id] = 'done';
    for (const { elementId } of here) {
      markers[elementId] = 'live';
      const at = here.filter((each) => each.elementId === elementId);
      const gone = at.filter((each) => plan.cancel.includes(each.token)).length;
      badges[elementId] =
        gone > 0 ? text('admin.repair.badge.cancel', { n: gone }) : text('admin.repair.badge.tokens', { n: at.length });
    }
    for (const { element } of plan.start) {
      markers[element] = 'live';
      badges[element] = text('admin.repair.badge.start');
    }
    return { markers, badges };
  }, [place, here, plan, text]);
  // Only another case or instance moves the picture, not what is planned on it.
  const focusOn = useMemo(
    () => tokens.filter((each) => each.instanceId === instanceId).map(({ elementId }) => elementId),
    [tokens, instanceId],
  );
  const onElementClick = (id: string) => {
    const at = here.find((each) => each.elementId === id);
    if (chosen === null && at !== undefined) setChosen(at.token);
    else if (nodes.some((node) => node.id === id)) setTarget(id);
  };
  return (
    <div className={frame.aside} style={{ display: 'grid', gap: 16, alignItems: 'start' }}>
      <div className={frame.column}>
        <Panel
          className={frame.diagram ?? ''}
          title={text('admin.repair.diagram')}
          note={text(token === null ? 'admin.repair.chooseToken' : 'admin.repair.chooseTarget')}
          acts={
            <>
              {instances.length > 1 ? (
                <Segmented
                  size="small"
                  aria-label={text('admin.repair.instance')}
                  value={instanceId}
                  options={instances.map((value) => ({
                    value,
                    label: processOf(value),
                  }))}
                  onChange={(value) => {
                    setWanted(value);
                    reset();
                  }}
                />
              ) : null}
              <DiagramLegend />
            </>
          }
        >
          <DiagramView
            xml={place.xml}
            label={text('admin.repair.diagramLabel', { n: here.length })}
            markers={marks.markers}
            doneFlows={place.flowsDone}
            badges={marks.badges}
            focusOn={focusOn}
            onElementClick={onElementClick}
          />
        </Panel>
      </div>
      <div className={frame.column}>
        <TokenPanel
          tokens={here}
          nodes={nodes}
          chosen={token}
          target={target}
          cancelled={plan.cancel}
          onChoose={(next) => setChosen(next === chosen ? null : next)}
          onTarget={setTarget}
          onCancel={(id) => setPlan(withCancelled(plan, id))}
          onStart={(start, from) => {
            setPlan(withStart(plan, start, from));
            setChosen(null);
            setTarget(null);
          }}
        />
        <PlanPanel
          key={JSON.stringify([instanceId, plan])}
          caseId={caseId}
          instanceId={instanceId}
          plan={plan}
          tokens={here}
          nameOf={nameOf}
          onChange={setPlan}
          onReset={reset}
          onRepaired={() => {
            reset();
            onRepaired();
          }}
        />
      </div>
    </div>
  );
}
