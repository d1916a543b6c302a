import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './Workshop.module.css';

/** A tool over the whole editor, such as for one form: its name and buttons, and a way back to the diagram. */
export function Workshop({
  title,
  tools,
  children,
  onClose,
}: {
  title: string;
  tools?: ReactNode;
  children: ReactNode;
  onClose(): void;
}) {
  const text = useText();
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div ref={frame} className={styles.workshop} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={titleId} className="t-b t-lg cut">
          {title}
        </h2>
        <span className="grow" />
        {tools}
        <Button type="primary" onClick={onClose}>
          {text('designer.workshop.done')}
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
