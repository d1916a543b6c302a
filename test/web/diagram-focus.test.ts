import t from 'tap';
import { placeToShow, within } from '../../src/web/diagram/focus.ts';

const window = { width: 1000, height: 500 };
const task = (x: number, y: number) => ({ x, y, width: 100, height: 80 });

t.test('steps that are at work beside each other are shown together, as long as one can read them', async (t) => {
  const shown = placeToShow([task(0, 0), task(400, 200)], window);

  t.match(shown, { x: 250 - (shown?.width ?? 0) / 2, y: 140 - (shown?.height ?? 0) / 2 });
  t.ok((shown?.width ?? 0) >= 500 && (shown?.width ?? 0) <= 1000 / 0.8);
});

t.test(
  'steps too far apart to be read together leave the smallest in the middle; a frame around is no goal',
  async (t) => {
    const frame = { x: 0, y: 0, width: 3000, height: 900 };

    const shown = placeToShow([frame, task(2400, 700), task(0, 0)], window);

    t.equal(Math.round((shown?.width ?? 0) * 1.1), 1000);
    t.equal((shown?.x ?? 0) + (shown?.width ?? 0) / 2, 2450);
    t.equal(placeToShow([], window), null);
  },
);

t.test('what is shown leaves the diagram at no side while there is more of it at the other', async (t) => {
  const diagram = { x: 0, y: 0, width: 2000, height: 300 };

  t.same(within(diagram, { x: -400, y: -90, width: 900, height: 450 }), { x: -48, y: -75, width: 900, height: 450 });
  t.same(within(diagram, { x: 1800, y: 0, width: 900, height: 450 }), { x: 1148, y: -75, width: 900, height: 450 });
});
