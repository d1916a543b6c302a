import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type ModdleObject, textOfProperty } from '../../../diagram/moddle.ts';
import type { Text } from '../../../i18n/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './panel.module.css';
import { type Column, RowDrawer } from './RowDrawer.tsx';

/** A list of rows inside the diagram: each opens in a drawer, goes with a click, and more can be added. */
export function RowList({
  text,
  rows,
  code,
  noteOf,
  columns,
  begin,
  add,
  onAdd,
  onChange,
  onRemove,
}: {
  text: Text;
  rows: readonly ModdleObject[];
  /** The attribute that is a row's code. */
  code: string;
  noteOf?: (row: ModdleObject) => ReactNode;
  columns: readonly Column[];
  begin: Readonly<Record<string, string>>;
  /** What the button and the drawer of a new row say. */
  add: string;
  onAdd(values: Record<string, string>): void;
  onChange(row: ModdleObject, values: Record<string, string>): void;
  onRemove(row: ModdleObject): void;
}) {
  const [open, setOpen] = useState<ModdleObject | 'new' | null>(null);
  const nameOf = (row: ModdleObject) => text.pick(textOfProperty(row, 'name'), textOfProperty(row, 'nameEn'));
  return (
    <>
      {rows.length === 0 ? null : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={textOfProperty(row, code)}>
              <span className="code t-3">{textOfProperty(row, code)}</span>
              <button type="button" className={styles.name} onClick={() => setOpen(row)}>
                {nameOf(row)}
              </button>
              <span className="row g4 t-sm t-3">
                {noteOf?.(row)}
                <Button
                  type="text"
                  size="small"
                  aria-label={text('designer.materials.remove', { name: nameOf(row) })}
                  icon={<Icon name="cross" small />}
                  onClick={() => onRemove(row)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon={<Icon name="plus" small />} onClick={() => setOpen('new')}>
          {add}
        </Button>
      </div>
      {open === null ? null : (
        <RowDrawer
          text={text}
          title={open === 'new' ? add : nameOf(open)}
          row={open === 'new' ? null : open}
          begin={begin}
          columns={columns}
          onClose={() => setOpen(null)}
          onSave={(values) => {
            if (open === 'new') onAdd(values);
            else onChange(open, values);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
