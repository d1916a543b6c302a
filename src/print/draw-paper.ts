import { drawFeet, floor } from './draw-foot.ts';
import type { Paper, PaperRow, PaperSection } from './paper.ts';
import { beginSheet, drawLines, type Look, measure, page, type Sheet, step } from './sheet.ts';

const red = '#b3261e';
const grey = '#46536a';
const rule = '#7f8ca1';
const body: Look = { size: 11.5 };
const label: Look = { size: 10.5, bold: true };
const small: Look = { size: 8, colour: grey };
const labelWidth = 132;
const pad = 6;
const sealHeight = 104;

/** The place of the next line, and the way to the next page. */
interface Pen {
  y: number;
}

/**
 * Draws a paper as a PDF: head with the issuing organ, number, title, addressee, table, day and place of the seal, and at
 * the foot of every page what it takes to verify it. Chinese stays text: it can be searched, copied and read out.
 */
export async function drawPaper(paper: Paper): Promise<Buffer> {
  const about = { title: `${paper.title} ${paper.number}`, author: paper.organ, at: new Date(paper.issuedAt) };
  const sheet = await beginSheet(about, lettersOf(paper));
  const root = sheet.pdf.struct('Document');
  sheet.pdf.addStructure(root);
  const pen: Pen = { y: page.top };
  drawHead(sheet, root, pen, paper);
  for (const [index, section] of paper.sections.entries())
    drawSection(sheet, root, pen, section, index === paper.sections.length - 1);
  drawSeal(sheet, root, pen, paper);
  root.end();
  drawFeet(sheet, paper);
  return sheet.finish();
}

function lettersOf(paper: Paper): string {
  return JSON.stringify(paper).concat('第共页（印章）：0123456789');
}

function drawHead(sheet: Sheet, root: PDFKit.PDFStructureElement, pen: Pen, paper: Paper): void {
  centred(sheet, root, pen, 'P', paper.organ, { size: 21, bold: true, colour: red }, 1.35);
  pen.y += 4;
  sheet.artifact(() =>
    sheet.pdf
      .moveTo(page.left, pen.y)
      .lineTo(page.width - page.right, pen.y)
      .lineWidth(1.6)
      .stroke(red),
  );
  pen.y += 8;
  const number: Look = { size: 10.5 };
  const width = sheet.widthOf(paper.number, number);
  tagged(sheet, root, 'P', () => sheet.draw(paper.number, page.width - page.right - width, pen.y, number));
  pen.y += 30;
  centred(sheet, root, pen, 'H1', paper.title, { size: 20, bold: true }, 1.4);
  centred(sheet, root, pen, 'P', paper.titleEn, { size: 9.5, colour: grey }, 1.4);
  pen.y += 14;
  if (paper.addressee !== null) {
    paragraph(sheet, root, pen, `${paper.addressee}：`, { size: 12 });
    pen.y += 4;
  }
}

function drawSection(
  sheet: Sheet,
  root: PDFKit.PDFStructureElement,
  pen: Pen,
  section: PaperSection,
  isLast: boolean,
): void {
  if (section.heading !== null) {
    room(sheet, pen, 70);
    pen.y += 8;
    paragraph(sheet, root, pen, section.heading, { size: 12.5, bold: true }, 'H2');
    pen.y += 2;
  }
  if (section.lead !== null) {
    paragraph(sheet, root, pen, section.lead, body);
    pen.y += 4;
  }
  if (section.rows.length === 0) return;
  const table = sheet.pdf.struct('Table');
  root.add(table);
  for (const [index, row] of section.rows.entries())
    drawRow(sheet, table, pen, row, isLast && index === section.rows.length - 1 ? sealHeight + 12 : 0);
  table.end();
  pen.y += 12;
}

/**
 * A row of the table; one that is longer than what is left of the page goes on on the next. `after` is the room that what
 * follows takes: the last row goes with the seal, so that no page has a seal and no text.
 */
