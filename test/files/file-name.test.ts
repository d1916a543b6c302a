import fc from 'fast-check';
import t from 'tap';
import { safeFileName } from '../../src/files/file-name.ts';

const names: [string, string, string][] = [
  ['an honest name stays', '施工许可证 (2026).pdf', '施工许可证 (2026).pdf'],
  ['a path is cut to its last part', '../../etc/passwd', 'passwd'],
  ['a Windows path too', 'C:\\Users\\me\\plan.dwg', 'plan.dwg'],
  ['no header is broken', 'a\r\nSet-Cookie: x=1;".pdf', 'aSet-Cookie x=1;.pdf'],
  ['the direction of writing stays', 'plan\u202Efdp.exe', 'planfdp.exe'],
  ['nothing is hidden', '...hidden.txt. ', 'hidden.txt'],
  ['a name of nothing gets one', '\u200b//..', 'file'],
];
for (const [sentence, given, shown] of names) {
  t.test(sentence, (t) => {
    t.equal(safeFileName(given), shown);
    t.end();
  });
}

t.test('a long name loses its end and keeps its extension', (t) => {
  const shown = safeFileName(`${'𠮷'.repeat(400)}.docx`);

  t.equal([...shown].length, 150);
  t.match(shown, /^(𠮷)+\.docx$/u);
  t.end();
});

t.test('whatever is sent, the shown name is one line, no path, and stays as it is when cleaned again', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const shown = safeFileName(given);
      return shown !== '' && !/[\p{Cc}\p{Cf}/\\"]/u.test(shown) && safeFileName(shown) === shown;
    }),
  );
  t.end();
});
