import { crc32 } from 'node:zlib';

/** The least a file of each kind consists of, enough for its kind to be told. */
export const samples = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
  png: Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex'),
    Buffer.from('001f15c4890000000049454e44ae426082', 'hex'),
  ]),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  dwg: Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(64)]),
  ofd: archive({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' }),
  docx: archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
  xlsx: archive({ 'xl/workbook.xml': '<x/>', '[Content_Types].xml': '<Types/>' }),
  txt: Buffer.from('一次性告知\r\n\tOne-time disclosure\n'),
  csv: Buffer.from('\uFEFF编号,名称\n1,消防设计文件\n'),
  zip: archive({ 'readme.txt': 'hello' }),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
};

/** A ZIP archive with its entries stored, not packed. */
export function archive(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), content]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, where, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
