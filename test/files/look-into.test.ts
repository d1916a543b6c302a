import { deflateSync } from 'node:zlib';
import t from 'tap';
import { lookInto, pagesOfOfd } from '../../src/files/look-into.ts';
import { smallPdf } from '../support/deeds.ts';

const pdf = 'application/pdf';

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n', 'latin1');
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')]);
}

function jpeg(width: number, height: number): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, 0xff, 0xc4, 0, 4, 0, 0, ...frame, 0xff, 0xd9]);
}

t.test('the pages of a PDF are counted, packed or not (I2)', async (t) => {
  t.same(lookInto(smallPdf('one'), pdf), { pages: 1, defect: null });
  const objects = '1 0 2 40 <</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>';
  const packed = deflateSync(Buffer.from(objects));
  const modern = Buffer.concat([
    Buffer.from('%PDF-1.7\n9 0 obj<</Type/ObjStm/N 2/First 8/Filter/FlateDecode>>stream\n'),
    packed,
    Buffer.from('\nendstream endobj\nstartxref\n9\n%%EOF\n'),
  ]);
  t.same(lookInto(modern, pdf), { pages: 3, defect: null });
  const flat = Buffer.from('%PDF-1.4 1 0 obj<</Type /Page>>endobj 2 0 obj<</Type/Page/A 1>>endobj %%EOF');
  t.same(lookInto(flat, pdf), { pages: 2, defect: null });
});

t.test('a PDF that is cut, empty or locked is told as such (I2)', async (t) => {
  t.match(lookInto(smallPdf('cut').subarray(0, 60), pdf), { defect: 'DAMAGED' });
  t.match(lookInto(Buffer.from('%PDF-1.4\n%%EOF'), pdf), { defect: 'DAMAGED' });
  t.match(lookInto(Buffer.from('%PDF-1.4 trailer<</Encrypt 5 0 R>> %%EOF'), pdf), { pages: null, defect: 'LOCKED' });
});

t.test('a picture too small to be read is told, one that is cut too (I2)', async (t) => {
  t.same(lookInto(png(1240, 1754), 'image/png'), { pages: 1, defect: null });
  t.same(lookInto(png(320, 200), 'image/png'), { pages: 1, defect: 'ILLEGIBLE' });
  t.match(lookInto(png(1240, 1754).subarray(0, 33), 'image/png'), { defect: 'DAMAGED' });
  t.same(lookInto(jpeg(1240, 1754), 'image/jpeg'), { pages: 1, defect: null });
  t.same(lookInto(jpeg(100, 1754), 'image/jpeg'), { pages: 1, defect: 'ILLEGIBLE' });
  t.match(lookInto(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'image/jpeg'), { defect: 'DAMAGED' });
  t.match(lookInto(Buffer.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0xff, 0xd9]), 'image/jpeg'), {
    defect: 'DAMAGED',
  });
});

t.test('the pages of an OFD are counted by its entries; other kinds have none', async (t) => {
  t.equal(pagesOfOfd(new Set(['OFD.xml', 'Doc_0/Pages/Page_0/Content.xml', 'Doc_0/Pages/Page_1/Content.xml'])), 2);
  t.same(lookInto(Buffer.from('a'), 'text/plain'), { pages: null, defect: null });
});

t.test('a PDF made to be slow to read is not read slowly', async (t) => {
  for (const word of ['/Type/Pages ', '/Type/ObjStm ', '<</Pages/Count', '/Type   ']) {
    const began = performance.now();
    lookInto(Buffer.from(`%PDF-1.4 ${word.repeat(1_000_000)} %%EOF`), pdf);
    t.ok(performance.now() - began < 2_000, word);
  }
});
