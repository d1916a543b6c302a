import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import type { DisclosureRow, StoredDocument } from '../../api/types.ts';
import { mayFollow, type RowStanding, standingOf, takesFiles } from '../../disclosure/row-groups.ts';
import { hasPreview, StoredPreview } from '../../files/FilePreview.tsx';
import { UploadLine } from '../../files/UploadLine.tsx';
import { accepted, useUploads } from '../../files/use-uploads.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { FileDrop, showBytes } from '../../ui/FileDrop.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { problemSentence } from '../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { PlaceView } from '../../work/PlaceView.tsx';
import { placeWords } from '../../work/place.ts';
import { contentAddress } from '../../work/Viewer.tsx';
import styles from './applicant.module.css';

function isShownInPlace({ mediaType }: StoredDocument): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/') || mediaType.startsWith('text/html');
}

function FileLine({ document, onRemove }: { document: StoredDocument; onRemove: (() => Promise<unknown>) | null }) {
  const text = useText();
  const { message, modal } = App.useApp();
  const [isShown, setShown] = useState(false);
  const remove = useMutation({
    mutationFn: () => send('DELETE', '/api/v1/documents/{id}', { path: { id: document.id } }),
    onSuccess: () => onRemove?.(),
    onError: (error) => void message.error(problemSentence(text, error)),
  });
  const ask = () =>
    void modal.confirm({
      title: text('applicant.file.removeTitle'),
      content: document.fileName,
      okText: text('applicant.file.remove'),
      cancelText: text('common.cancel'),
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  return (
    <li>
      <div className={styles.file}>
        <a
          className="cut grow"
          href={contentAddress(document.id, isShownInPlace(document))}
          target="_blank"
          rel="noreferrer"
          title={document.fileName}
        >
          {document.fileName}
        </a>
        {document.scan === 'UNSCANNED' ? <StatusTag>{text('applicant.file.unscanned')}</StatusTag> : null}
        <span className="t-sm t-3 nb">{showBytes(document.sizeBytes)}</span>
        {hasPreview(document) ? (
          <Button
            type="link"
            size="small"
            aria-expanded={isShown}
            aria-label={`${text('applicant.preview')} ${document.fileName}`}
            onClick={() => setShown(!isShown)}
          >
            {text('applicant.preview')}
          </Button>
        ) : null}
        {onRemove === null ? null : (
          <Button
            type="text"
            className={styles.square ?? ''}
            loading={remove.isPending}
            aria-label={`${text('applicant.file.remove')} ${document.fileName}`}
            icon={<Icon name="cross" small />}
            onClick={ask}
          />
        )}
      </div>
      {isShown ? <StoredPreview document={document} /> : null}
    </li>
  );
}

function Shared({ row }: { row: DisclosureRow }) {
  const text = useText();
  const state = row.state === 'VERIFIED' ? 'applicant.share.verified' : 'applicant.share.pending';
  const by = row.sharedBy ? text.pick(row.sharedBy.name, row.sharedBy.nameEn) : text('work.source.S');
  return (
    <div className={styles.stack}>
      <StatusTag kind="accent" icon="share">
        {text('guide.state.shared')}
      </StatusTag>
      <span className="t-sm t-2">{text(state, { by })}</span>
    </div>
  );
}

/** Where in the file it is wrong, and the page itself on demand. */
function Place({ row, place }: { row: DisclosureRow; place: NonNullable<DisclosureRow['place']> }) {
  const text = useText();
  const [isShown, setShown] = useState(false);
  const file = row.documents.find(({ id }) => id === place.documentId);
  return (
    <>
      <span className="t-sm">
        {text('work.place')} {placeWords(text, place)}
        {file === undefined ? null : (
          <Button type="link" size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {text('applicant.place.look')}
          </Button>
        )}
      </span>
      {isShown && file !== undefined ? <PlaceView place={place} mediaType={file.mediaType} /> : null}
    </>
  );
}

function Sign({ standing, row }: { standing: RowStanding; row: DisclosureRow }) {
  const text = useText();
  if (standing === 'provided' || standing === 'verified') {
    return (
      <span className={styles.ok}>
        <Icon name="check" small />
        {text(standing === 'verified' ? 'applicant.state.verified' : 'applicant.state.provided')}
      </span>
    );
  }
  if (standing === 'rejected') {
    const code = row.reasonCode ? (text.maybe(`field.reasonCode.${row.reasonCode}`) ?? row.reasonCode) : '';
    return (
      <div className={styles.stack}>
        <span className={styles.wrong}>
          <Icon name="cross" small />
          {text('applicant.state.rejected', { code })}
        </span>
        {row.reason ? <span className="t-sm">{row.reason}</span> : null}
        {row.place ? <Place row={row} place={row.place} /> : null}
      </div>
    );
  }
  const due = mayFollow(row) && row.toleranceDueOn !== null ? showDay(row.toleranceDueOn, text.language) : null;
  if (due !== null) return <span className="t-sm">{text('applicant.state.follows', { day: due })}</span>;
  return (
    <span className="t-sm t-2">{text(standing === 'later' ? 'applicant.state.later' : 'applicant.state.missing')}</span>
  );
}

/** What lies under a row and what one may do there: look at a file, take it back, hand one in. */
export function RowFiles({
  disclosureId,
  row,
  mayChange,
  onChanged,
}: {
  disclosureId: string;
  row: DisclosureRow;
  /** Whether files are taken now: before the application, and while a correction is open. */
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}) {
  const text = useText();
  const standing = standingOf(row);
  const uploads = useUploads({ disclosureId, rowId: row.id }, onChanged);
  if (standing === 'shared') return <Shared row={row} />;
  if (standing === 'generated') {
    return (
      <span className="t-sm t-2">
        {text(
          row.state === 'PROVIDED' || row.state === 'VERIFIED' ? 'applicant.generated.done' : 'applicant.generated',
        )}
      </span>
    );
  }
  const isFixed = standing === 'verified' || !mayChange;
  return (
    <div className={styles.files}>
      <Sign standing={standing} row={row} />
      {isFixed || !takesFiles(row) ? null : (
        <FileDrop
          accept={accepted}
          label={text(row.documents.length > 0 ? 'applicant.file.more' : 'common.upload')}
          onFiles={uploads.add}
        />
      )}
      {isFixed || uploads.unfinished.length === 0 ? null : (
        <p className="t-sm t-2">
          {text('applicant.file.unfinished', { names: uploads.unfinished.map(({ fileName }) => fileName).join('、') })}
        </p>
      )}
      {uploads.running.length > 0 ? (
        <ul>
          {uploads.running.map((upload) => (
            <UploadLine key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      ) : null}
      {row.documents.length > 0 ? (
        <ul>
          {row.documents.map((document) => (
            <FileLine key={document.id} document={document} onRemove={isFixed ? null : onChanged} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
