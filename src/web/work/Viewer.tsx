import { Button } from 'antd';
import { useState } from 'react';
import type { DisclosureRow, StoredDocument } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { showBytes } from '../ui/FileDrop.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Viewer.module.css';

/** The address of an issued document as a PDF, shown in the browser. */
export function pdfAddress(documentId: string): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/content?format=pdf&inline=1`;
}

/** The address of a file; `inline` shows it in the browser instead of saving it. */
export function contentAddress(documentId: string, inline = false): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/content${inline ? '?inline=1' : ''}`;
}

function Preview({ document }: { document: StoredDocument }) {
  const text = useText();
  const address = contentAddress(document.id, true);
  if (document.mediaType === 'application/pdf')
    return <iframe className={styles.frame} title={document.fileName} src={address} />;
  if (document.mediaType.startsWith('image/'))
    return <img className={styles.image} alt={document.fileName} src={address} />;
  return <p className={styles.none}>{text('work.viewer.noPreview')}</p>;
}

function Hint({ label, words }: { label: string; words: string }) {
  return (
    <div className={styles.hint}>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** What lies under one material: its files, and beside them what a checker should look at. */
export function Viewer({ row }: { row: DisclosureRow | null }) {
  const text = useText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (row === null) {
    return (
      <section className={styles.viewer} aria-label={text('work.viewer')}>
        <p className={styles.none}>{text('work.viewer.none')}</p>
      </section>
    );
  }
  const shown = row.documents.find((document) => document.id === chosenId) ?? row.documents.at(-1);
  const nothing =
    row.source === 'G'
      ? text('work.viewer.generated')
      : row.source === 'S' && row.sharedBy
        ? text('work.viewer.shared', { name: text.pick(row.sharedBy.name, row.sharedBy.nameEn) })
        : text('work.viewer.noFile');
  return (
    <section className={styles.viewer} aria-label={text('work.viewer')}>
      <div className={styles.head}>
        <span className="cut grow">
          <span className="code">{row.id}</span> {text.pick(row.name.zh, row.name.en)}
        </span>
        {shown ? (
          <>
            <Button
              type="text"
              size="small"
              href={contentAddress(shown.id, true)}
              target="_blank"
              rel="noreferrer"
              aria-label={text('work.viewer.newWindow')}
              icon={<Icon name="fit" />}
            />
            <Button
              type="text"
              size="small"
              href={contentAddress(shown.id)}
              aria-label={`${text('common.download')} ${shown.fileName}`}
              icon={<Icon name="download" />}
            />
          </>
        ) : null}
      </div>
      <div className={styles.body}>
        <dl className={styles.hints}>
          {row.reason ? <Hint label={text('work.state.REJECTED')} words={row.reason} /> : null}
          {row.reviewPoints ? (
            <Hint label={text('work.reviewPoints')} words={text.pick(row.reviewPoints.zh, row.reviewPoints.en)} />
          ) : null}
          {row.commonMistakes ? (
            <Hint label={text('work.commonMistakes')} words={text.pick(row.commonMistakes.zh, row.commonMistakes.en)} />
          ) : null}
          {row.legalBasis ? <Hint label={text('work.legalBasis')} words={row.legalBasis} /> : null}
        </dl>
        {row.documents.length > 1 ? (
          <ul className={styles.files}>
            {row.documents.map((document) => (
              <li key={document.id}>
                <button
                  type="button"
                  aria-current={document.id === shown?.id ? true : undefined}
                  onClick={() => setChosenId(document.id)}
                >
                  {document.fileName}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {shown ? <Preview key={shown.id} document={shown} /> : <p className={styles.none}>{nothing}</p>}
      </div>
      {shown ? (
        <div className={styles.foot}>
          <Icon name="file" small />
          <span className="cut grow">{shown.fileName}</span>
          <span className="nb">{showBytes(shown.sizeBytes)}</span>
        </div>
      ) : null}
    </section>
  );
}
