import { readFile } from 'node:fs/promises';
import t from 'tap';
import { lint } from '../../src/bpmn/compile.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { world } from '../support/world.ts';
import { acceptByWindow, applyForPermit, documents, reject, reviewByDepartments } from './permit.ts';

t.test('P01-T1 with all rows in order the permit is there on the third working day', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const { id } = await applyForPermit(w);
  await acceptByWindow(w, id);
  await w.pass('2026-03-04T02:00:00.000Z');
  await reviewByDepartments(w, id);
  await w.pass('2026-03-05T02:00:00.000Z');
  await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
  await w.complete('approver', id, 'decide', { outcome: 'GRANT' });

  const file = await w.case('applicant', id);
  t.match(file, {
    status: 'COMPLETED_APPROVED',
    statusCode: 11,
    acceptedOn: '2026-03-02',
    extended: false,
    deemedAccepted: false,
  });
  t.equal(file.decidedAt.slice(0, 10), '2026-03-05');
  t.match(file.result.licenceNumber, /^511700202603050101$/);
  t.equal((await documents(w, id, 'D21')).length, 1);
});

t.test('P01-T7 what must not be asked is not: neither by a clerk nor by a diagram', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const applied = await applyForPermit(w);
  t.match(await reject(w, applied, 'CP-X2', 'MISSING', '未提供资金证明'), {
    status: 404,
    body: { code: 'row-unknown' },
  });

  const shipped = new URL('../../processes/construction-permit/construction-permit.bpmn', import.meta.url);
  const xml = await readFile(shipped, 'utf8');
  const asked = xml.replace(/(<approval:material id="CP-X2"[^>]*) copies="0"/, '$1 copies="1"');
  t.not(asked, xml);
  const rules = lint(await readDiagram(asked)).map(({ rule }) => rule);
  t.ok(rules.includes('excluded-material'), 'a copy of an excluded material is an error of the diagram');
});
