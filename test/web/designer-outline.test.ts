import t from 'tap';
import { around, boundsOf, outlineOf } from '../../src/web/diagram/outline.ts';

const step = { x: 100, y: 80, width: 100, height: 80 };
const flow = {
  waypoints: [
    { x: 200, y: 120 },
    { x: 260, y: 120 },
    { x: 260, y: 40 },
  ],
};

t.test('the small picture of a diagram is one path, without names and what is folded away', (t) => {
  const { path, bounds } = outlineOf([
    step,
    flow,
    { ...step, x: 900, type: 'label' },
    { ...step, x: 900, hidden: true },
  ]);
  t.equal(path, 'M100 80h100v80h-100zM200 120L260 120L260 40');
  t.strictSame(bounds, { x: 50, y: -10, width: 260, height: 220 }, 'with a margin of 50');
  t.strictSame(outlineOf([]), { path: '', bounds: { x: 0, y: 0, width: 1, height: 1 } });
  t.end();
});

t.test('what is drawn lies where its way or its box is, and a root nowhere', (t) => {
  t.strictSame(boundsOf(flow), { x: 200, y: 40, width: 60, height: 80 });
  t.equal(boundsOf({}), null);
  t.equal(around([], 10), null);
  t.end();
});
