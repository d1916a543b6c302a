import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../../api/contract.ts';
import type { FlowNode } from '../../../diagram/flow-nodes.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import frame from '../parts/admin.module.css';
import styles from './migration.module.css';
import type { Plan, PlanContent } from './queries.ts';

interface MappingsProps {
  plan: Plan;
  content: PlanContent;
  sources: readonly FlowNode[];
  targets: readonly FlowNode[];
  tokens: Schemas['PlanPreview']['elements'];
  chosen: string | null;
  onChoose(elementId: string): void;
  onChange(content: PlanContent): void;
}

/** Element by element what stands for it in the new version; only what needs a look, unless all are asked for. */
export function Mappings({ plan, content, sources, targets, tokens, chosen, onChoose, onChange }: MappingsProps) {
  const text = useText();
  const [isAll, setAll] = useState(false);
  const findings = new Map(plan.findings.map(({ elementId, code }) => [elementId, code]));
  const standing = new Map(tokens.map((each) => [each.elementId, each]));
  const mappedTo = (id: string) => content.elements?.[id] ?? (targets.some((node) => node.id === id) ? id : undefined);
  const isWorthALook = ({ id }: FlowNode) =>
    findings.has(id) || standing.has(id) || id === chosen || (mappedTo(id) ?? id) !== id;
  const shown = isAll ? sources : sources.filter(isWorthALook);
  const options = targets.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} ${id}` }));
  return (
    <Panel
      title={text('admin.migration.mappings')}
      note={text('admin.migration.findings', { n: plan.findings.length, total: sources.length })}
      acts={
        <span className="row g8 t-sm">
          {text('admin.migration.showAll')}
          <Switch size="small" checked={isAll} aria-label={text('admin.migration.showAll')} onChange={setAll} />
        </span>
      }
    >
      {shown.length === 0 ? <EmptyState>{text('admin.migration.allMapped')}</EmptyState> : null}
      {shown.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.mappings} aria-label={text('admin.migration.mappings')} tabIndex={0}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.migration.source')}</th>
                <th className="n">{text('admin.migration.tokens')}</th>
                <th>{text('admin.migration.target')}</th>
                <th>{text('admin.migration.timer')}</th>
                <th>{text('admin.migration.finding')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name }) => {
                const finding = findings.get(id);
                const target = mappedTo(id);
                return (
                  <tr key={id} aria-selected={id === chosen}>
                    <td>
                      <Button type="link" size="small" className={styles.name ?? ''} onClick={() => onChoose(id)}>
                        {name}
                      </Button>
                      {name === id ? null : <div className="code t-3">{id}</div>}
                    </td>
                    <td className="n">{standing.get(id)?.tokens ?? '–'}</td>
                    <td>
                      <Select
                        className={styles.target ?? ''}
                        showSearch={{ optionFilterProp: 'label' }}
                        aria-label={text('admin.migration.targetOf', { name })}
                        placeholder={text('admin.migration.noTarget')}
                        value={target ?? null}
                        options={options}
                        onChange={(value: string) => {
                          onChoose(id);
                          onChange({ ...content, elements: { ...content.elements, [id]: value } });
                        }}
                      />
                    </td>
                    <td>
                      <Select
                        aria-label={text('admin.migration.timerOf', { name })}
                        disabled={target === undefined}
                        value={(target === undefined ? undefined : content.timers?.[target]) ?? 'keep'}
                        options={(['keep', 'rearm'] as const).map((value) => ({
                          value,
                          label: text(`admin.migration.timer.${value}`),
                        }))}
                        onChange={(value: 'keep' | 'rearm') => {
                          if (target !== undefined)
                            onChange({ ...content, timers: { ...content.timers, [target]: value } });
                        }}
                      />
                    </td>
                    <td>
                      {finding === undefined ? (
                        <span className="row g4 t-3">
                          <Icon name="check" small />
                          {text('admin.migration.fits')}
                        </span>
                      ) : (
                        <span className="row g4 t-b">
                          <Icon name={standing.has(id) ? 'stop' : 'alert'} small />
                          {text(`admin.migration.finding.${finding}`)}
                        </span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
