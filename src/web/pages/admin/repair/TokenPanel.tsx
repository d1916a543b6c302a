import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { FlowNode } from '../../../diagram/flow-nodes.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import frame from '../parts/admin.module.css';
import type { Start, Token } from './plan.ts';
import styles from './repair.module.css';

/** Every token of the instance, and what may be planned for the chosen one: move, cancel, one more, or a start elsewhere. */
export function TokenPanel({
  tokens,
  nodes,
  chosen,
  target,
  cancelled,
  onChoose,
  onTarget,
  onCancel,
  onStart,
}: {
  tokens: readonly Token[];
  nodes: readonly FlowNode[];
  chosen: Token | null;
  target: string | null;
  cancelled: readonly string[];
  onChoose(token: string): void;
  onTarget(elementId: string): void;
  onCancel(token: string): void;
  onStart(start: Start, from: string | null): void;
}) {
  const text = useText();
  const [where, setWhere] = useState<Start['where']>('before');
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const start = (element: string, at: Start['where']): Start => ({ element, where: at });
  return (
    <Panel title={text('admin.repair.tokens')} note={text('admin.repair.tokenCount', { n: tokens.length })}>
      <ul className={frame.lines}>
        {tokens.map((token) => (
          <li key={token.token} className={styles.token}>
            <button type="button" aria-pressed={chosen?.token === token.token} onClick={() => onChoose(token.token)}>
              <b className="t-b">{nameOf(token.elementId)}</b>
              <span className="t-sm t-3">
                {text.maybe(`admin.repair.wait.${token.wait}`) ?? token.wait}{' '}
                <span className="code">{token.token}</span>
              </span>
            </button>
            {cancelled.includes(token.token) ? (
              <StatusTag kind="strong">{text('admin.repair.willCancel')}</StatusTag>
            ) : null}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <label className="t-sm t-2" htmlFor="repair-target">
          {text('admin.repair.target')}
        </label>
        <Select
          id="repair-target"
          showSearch={{ optionFilterProp: 'label' }}
          value={target}
          placeholder={text('admin.repair.targetHint')}
          options={nodes.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} ${id}` }))}
          onChange={onTarget}
        />
        <Segmented
          block
          aria-label={text('admin.repair.where')}
          value={where}
          options={[
            { value: 'before', label: text('admin.repair.before') },
            { value: 'after', label: text('admin.repair.after') },
          ]}
          onChange={setWhere}
        />
        <div className="row g8 wrap">
          <Button
            disabled={chosen === null || target === null}
            onClick={() => {
              if (chosen !== null && target !== null) onStart(start(target, where), chosen.token);
            }}
          >
            {text('admin.repair.move')}
          </Button>
          <Button
            disabled={target === null}
            onClick={() => {
              if (target !== null) onStart(start(target, where), null);
            }}
          >
            {text('admin.repair.start')}
          </Button>
          <Button
            disabled={chosen === null}
            onClick={() => {
              if (chosen !== null) onStart(start(chosen.elementId, 'before'), null);
            }}
          >
            {text('admin.repair.add')}
          </Button>
          <Button
            disabled={chosen === null}
            onClick={() => {
              if (chosen !== null) onCancel(chosen.token);
            }}
          >
            {text('admin.repair.drop')}
          </Button>
        </div>
        <p className="t-sm t-3">{text(chosen === null ? 'admin.repair.needsToken' : 'admin.repair.hasToken')}</p>
      </div>
    </Panel>
  );
}
