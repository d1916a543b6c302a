import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import styles from './editor.module.css';

const keys = [
  [['N'], 'create'],
  [['A'], 'append'],
  [['Shift', 'C'], 'connect'],
  [['E'], 'rename'],
  [['R'], 'replace'],
  [[']'], 'next'],
  [['['], 'previous'],
  [['←', '↑', '↓', '→'], 'move'],
  [['Ctrl', '←↑↓→'], 'pan'],
  [['Delete'], 'remove'],
  [['Ctrl', 'C'], 'copy'],
  [['Ctrl', 'V'], 'paste'],
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', 'F'], 'find'],
] as const;

/** The keys of the canvas, behind a button. */
export function KeyboardHelp() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('designer.keys.open')}</Button>
      <Modal open={isOpen} footer={null} title={text('designer.keys.title')} onCancel={() => setOpen(false)}>
        <p className="t-2">{text('designer.keys.how')}</p>
        <dl className={styles.keys}>
          {keys.map(([hints, name]) => (
            <div key={name}>
              <dt className="row g4">
                {hints.map((hint) => (
                  <KeyHint key={hint}>{hint}</KeyHint>
                ))}
              </dt>
              <dd>{text(`designer.keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
