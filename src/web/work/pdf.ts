import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** What the reader asks for while it reads: encodings, fonts, decoders; the build lays it there. */
const beside = `/assets/pdf-${version}`;

/** A PDF that is open, page by page. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, counted from 1, as wide as asked in CSS pixels; `signal` stops it. */
  draw(canvas: HTMLCanvasElement, page: number, width: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  page: number,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const sheet = await pdf.getPage(page);
  if (signal.aborted) return;
  const natural = sheet.getViewport({ scale: 1 });
  const viewport = sheet.getViewport({ scale: (width / natural.width) * devicePixelRatio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  const drawing = sheet.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise.catch((error: unknown) => {
    // a drawing that was stopped is no failure
    if (!signal.aborted) throw error;
  });
}

/** Opens a PDF at an address of the service. @throws what pdf.js throws for a file it can't read */
export async function openPdf(address: string): Promise<OpenPdf> {
  const loading = getDocument({
    url: address,
    withCredentials: true,
    cMapUrl: `${beside}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${beside}/standard_fonts/`,
    wasmUrl: `${beside}/wasm/`,
    // the service's pages forbid it; the same decoders are there as script
    useWasm: false,
  });
  const pdf = await loading.promise;
  return {
    pages: pdf.numPages,
    draw: (canvas, page, width, signal) => drawPage(pdf, canvas, page, width, signal),
    close: () => void loading.destroy(),
  };
}
