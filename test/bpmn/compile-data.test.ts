import t from 'tap';
import { lint } from '../../src/bpmn/compile.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import {
  diagram,
  ENDS,
  gives,
  object,
  reference,
  spec,
  takes,
  transformation,
  user,
} from '../support/data-diagrams.ts';
import { process } from './document.ts';

t.test('a diagram without data compiles to elements without data', async (t) => {
  const model = await diagram(ENDS + user('a'), 's-a', 'a-e');

  t.equal(model.data, null);
  t.ok(model.elements.every(({ data }) => data === null));
});

t.test('data is called by a name FEEL can read, else by its id', async (t) => {
  const named = async (inside: string) => (await diagram(ENDS + inside, 's-e')).data?.own;

  t.same(await named(object('D', '申请表')), ['申请表']);
  t.same(await named(object('D', '申请 表')), ['D']);
  t.same(await named(object('D', 'a-b')), ['D']);
  t.same(await named(`<bpmn:dataObject id="D" />${reference('R', 'D', 'application')}`), ['application']);
  t.same(await named(object('D', 'x') + object('D2', 'x')), ['x', 'D2']);
  t.same(await named(object('D', '__proto__')), ['D']);
  t.same(await named('<bpmn:property id="P" name="limit" />'), ['limit']);
});

t.test('a transformation that does not parse is told at its element', async (t) => {
  const xml = process(object('D') + user('a', spec(['i'], []) + takes('D', 'i', transformation('D +'))));

  t.match(
    lint(await readDiagram(xml)).filter(({ level }) => level === 'error'),
    [{ rule: 'expression-does-not-parse', elementId: 'a' }],
  );
});

t.test('what a drawing tool draws to a data object passes with warnings and moves nothing', async (t) => {
  const inside =
    ENDS +
    object('D') +
    reference('R', 'D') +
    user('a', `<bpmn:property id="P" name="__targetRef_placeholder" />${takes('R', 'P') + gives('', 'R')}`);
  const model = await diagram(inside, 's-a', 'a-e');

  t.equal(model.elements.find(({ id }) => id === 'a')?.data, null);
});

t.test('a reference to a data object that is nowhere is told', async (t) => {
  const xml = process(reference('R', 'nowhere'));

  t.match(
    lint(await readDiagram(xml)).filter(({ elementId, level }) => elementId === 'R' && level === 'error'),
    [{ rule: 'unknown-reference' }, { rule: 'data-reference' }],
  );
});
