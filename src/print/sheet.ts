import type { Font } from 'fontkit';
import PdfDocument from 'pdfkit';
import { breakLines } from './break-lines.ts';
import { codePointOf, type Typeface, typeface } from './fonts.ts';

/** How a line of letters looks; sizes in points. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** A4 in points with the margins of official papers (GB/T 9704 §5.2, narrowed so that a table has room). */
export const page = { width: 595.28, height: 841.89, left: 68, right: 68, top: 62, bottom: 104 };

/** The width between the margins, in points. */
export const measure = page.width - page.left - page.right;

/** A PDF in the making: lines of Chinese and Latin letters at given places, all readable as text. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  /** The lines a text takes in a width. */
  lines(text: string, width: number, look: Look): string[];
  widthOf(line: string, look: Look): number;
  /** Draws one line with its top left corner at a place. */
  draw(line: string, x: number, y: number, look: Look): void;
  /** Draws what is no part of the text: rules, boxes, the foot. */
  artifact(draw: () => void): void;
  /** The bytes, once everything is drawn. */
  finish(): Promise<Buffer>;
}

/** Begins a sheet for a text: all letters that will be drawn, so that rare ones have their font. */
export async function beginSheet(
  about: { readonly title: string; readonly author: string; readonly at: Date },
  text: string,
): Promise<Sheet> {
  const [regular, bold] = await Promise.all([typeface(400, text), typeface(700, text)]);
  const pdf = new PdfDocument({
    size: [page.width, page.height],
    margin: 0,
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    // pdfkit reads a family here only to load Helvetica, which no line of ours uses.
    font: '',
    info: { Title: about.title, Author: about.author, Creator: 'Lianban', CreationDate: about.at, ModDate: about.at },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const letters = widths();
  const faceOf = ({ bold: isBold = false }: Look): Typeface => (isBold ? bold : regular);
  const use = registrar(pdf);

  return {
    pdf,
    lines: (text, width, look) =>
      breakLines(clean(text), width, (letter) => letters.of(faceOf(look), letter) * look.size),
    widthOf: (line, look) =>
      Array.from(clean(line)).reduce((sum, one) => sum + letters.of(faceOf(look), one) * look.size, 0),
    draw(line, x, y, look) {
      pdf.fillColor(look.colour ?? '#16202e').fontSize(look.size);
      let at = x;
      for (const run of runsOf(clean(line), faceOf(look))) {
        use(run.font);
        pdf.text(run.text, at, y, { lineBreak: false, features: [] });
        at += Array.from(run.text).reduce((sum, one) => sum + letters.of(faceOf(look), one) * look.size, 0);
      }
    },
    artifact(draw) {
      pdf.markContent('Artifact');
      draw();
      pdf.endMarkedContent();
    },
    finish() {
      pdf.end();
      return ended;
    },
  };
}

/** Names fonts to the document as they are first used; whatever opened them, pdfkit embeds of each what is drawn. */
function registrar(pdf: PDFKit.PDFDocument): (font: Font) => void {
  const names = new Map<Font, string>();
  return (font) => {
    const known = names.get(font);
    const name = known ?? `f${names.size}`;
    if (known === undefined) {
      names.set(font, name);
      // pdfkit takes an opened font as it stands; its types know only files and bytes.
      pdf.registerFont(name, font as unknown as string);
    }
    pdf.font(name);
  };
}

function widths(): { of(face: Typeface, letter: string): number } {
  const known = new Map<Typeface, Map<string, number>>();
  return {
    of(face, letter) {
      const ofFace = known.get(face) ?? new Map<string, number>();
      known.set(face, ofFace);
      const seen = ofFace.get(letter);
      if (seen !== undefined) return seen;
      const font = face.fontFor(codePointOf(letter));
      const width = font.glyphForCodePoint(codePointOf(letter)).advanceWidth / font.unitsPerEm;
      ofFace.set(letter, width);
      return width;
    },
  };
}

function runsOf(line: string, face: Typeface): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of line) {
    const font = face.fontFor(codePointOf(letter));
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** Tabs and controls have no shape on paper. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}

/** Draws lines under one another; answers where the next one goes. */
export function drawLines(sheet: Sheet, lines: readonly string[], x: number, y: number, look: Look): number {
  for (const [index, line] of lines.entries()) sheet.draw(line, x, y + index * step(look), look);
  return y + lines.length * step(look);
}

/** The height a line takes, in points. */
export function step({ size }: Look): number {
  return size * 1.55;
}
