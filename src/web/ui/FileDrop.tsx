import { Button } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { UploadProgress } from '../api/upload.ts';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './FileDrop.module.css';
import { Icon } from './Icon.tsx';
import { problemSentence } from './ProblemNotice.tsx';

/** A number of bytes as people read it, 31.4 MB. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

interface Running {
  file: File;
  sent: number;
  total: number;
  cancel(): void;
}

/**
 * A place to drop or choose a file. `onFile` does the sending: it reports progress and stops when its signal is
 * aborted; what it throws is shown here with a retry.
 */
export function FileDrop({
  label,
  accept,
  limitBytes,
  compact = false,
  onFile,
}: {
  label: string;
  accept?: string;
  limitBytes?: number;
  compact?: boolean;
  onFile(file: File, onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<void>;
}) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [running, setRunning] = useState<Running | null>(null);
  const [failed, setFailed] = useState<{ file: File; sentence: string } | null>(null);
  const [over, setOver] = useState(false);

  const start = async (file: File) => {
    if (limitBytes !== undefined && file.size > limitBytes) {
      setFailed({ file, sentence: text('ui.file.tooLarge', { limit: showBytes(limitBytes) }) });
      return;
    }
    const abort = new AbortController();
    const running = { file, sent: 0, total: file.size, cancel: () => abort.abort() };
    setFailed(null);
    setRunning(running);
    try {
      await onFile(file, ({ sent, total }) => setRunning({ ...running, sent, total }), abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) setFailed({ file, sentence: problemSentence(text, error) });
    } finally {
      setRunning(null);
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void start(file);
  };

  if (running) {
    const percent = running.total > 0 ? Math.floor((running.sent / running.total) * 100) : 0;
    return (
      <div className={styles.running}>
        <div className="row g8">
          <span className="cut grow">{running.file.name}</span>
          <b className="t-b">{percent}%</b>
          <Button
            type="text"
            size="small"
            aria-label={text('ui.file.cancel')}
            icon={<Icon name="cross" small />}
            onClick={running.cancel}
          />
        </div>
        <progress className={styles.bar} value={percent} max={100} aria-label={running.file.name} />
        <div className="t-sm t-3">
          {text('ui.file.progress', { done: showBytes(running.sent), total: showBytes(running.total) })}
        </div>
      </div>
    );
  }
  return (
    <div>
      <input
        ref={input}
        id={inputId}
        className="sr"
        type="file"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void start(file);
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={`${compact ? '' : styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          size={compact ? 'small' : 'middle'}
          icon={<Icon name="upload" small />}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
        {compact ? null : <span className="t-sm t-3">{text('ui.file.drop')}</span>}
      </div>
      {failed ? (
        <div className={`t-sm ${styles.failed}`} role="alert">
          <Icon name="stop" small />
          <span>{failed.sentence}</span>
          <Button size="small" type="link" onClick={() => void start(failed.file)}>
            {text('common.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
