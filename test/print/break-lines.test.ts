import t from 'tap';
import { breakLines } from '../../src/print/break-lines.ts';

const width = (letter: string): number => (letter > '\u2e80' ? 1 : 0.5);

t.test(
  'Chinese breaks between characters, but a closing sign never begins a line and an opening one never ends it',
  (t) => {
    const lines = breakLines('自收到本决定之日起六十日，可以（依法）申请复议；逾期不再受理。', 12, width);
    t.equal(lines.join(''), '自收到本决定之日起六十日，可以（依法）申请复议；逾期不再受理。');
    t.notOk(lines.some((line) => /^[，；。）]/.test(line) || /（$/.test(line)));
    t.end();
  },
);

t.test('a Latin word stays whole unless it is longer than a line', (t) => {
  t.same(breakLines('申请 reconsideration 吧', 8, width), ['申请', 'reconsideration', '吧']);
  t.equal(breakLines('x'.repeat(50), 5, width).join(''), 'x'.repeat(50));
  t.end();
});

t.test('line ends that were given stay, empty lines too', (t) => {
  t.same(breakLines('一\n\n二', 5, width), ['一', '', '二']);
  t.end();
});
