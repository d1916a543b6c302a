import t from 'tap';
import { type World, world } from '../support/world.ts';
import { factory } from './projects.ts';

t.test(
  'P01-T3 Qionglai: a permit received on 9 February that nobody answers is accepted on the 14th as of the 9th, due on the 25th',
  async (t) => {
    const w = await world(t, '2026-02-09T02:00:00.000Z');
    const { id } = await w.apply('construction-permit', { facts: factory, project: '经开区二期标准厂房7#楼' });

    await w.pass('2026-02-14T09:00:01.000Z');

    const deemed = await w.case('handler', id);
    t.match(deemed, {
      status: 'IN_PROGRESS',
      effectiveReceiptOn: '2026-02-09',
      acceptedOn: '2026-02-09',
      deemedAccepted: true,
    });
    const statutory = deemed.clocks.find(({ kind }: { kind: string }) => kind === 'STATUTORY');
    t.match(statutory, { dueOn: '2026-02-25', usedDays: 5, remainingDays: 2 });
    const { days } = await (await w.as('applicant')).must('GET', `/clocks/${statutory.id}/explanation`);
    t.same(
      days.filter(({ counted }: { counted: boolean }) => counted).map(({ on }: { on: string }) => on),
      ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25'],
      'the make-up Saturday counts, the nine days of Spring Festival do not',
    );
  },
);

t.test('Qionglai: elapsed days and government days of a permit are both shown and differ', async (t) => {
  const w = await world(t, '2026-02-09T02:00:00.000Z');
  const { id } = await w.apply('construction-permit', { facts: factory, project: '经开区二期标准厂房7#楼' });
  await w.pass('2026-02-24T02:00:00.000Z');

  await permit(w, id);

  const closed = await w.case('applicant', id);
  t.match(closed, {
    status: 'COMPLETED_APPROVED',
    result: { outcome: 'GRANTED', licenceNumber: '511700202602240101' },
    elapsedCalendarDays: 15,
    governmentWorkingDays: 7,
  });
});

/** The departments do their part in one day, and the permit is granted. */
async function permit(w: World, caseId: string): Promise<void> {
  const [review] = (await w.tasks('handler', caseId)).filter(({ elementId }) => elementId === 'review');
  if (!review) throw new Error('The handler has nothing to review');
  await w.verifyAll('handler', review);
  const allMet = {
    landApproved: true,
    planningPermitted: true,
    siteReady: true,
    contractorChosen: true,
    fundsAndDrawings: true,
    measuresInPlace: true,
  };
  await w.complete('handler', caseId, 'review', { outcome: 'MET', values: allMet });
  await w.complete('quality-station', caseId, 'register-quality', {
    outcome: 'REGISTERED',
    values: { qualitySupervisors: '张三、李四' },
  });
  await w.complete('safety-station', caseId, 'register-safety', {
    outcome: 'REGISTERED',
    values: { safetySupervisors: '王五' },
  });
  await w.complete('reviewer', caseId, 'check', { outcome: 'AGREE' });
  await w.complete('approver', caseId, 'decide', { outcome: 'GRANT' });
}
