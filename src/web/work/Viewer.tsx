import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DisclosureRow, StoredDocument } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { showBytes } from '../ui/FileDrop.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PdfPage } from './PdfPage.tsx';
import { PlaceLayer } from './PlaceLayer.tsx';
import type { PageArea, Place } from './place.ts';
import styles from './Viewer.module.css';
import { Hints } from './ViewerHints.tsx';

/** The address of an issued document as a PDF, shown in the browser. */
export function pdfAddress(documentId: string): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/content?format=pdf&inline=1`;
}

/** The address of a file; `inline` shows it in the browser instead of saving it. */
export function contentAddress(documentId: string, inline = false): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/content${inline ? '?inline=1' : ''}`;
}

const zooms = [1, 1.25, 1.5, 2, 3] as const;

/** Turns pages and zooms. */
function Tools({
  page,
  pages,
  zoom,
  onPage,
  onZoom,
}: {
  page: number;
  pages: number;
  zoom: number;
  onPage(page: number): void;
  onZoom(zoom: number): void;
}) {
  const text = useText();
  const step = (by: number) =>
    zooms[Math.min(zooms.length - 1, Math.max(0, zooms.findIndex((each) => each >= zoom) + by))];
  return (
    <>
      <Button
        type="text"
        size="small"
        disabled={page <= 1}
        aria-label={text('work.viewer.previousPage')}
        icon={<Icon name="left" />}
        onClick={() => onPage(page - 1)}
      />
      <span className="t-sm t-2 nb">
        {page} / {pages}
      </span>
      <Button
        type="text"
        size="small"
        disabled={page >= pages}
        aria-label={text('work.viewer.nextPage')}
        icon={<Icon name="right" />}
        onClick={() => onPage(page + 1)}
      />
      <Button
        type="text"
        size="small"
        disabled={zoom === zooms[0]}
        aria-label={text('work.viewer.zoomOut')}
        icon={<Icon name="zoomOut" />}
        onClick={() => onZoom(step(-1) ?? 1)}
      />
      <Button
        type="text"
        size="small"
        disabled={zoom === zooms.at(-1)}
        aria-label={text('work.viewer.zoomIn')}
        icon={<Icon name="zoomIn" />}
        onClick={() => onZoom(step(1) ?? 1)}
      />
    </>
  );
}

function File({
  document,
  page,
  zoom,
  over,
  onPages,
}: {
  document: StoredDocument;
  page: number;
  zoom: number;
  over: ReactNode;
  onPages(n: number): void;
}) {
  const text = useText();
  const address = contentAddress(document.id, true);
  if (document.mediaType === 'application/pdf')
    return (
      <PdfPage address={address} title={document.fileName} page={page} zoom={zoom} over={over} onPages={onPages} />
    );
  if (document.mediaType.startsWith('image/'))
    return (
      <div className={styles.paper} style={{ width: `${zoom * 100}%` }}>
        <img className={styles.image} style={{ width: '100%' }} alt={document.fileName} src={address} />
        {over}
      </div>
    );
  return <p className={styles.none}>{text('work.viewer.noPreview')}</p>;
}

/** How one says where it is wrong: a frame on the page, or, without a pointer, the page. */
function Marking({ onPage }: { onPage(): void }) {
  const text = useText();
  return (
    <div className="row g8 wrap">
      <Button size="small" onClick={onPage}>
        {text('work.place.mark')}
      </Button>
      <span className="t-sm t-2">{text('work.place.drag')}</span>
    </div>
  );
}

/** What lies under one material: its files page by page, and beside them what a checker should look at. */
export function Viewer({
  row,
  page,
  onPage,
  marking = null,
}: {
  row: DisclosureRow | null;
  /** The page shown, counted from 1; turned by `[` and `]` too. */
  page: number;
  onPage(page: number): void;
  /** While a material is rejected: the place marked so far, and what takes another one. */
  marking?: { place: Place | null; onPlace(place: Place): void } | null;
}) {
  const text = useText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pagesOf, setPagesOf] = useState<{ id: string; pages: number } | null>(null);
  const [zoom, setZoom] = useState<number>(1);
  if (row === null) {
    return (
      <section className={styles.viewer} aria-label={text('work.viewer')}>
        <p className={styles.none}>{text('work.viewer.none')}</p>
      </section>
    );
  }
  const shown = row.documents.find((document) => document.id === chosenId) ?? row.documents.at(-1);
  const pages = shown && pagesOf?.id === shown.id ? pagesOf.pages : 1;
  const at = Math.min(page, pages);
  const looks = shown?.mediaType === 'application/pdf' || shown?.mediaType.startsWith('image/');
  const place = marking === null ? row.place : marking.place;
  const isHere = place !== null && place.documentId === shown?.id && place.page === at;
  const mark = (area: PageArea | null) =>
    shown && marking?.onPlace({ documentId: shown.id, fileName: shown.fileName, page: at, area });
  const over = marking ? (
    <PlaceLayer area={isHere ? place.area : null} onArea={mark} />
  ) : (
    <PlaceLayer area={isHere ? place.area : null} />
  );
  const nothing =
    row.source === 'G'
      ? text('work.viewer.generated')
      : row.source === 'S' && row.sharedBy
        ? text('work.viewer.shared', { name: text.pick(row.sharedBy.name, row.sharedBy.nameEn) })
        : text('work.viewer.noFile');
  return (
    <section className={styles.viewer} aria-label={text('work.viewer')} data-round="">
      <div className={styles.head}>
        <span className="cut grow">
          <span className="code">{row.id}</span> {text.pick(row.name.zh, row.name.en)}
        </span>
        {looks ? <Tools page={at} pages={pages} zoom={zoom} onPage={onPage} onZoom={setZoom} /> : null}
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={text('work.viewer.sheet')}>
        <Hints row={row} />
        {marking && looks ? <Marking onPage={() => mark(null)} /> : null}
        {row.documents.length > 1 ? (
          <ul className={styles.files}>
            {row.documents.map((document) => (
              <li key={document.id}>
                <button
                  type="button"
                  aria-current={document.id === shown?.id ? true : undefined}
                  onClick={() => {
                    setChosenId(document.id);
                    onPage(1);
                  }}
                >
                  {document.fileName}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {shown ? (
          <File
            key={shown.id}
            document={shown}
            page={at}
            zoom={zoom}
            over={over}
            onPages={(n) => setPagesOf({ id: shown.id, pages: n })}
          />
        ) : (
          <p className={styles.none}>{nothing}</p>
        )}
      </section>
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
