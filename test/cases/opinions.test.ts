import t from 'tap';
import { carPark, factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

/** Friday; day 1 of the review is Sunday 20 September, a make-up working day. */
const friday = '2026-09-18T02:00:00.000Z';

async function accepted(w: World): Promise<string> {
  const { id } = await w.apply('joint-completion-acceptance', { facts: carPark });
  const [check] = await w.tasks('window', id);
  if (!check) throw new Error('The window has nothing to check');
  await w.verifyAll('window', check);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  return id;
}

const opinions = async (w: World, login: string, id: string) =>
  (await w.as(login)).must('GET', `/cases/${id}/opinions`);

const codesOf = (open: readonly { state: string; item: { code: string } }[], state: string) =>
  open
    .filter((matter) => matter.state === state)
    .map(({ item }) => item.code)
    .sort();

t.test('before a review begins staff see every matter the facts call for, and that it waits', async (t) => {
  const w = await world(t, friday);
  const { id } = await w.apply('joint-completion-acceptance', { facts: carPark });

  const { items, open } = await opinions(w, 'lead', id);

  t.same(items, []);
  t.same(codesOf(open, 'WAITING'), ['A1', 'A10', 'A12', 'A3b', 'A5', 'A6', 'A7', 'A8', 'A9']);
  t.match(open[0], { item: { code: 'A1', nameEn: 'Planning verification' }, nature: 'STATUTORY', phase: null });
});

t.test(
  'a matter in hand is told with its step, its clock and its light, one whose turn has not come as waiting',
  async (t) => {
    const w = await world(t, friday);
    const id = await accepted(w);
    await w.pass('2026-09-21T02:00:00.000Z');
    await w.complete('natural-resources', id, 'review-materials', { outcome: 'NO_REMARK' }, 'A1');

    const { items, open } = await opinions(w, 'lead', id);

    t.match(items, [
      {
        item: { code: 'A1' },
        phase: 'MATERIAL',
        opinion: 'AGREE',
        nature: 'STATUTORY',
        deemedConsent: false,
        time: { usedDays: 2, limitDays: 3 },
      },
    ]);
    t.same(codesOf(open, 'IN_HAND'), ['A10', 'A12', 'A3b', 'A5', 'A6', 'A8', 'A9']);
    t.same(codesOf(open, 'WAITING'), ['A7'], 'the filing comes after the opinion');
    t.match(
      open.find(({ item }: { item: { code: string } }) => item.code === 'A8'),
      {
        phase: 'MATERIAL',
        round: 1,
        step: { zh: '审查材料' },
        department: { code: 'urban-management' },
        deemedConsent: true,
        time: { usedDays: 2, limitDays: 3 },
        dueOn: '2026-09-22',
        remainingDays: 1,
        light: 'YELLOW',
        assignee: null,
      },
    );
  },
);

t.test('how departments share their work is not told to the applicant', async (t) => {
  const w = await world(t, friday);
  const id = await accepted(w);

  t.same((await opinions(w, 'applicant', id)).open, []);
});

t.test('a procedure without a joint review has no matters', async (t) => {
  const w = await world(t, friday);
  const { id } = await w.apply('construction-permit', { facts: factory });

  t.same(await opinions(w, 'handler', id), { result: 'OPEN', items: [], open: [] });
});
