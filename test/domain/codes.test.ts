import t from 'tap';
import { readProjectCode } from '../../src/domain/project-code.ts';
import { isReasonCode, reasonCodes } from '../../src/domain/reason-codes.ts';
import { roleName } from '../../src/domain/roles.ts';
import { isUscc } from '../../src/domain/uscc.ts';

t.test('a unified social credit code is told from a mistyped one by its check character', (t) => {
  const valid = [
    '11511700MB1A0001X2',
    '11511700MB1A000282',
    '91511702MA6A000159',
    '91510183MA6A000233',
    '91511702MA6A00031Y',
  ];

  for (const code of valid) t.equal(isUscc(code), true, code);
  for (const code of [
    '91511702MA6A000158',
    '',
    '9151170',
    '91511702MA6A00015I',
    '91511702ma6a000159',
    '11511700MB1A0001X22',
  ]) {
    t.equal(isUscc(code), false, code);
  }
  t.end();
});

t.test('a unified social credit code with one wrong character is refused wherever it stands', (t) => {
  const right = '91510183MA6A000233';

  for (let place = 0; place < 17; place += 1) {
    const wrong = `${right.slice(0, place)}${right[place] === '7' ? '8' : '7'}${right.slice(place + 1)}`;
    t.equal(isUscc(wrong), false, wrong);
  }
  t.end();
});

t.test('a project code of the national standard and one of the older form are both read', (t) => {
  t.same(readProjectCode('2606-510183-04-01-123456'), { year: 2026, month: 6, region: '510183', older: false });
  t.same(readProjectCode('2018-510183-47-03-012345'), { year: 2018, month: null, region: '510183', older: true });
  for (const code of ['2613-510183-04-01-123456', '2606-510183-04-01-12345', '2606-000000-04-01-123456', 'x', '']) {
    t.equal(readProjectCode(code), null, code);
  }
  t.end();
});

t.test('there is no reason code for "other"', (t) => {
  t.equal(isReasonCode('MISSING'), true);
  t.equal(isReasonCode('OTHER'), false);
  t.notOk(reasonCodes.some((each) => /其他|other/i.test(`${each.code}${each.zh}`)));
  t.end();
});

t.test('a role has a name in both languages', (t) => {
  t.same(roleName('REVIEWER'), { zh: '审核人', en: 'Reviewer' });
  t.same(roleName('NEW_ROLE'), { zh: 'NEW_ROLE', en: 'NEW_ROLE' });
  t.end();
});
