import { createHash } from 'node:crypto';
import t from 'tap';
import type { Paper } from '../../src/print/paper.ts';
import { printPaper } from '../../src/print/press.ts';
import { readPdf } from './text-of-pdf.ts';

const paper: Paper = {
  organ: '安澜市住房和城乡建设局',
  title: '受理通知书',
  titleEn: 'Acceptance notice',
  number: 'SG受理〔2026〕1号',
  addressee: '安澜市城市建设投资有限公司',
  sections: [
    {
      heading: null,
      lead: '你单位的申请，经审查符合法定形式，现予受理。',
      rows: [
        { zh: '受理日期', en: 'Accepted on', value: '2026年2月9日' },
        { zh: '不计入时限', en: 'Not counted', value: '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间' },
        { zh: '项目', en: 'Project', value: '喆堃珺旸大厦 Tower №7 · 40 %' },
      ],
    },
  ],
  day: '2026年2月9日',
  issuedAt: '2026-02-09T02:00:00.000Z',
  foot: ['文书标识 0198c1f0 · 模板 tpl-D03 第1版', 'SHA-256 9f86d081', '核验 /verify 验证码 7KQ2M9XA'],
  verify: 'https://lianban.example/verify?number=1&code=7KQ2M9XA',
};

t.test('a paper is a PDF whose Chinese text can be searched, copied and read out', async (t) => {
  const bytes = await printPaper(paper);
  const read = await readPdf(bytes);

  t.equal(bytes.subarray(0, 8).toString('latin1'), '%PDF-1.7');
  for (const words of [paper.organ, paper.title, paper.number, `${paper.addressee}：`, '喆堃珺旸大厦 Tower №7 · 40 %'])
    t.ok(read.text.includes(words), words);
  t.ok(read.text.includes('专家评审所需') && read.text.includes('验证码 7KQ2M9XA'));
  t.equal(read.title, '受理通知书 SG受理〔2026〕1号');
  t.equal(read.language, 'zh-CN');
  t.same(
    ['Document', 'H1', 'Table', 'TR', 'TH', 'TD'].filter((role) => !read.roles.includes(role)),
    [],
    'title and table are tagged',
  );
});

t.test('only the letters a page uses are in it: a page is smaller than 200 KB', async (t) => {
  t.ok((await printPaper(paper)).length < 200_000);
});

t.test('the same paper gives the same bytes, so its hash can be told', async (t) => {
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  t.equal(hash(await printPaper(paper)), hash(await printPaper(paper)));
});

t.test('a row longer than a page goes on on the next, nothing of it lost, and every page has its foot', async (t) => {
  const files = Array.from({ length: 90 }, (_, at) => `材料${at + 1}`);
  const rows = [{ zh: '文件清单', en: 'Files', value: files.join('\n') }];
  const { pages } = await readPdf(await printPaper({ ...paper, sections: [{ heading: null, lead: null, rows }] }));

  t.ok(pages.length >= 3);
  t.same(
    files.filter((file) => !pages.join('').includes(file)),
    [],
  );
  for (const [index, page] of pages.entries()) t.ok(page.includes(`第${index + 1}页 共${pages.length}页`));
});

t.test(
  'signs that have no shape, an empty row and a word wider than its column are printed all the same',
  async (t) => {
    const odd = ['', '\u0000\u0007\t', 'W'.repeat(400), '👍🏽 \u202e', '，'.repeat(200), '\ud800'];
    const rows = odd.map((value) => ({ zh: '其', en: '', value }));
    const { text } = await readPdf(await printPaper({ ...paper, sections: [{ heading: '一', lead: null, rows }] }));
    t.match(text.replaceAll(' ', ''), /W{400}/);
  },
);

t.test('papers asked for at the same time are all printed, each its own', async (t) => {
  const printed = await Promise.all(['甲', '乙', '丙'].map((title) => printPaper({ ...paper, title })));
  for (const [index, title] of ['甲', '乙', '丙'].entries())
    t.match((await readPdf(printed[index] ?? new Uint8Array())).title, title);
});

t.test('while papers are printed the service answers others', async (t) => {
  let answered = 0;
  const others = setInterval(() => {
    answered += 1;
  }, 2);
  await Promise.all(Array.from({ length: 4 }, () => printPaper(paper)));
  clearInterval(others);
  t.ok(answered > 4, `${answered} answers meanwhile`);
});
