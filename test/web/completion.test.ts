import t from 'tap';
import type { Outcome, Task } from '../../src/web/api/types.ts';
import { textOf } from '../../src/web/i18n/text.ts';
import { completionOf, completionProblems, draftOf, keptValues } from '../../src/web/work/completion.ts';

const zh = textOf('zh');

function outcome(value: string, needs: Partial<Outcome> = {}): Outcome {
  const name = { zh: value, en: value };
  return { value, name, needsMaterials: false, needsReason: false, needsLegalBasis: false, ...needs };
}

function taskWith(outcomes: Outcome[], more: Partial<Task> = {}): Task {
  const form = { components: [{ type: 'textfield', key: 'opinion', label: '意见', validate: { required: true } }] };
  // only what the form reads; the rest of a task does not matter here
  return { outcomes, form, draft: null, ...more } as Task;
}

t.test('the only outcome of a task is chosen from the start', async (t) => {
  t.equal(draftOf(taskWith([outcome('DONE')])).outcome, 'DONE');
  t.equal(draftOf(taskWith([outcome('PASS'), outcome('FAIL')])).outcome, null);
});

t.test('an outcome that needs a reason and a legal basis is not submitted without them', async (t) => {
  const task = taskWith([outcome('PASS'), outcome('FAIL', { needsReason: true, needsLegalBasis: true })]);
  const draft = { ...draftOf(task), outcome: 'FAIL', values: { opinion: '不合格' } };

  t.same(Object.keys(completionProblems(task, draft, zh)).sort(), ['legalBasis', 'reason']);
  t.same(completionProblems(task, { ...draft, reason: '面积不符', legalBasis: '第十七条' }, zh), {});
});

t.test('a task without a chosen outcome or with an empty required field is not submitted', async (t) => {
  const task = taskWith([outcome('PASS'), outcome('FAIL')]);

  t.same(Object.keys(completionProblems(task, draftOf(task), zh)).sort(), ['opinion', 'outcome']);
});

t.test('a completion leaves out what was left empty', async (t) => {
  const task = taskWith([outcome('PASS')]);
  const draft = { ...draftOf(task), values: { opinion: '同意', area: null, note: '' }, comment: ' 已核 ' };

  t.same(completionOf(draft), { outcome: 'PASS', values: { opinion: '同意' }, comment: '已核' });
});

t.test('a step for two officers is not submitted by one alone', async (t) => {
  const task = taskWith([outcome('ATTENDED')], { form: null, minimumOfficers: 2 });
  const draft = draftOf(task);

  t.same(Object.keys(completionProblems(task, draft, zh)), ['officers']);
  t.same(completionProblems(task, { ...draft, officers: ['a'] }, zh), {});
  t.same(completionOf({ ...draft, officers: ['a'] }), { outcome: 'ATTENDED', values: {}, officers: ['a'] });
});

t.test('a kept draft is what the form begins with again', async (t) => {
  const task = taskWith([outcome('PASS'), outcome('FAIL')]);
  const draft = { ...draftOf(task), outcome: 'FAIL', reason: '面积不符', values: { opinion: '不合格' } };

  t.same(draftOf({ ...task, draft: keptValues(draft) }), draft);
});
