import { useMemo } from 'react';
import type { Schemas } from '../../../api/contract.ts';
import { DiagramView } from '../../../diagram/DiagramView.tsx';
import type { Marker } from '../../../diagram/marks.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from './migration.module.css';
import type { Plan, PlanContent } from './queries.ts';

/** The old and the new diagram beside one another: tokens on the old one, and what stands for the chosen element on the new one. */
export function TwoDiagrams({
  plan,
  content,
  fromXml,
  toXml,
  tokens,
  chosen,
  onSource,
  onTarget,
}: {
  plan: Plan;
  content: PlanContent;
  fromXml: string;
  toXml: string;
  tokens: Schemas['PlanPreview']['elements'];
  chosen: string | null;
  onSource(elementId: string): void;
  onTarget(elementId: string): void;
}) {
  const text = useText();
  const mapped = chosen === null ? undefined : (content.elements?.[chosen] ?? chosen);
  const old = useMemo(() => {
    const markers: Record<string, Marker> = {};
    const badges: Record<string, string> = {};
    for (const { elementId, tokens: n } of tokens) {
      markers[elementId] = 'done';
      badges[elementId] = text('admin.migration.badge', { n });
    }
    if (chosen !== null) markers[chosen] = 'live';
    return { markers, badges, focusOn: chosen === null ? [] : [chosen] };
  }, [tokens, chosen, text]);
  const young = useMemo(() => {
    const markers: Record<string, Marker> = {};
    const badges: Record<string, string> = {};
    if (mapped !== undefined) {
      markers[mapped] = 'live';
      badges[mapped] = text('admin.migration.stands');
    }
    return { markers, badges, focusOn: mapped === undefined ? [] : [mapped] };
  }, [mapped, text]);
  return (
    <div className={styles.two}>
      <Panel
        className={styles.diagram ?? ''}
        title={text('admin.migration.oldVersion', { n: plan.fromVersion })}
        note={text('admin.migration.chooseSource')}
      >
        <DiagramView
          xml={fromXml}
          label={text('admin.migration.oldVersion', { n: plan.fromVersion })}
          markers={old.markers}
          badges={old.badges}
          focusOn={old.focusOn}
          onElementClick={onSource}
        />
      </Panel>
      <Panel
        className={styles.diagram ?? ''}
        title={text('admin.migration.newVersion', { n: plan.toVersion })}
        note={text(chosen === null ? 'admin.migration.thenTarget' : 'admin.migration.chooseTarget')}
      >
        <DiagramView
          xml={toXml}
          label={text('admin.migration.newVersion', { n: plan.toVersion })}
          markers={young.markers}
          badges={young.badges}
          focusOn={young.focusOn}
          onElementClick={onTarget}
        />
      </Panel>
    </div>
  );
}
