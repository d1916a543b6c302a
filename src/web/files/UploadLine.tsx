import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { showBytes } from '../ui/FileDrop.tsx';
import { Icon } from '../ui/Icon.tsx';
import { problemSentence } from '../ui/ProblemNotice.tsx';
import { hasPreview, LocalPreview } from './FilePreview.tsx';
import styles from './UploadLine.module.css';
import type { RunningUpload, Uploads } from './use-uploads.ts';

/** One file on its way: how far it is, and what one may do about it. */
export function UploadLine({ upload, uploads }: { upload: RunningUpload; uploads: Uploads }) {
  const text = useText();
  const [isShown, setShown] = useState(false);
  const { id, file, sent, state, error } = upload;
  const percent = file.size > 0 ? Math.floor((sent / file.size) * 100) : 0;
  return (
    <li className={styles.running}>
      <div className="row g8">
        <span className="cut grow" title={file.name}>
          {file.name}
        </span>
        <b className="t-b">{percent}%</b>
        {hasPreview(file) ? (
          <Button size="small" type="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {text('applicant.preview')}
          </Button>
        ) : null}
        {state === 'sending' || state === 'waiting' ? (
          <Button
            size="small"
            onClick={() => uploads.pause(id)}
            aria-label={text('ui.file.pauseOf', { name: file.name })}
          >
            {text('ui.file.pause')}
          </Button>
        ) : (
          <Button
            size="small"
            onClick={() => uploads.resume(id)}
            aria-label={text('ui.file.resumeOf', { name: file.name })}
          >
            {text(state === 'failed' ? 'common.retry' : 'ui.file.resume')}
          </Button>
        )}
        <Button
          type="text"
          size="small"
          aria-label={`${text('ui.file.cancel')} ${file.name}`}
          icon={<Icon name="cross" small />}
          onClick={() => uploads.cancel(id)}
        />
      </div>
      <progress className={styles.bar} value={percent} max={100} aria-label={file.name} />
      {error === null ? (
        <div className="t-sm t-3" role="status">
          {state === 'waiting'
            ? text('ui.file.waiting')
            : text('ui.file.progress', { done: showBytes(sent), total: showBytes(file.size) })}
        </div>
      ) : (
        <div className={`t-sm ${styles.failed}`} role="alert">
          <Icon name="stop" small />
          <span>{problemSentence(text, error)}</span>
        </div>
      )}
      {isShown ? <LocalPreview file={file} /> : null}
    </li>
  );
}
