import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { Skeletons } from '../ui/Skeletons.tsx';
import type { OpenPdf } from './pdf.ts';
import styles from './Viewer.module.css';

/** One page of a PDF, drawn as wide as its place times the zoom; tells how many pages there are. */
export function PdfPage({
  address,
  title,
  page,
  zoom,
  over = null,
  onPages,
}: {
  address: string;
  title: string;
  page: number;
  zoom: number;
  /** Lies over the page, as large as it. */
  over?: ReactNode;
  onPages(pages: number): void;
}) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failed, setFailed] = useState(false);
  const tell = useRef(onPages);
  tell.current = onPages;

  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    // the reader of PDFs is as large as a page of ours and comes only with the first file
    void import('./pdf.ts')
      .then(({ openPdf }) => openPdf(address))
      .then(
        (found) => {
          if (gone) return found.close();
          opened = found;
          setPdf(found);
          tell.current(found.pages);
        },
        () => (gone ? undefined : setFailed(true)),
      );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [address]);

  useEffect(() => {
    const drawn = canvas.current;
    const width = place.current?.clientWidth ?? 0;
    if (pdf === null || drawn === null || width === 0) return;
    const stop = new AbortController();
    void pdf.draw(drawn, Math.min(page, pdf.pages), Math.floor(width * zoom), stop.signal).catch(() => setFailed(true));
    return () => stop.abort();
  }, [pdf, page, zoom]);

  if (failed) return <p className={styles.none}>{text('work.viewer.unreadable')}</p>;
  return (
    <div ref={place} className={styles.sheet}>
      {pdf === null ? <Skeletons rows={6} height={48} /> : null}
      <div className={styles.paper}>
        <canvas
          ref={canvas}
          role="img"
          hidden={pdf === null}
          aria-label={text('work.viewer.page', { name: title, page, pages: pdf?.pages ?? page })}
        />
        {pdf === null ? null : over}
      </div>
    </div>
  );
}
