import qrcode from 'qrcode-generator';
import type { Paper } from './paper.ts';
import { drawLines, type Look, measure, page, type Sheet } from './sheet.ts';

/** Where the foot begins and the text of a page ends, in points from above. */
export const floor = page.height - page.bottom;

const grey = '#46536a';
const rule = '#7f8ca1';

/** The foot of every page: the code to scan, what it stands for, and which page this is. */
export function drawFeet(sheet: Sheet, paper: Paper): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.pdf.switchToPage(start + index);
    sheet.artifact(() => drawFoot(sheet, paper, `第${index + 1}页 共${count}页`));
    const { watermark } = paper;
    if (watermark !== undefined) sheet.artifact(() => drawWatermark(sheet, watermark));
  }
}

/** Words from the lower left to the upper right, light enough to read what lies under them. */
function drawWatermark(sheet: Sheet, words: string): void {
  const { pdf } = sheet;
  const look: Look = { size: 120, bold: true, colour: rule };
  const [x, y] = [page.width / 2, page.height / 2];
  pdf
    .save()
    .rotate(-45, { origin: [x, y] })
    .fillOpacity(0.25);
  sheet.draw(words, x - sheet.widthOf(words, look) / 2, y - look.size / 2, look);
  pdf.restore();
}

function drawFoot(sheet: Sheet, paper: Paper, pageWords: string): void {
  const top = floor + 16;
  const foot: Look = { size: 7, colour: grey };
  sheet.pdf
    .lineWidth(0.5)
    .moveTo(page.left, top)
    .lineTo(page.width - page.right, top)
    .stroke(rule);
  drawCode(sheet, paper.verify, page.left, top + 8, 54);
  const lines = paper.foot.flatMap((line) => sheet.lines(line, measure - 66, foot));
  drawLines(sheet, lines.slice(0, 5), page.left + 66, top + 8, foot);
  sheet.draw(pageWords, page.width - page.right - sheet.widthOf(pageWords, foot), page.height - 34, foot);
}

/** A QR code as one path of squares (ISO/IEC 18004), `side` points wide. */
function drawCode(sheet: Sheet, words: string, x: number, y: number, side: number): void {
  const code = qrcode(0, 'M');
  code.addData(words, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const unit = side / count;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) sheet.pdf.rect(x + column * unit, y + row * unit, unit, unit);
  sheet.pdf.fill('#16202e');
}
