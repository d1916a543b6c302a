import { Button } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './FileDrop.module.css';
import { Icon } from './Icon.tsx';

/** A number of bytes as people read it, 31.4 MB. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] =
    bytes < 1024 ** 2
      ? [bytes / 1024, 'KB']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'MB']
        : [bytes / 1024 ** 3, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** A place to drop files, or to choose them with a button. */
export function FileDrop({
  label,
  about,
  accept,
  inputId,
  multiple = true,
  invalid = false,
  onFiles,
}: {
  label: string;
  /** What the files are for; told after the label to whoever does not see where it stands. */
  about?: string;
  accept?: string;
  /** The id a label outside points to; one of its own when there is none. */
  inputId?: string;
  multiple?: boolean;
  invalid?: boolean;
  onFiles(files: readonly File[]): void;
}) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const ownId = useId();
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };

  return (
    <div>
      <input
        ref={input}
        id={inputId ?? ownId}
        className="sr"
        type="file"
        multiple={multiple}
        aria-invalid={invalid}
        tabIndex={-1}
        accept={accept}
        aria-label={about === undefined ? label : `${label} ${about}`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(files);
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button size="small" icon={<Icon name="upload" small />} onClick={() => input.current?.click()}>
          {label}
          {about === undefined ? null : <span className="sr"> {about}</span>}
        </Button>
        <span className={`t-sm t-3 ${styles.hint}`}>{text('ui.file.drop')}</span>
      </div>
    </div>
  );
}