function drawRow(sheet: Sheet, table: PDFKit.PDFStructureElement, pen: Pen, row: PaperRow, after: number): void {
  const { pdf } = sheet;
  const names = sheet.lines(row.zh, labelWidth - 2 * pad, label);
  const namesEn = row.en === '' ? [] : sheet.lines(row.en, labelWidth - 2 * pad, small);
  const words = sheet.lines(row.value, measure - labelWidth - 2 * pad, body);
  const nameHeight = names.length * step(label) + namesEn.length * step(small);
  const height = Math.max(nameHeight, words.length * step(body)) + 2 * pad;
  // Where a page can't hold the row, it begins here and is cut between two lines.
  if (height + after <= floor - page.top) room(sheet, pen, height + after);
  else if (height <= floor - page.top) room(sheet, pen, height);
  else room(sheet, pen, nameHeight + 2 * pad);
  const line = pdf.struct('TR');
  table.add(line);
  const name = pdf.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions);
  const value = pdf.struct('TD');
  line.add(name);
  line.add(value);
  let rest = words;
  for (let isFirst = true; isFirst || rest.length > 0; isFirst = false) {
    const fits = Math.max(1, Math.floor((floor - pen.y - 2 * pad) / step(body)));
    const part = rest.slice(0, fits);
    rest = rest.slice(fits);
    const tall = Math.max(isFirst ? nameHeight : 0, part.length * step(body)) + 2 * pad;
    const top = pen.y;
    sheet.artifact(() =>
      pdf
        .lineWidth(0.6)
        .rect(page.left, top, labelWidth, tall)
        .rect(page.left + labelWidth, top, measure - labelWidth, tall)
        .stroke(rule),
    );
    if (isFirst) {
      name.add(() => {
        const y = drawLines(sheet, names, page.left + pad, top + pad, label);
        drawLines(sheet, namesEn, page.left + pad, y, small);
      });
      name.end();
    }
    value.add(() => {
      drawLines(sheet, part, page.left + labelWidth + pad, top + pad, body);
    });
    pen.y += tall;
    if (rest.length > 0) nextPage(sheet, pen);
  }
  value.end();
  line.end();
}

/** The organ's name and the day at the right, over the place where the seal goes. */
function drawSeal(sheet: Sheet, root: PDFKit.PDFStructureElement, pen: Pen, paper: Paper): void {
  room(sheet, pen, sealHeight);
  const look: Look = { size: 12 };
  const wide = Math.max(sheet.widthOf(paper.organ, look), sheet.widthOf(paper.day, look));
  const centre = Math.min(page.width - page.right - wide / 2, page.width - page.right - 56);
  const top = pen.y + 6;
  sheet.artifact(() => {
    sheet.pdf
      .lineWidth(0.7)
      .dash(3, { space: 3 })
      .circle(centre, top + 46, 46)
      .stroke(rule)
      .undash();
    const sign = '（印章）';
    sheet.draw(sign, centre - sheet.widthOf(sign, small) / 2, top + 10, small);
  });
  for (const [index, line] of [paper.organ, paper.day].entries()) {
    const x = centre - sheet.widthOf(line, look) / 2;
    tagged(sheet, root, 'P', () => sheet.draw(line, x, top + 30 + index * 20, look));
  }
  pen.y = top + 98;
}

function centred(
  sheet: Sheet,
  root: PDFKit.PDFStructureElement,
  pen: Pen,
  kind: 'P' | 'H1',
  words: string,
  look: Look,
  leading: number,
): void {
  for (const line of sheet.lines(words, measure, look)) {
    const x = page.left + (measure - sheet.widthOf(line, look)) / 2;
    tagged(sheet, root, kind, () => sheet.draw(line, x, pen.y, look));
    pen.y += look.size * leading;
  }
}

function paragraph(
  sheet: Sheet,
  root: PDFKit.PDFStructureElement,
  pen: Pen,
  words: string,
  look: Look,
  kind: 'P' | 'H2' = 'P',
): void {
  for (const line of sheet.lines(words, measure, look)) {
    room(sheet, pen, step(look));
    tagged(sheet, root, kind, () => sheet.draw(line, page.left, pen.y, look));
    pen.y += step(look);
  }
}

function tagged(sheet: Sheet, root: PDFKit.PDFStructureElement, kind: 'P' | 'H1' | 'H2', draw: () => void): void {
  root.add(sheet.pdf.struct(kind, {}, [draw]));
}

function room(sheet: Sheet, pen: Pen, height: number): void {
  if (pen.y + height > floor) nextPage(sheet, pen);
}

function nextPage(sheet: Sheet, pen: Pen): void {
  sheet.pdf.addPage();
  pen.y = page.top;
}
