import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Cell, MOST_ROWS, type Table } from './table.ts';

/** So many characters of a sheet are packed together. */
const AT_ONCE = 64 * 1024;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook of one sheet holds besides the sheet (ECMA-376). */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/**
 * A table as a workbook of one sheet, piece by piece: never more of it is in memory than is packed together. Texts are texts
 * in their cells, so that none of them is ever a formula.
 */
export async function* xlsxOf({ heads, rows }: Table): AsyncGenerator<Buffer> {
  let packed: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, piece) => {
    broken = error;
    packed.push(piece);
  });
  const taken = (): Buffer => {
    if (broken !== null) throw broken;
    const piece = Buffer.concat(packed);
    packed = [];
    return piece;
  };
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(Buffer.from(declaration + text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  let text = `${declaration}<worksheet xmlns="${main}"><sheetData>${rowOf(heads)}`;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    text += rowOf(count > MOST_ROWS ? ['…'] : row);
    if (count > MOST_ROWS) break;
    if (text.length < AT_ONCE) continue;
    sheet.push(Buffer.from(text));
    text = '';
    yield taken();
  }
  sheet.push(Buffer.from(`${text}</sheetData></worksheet>`), true);
  zip.end();
  yield taken();
}

function rowOf(cells: readonly Cell[]): string {
  return `<row>${cells.map(cellOf).join('')}</row>`;
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return (
    text
      // What XML 1.0 knows no way to write; a cell takes 32,767 characters.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .slice(0, 32_000)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
