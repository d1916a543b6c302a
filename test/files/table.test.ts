import { unzipSync } from 'fflate';
import t from 'tap';
import type { Cell } from '../../src/files/table.ts';
import { csvOf } from '../../src/files/table-csv.ts';
import { xlsxOf } from '../../src/files/table-xlsx.ts';

const heads = ['编号', 'Name'];

async function* rowsOf(rows: readonly (readonly Cell[])[]) {
  yield* rows;
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const hostile = ['=1+1', '+86 139', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1', 'a,"b"\r\nc'];

t.test('in CSV no text is a formula, and every cell comes back as it was', async (t) => {
  const text = (
    await whole(csvOf({ heads, rows: rowsOf([...hostile.map((cell) => [cell, 7]), [null, -3]]) }))
  ).toString();

  t.ok(text.startsWith('\uFEFF编号,Name\r\n'));
  for (const cell of hostile.slice(0, -1)) t.ok(text.includes(`'${cell},7\r\n`), cell);
  t.ok(text.includes('"a,""b""\r\nc",7\r\n'));
  t.ok(text.endsWith('\r\n,-3\r\n'), 'a number is a number');
});

t.test('in a workbook texts are texts and numbers numbers, whatever they hold', async (t) => {
  const rows = rowsOf([...hostile.map((cell) => [cell, 1.5]), ['<b>&\u0000\uD800', null]]);

  const files = unzipSync(await whole(xlsxOf({ heads, rows })));
  const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();

  t.same(Object.keys(files).sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  t.notOk(sheet.includes('<f>'));
  t.ok(sheet.includes('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c><v>1.5</v></c>'));
  t.ok(sheet.includes('&lt;b&gt;&amp;</t></is></c><c/></row></sheetData></worksheet>'));
});

t.test('a long list is never in memory as a whole: it is read as it is taken', async (t) => {
  for (const write of [csvOf, xlsxOf]) {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield [`row ${read}`, read];
      }
    }
    const pieces = write({ heads, rows: endless() });

    await pieces.next();
    await pieces.return(undefined);

    t.ok(read < 5_000, `${read} rows were read for the first piece`);
  }
});
