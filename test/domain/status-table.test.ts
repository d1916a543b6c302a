import t from 'tap';
import { assertMayBecome, caseStatuses, mayBecome, statusCode, statusName } from '../../src/domain/case-status.ts';

/** Every lawful transition of §3.2, by national code; what is not here is refused. */
const lawful: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6],
  2: [],
  3: [8, 9, 11, 12, 13, 14],
  4: [],
  5: [],
  6: [2, 7],
  7: [2, 3, 4, 5, 6],
  8: [9, 11, 12, 13, 14],
  9: [10, 14],
  10: [8, 9, 11, 12, 13, 14],
  11: [15],
  12: [11, 15],
  13: [],
  14: [],
  15: [],
};

for (const from of caseStatuses) {
  t.test(
    `§3.2: from ${statusCode(from)} ${statusName(from).zh} a case goes where the table says, and nowhere else`,
    (t) => {
      for (const to of caseStatuses) {
        const isLawful = lawful[statusCode(from)]?.includes(statusCode(to)) ?? false;
        t.equal(mayBecome(from, to), isLawful, `${statusCode(from)} → ${statusCode(to)}`);
        if (isLawful) t.doesNotThrow(() => assertMayBecome(from, to));
        else {
          t.throws(() => assertMayBecome(from, to), {
            code: 'status-transition-forbidden',
            facts: { from, to, fromCode: statusCode(from), toCode: statusCode(to), rule: '§3.2' },
          });
        }
      }
      t.end();
    },
  );
}

t.test('§3.2: the table is over all fifteen statuses of the exchange standard', (t) => {
  t.same(caseStatuses.map(statusCode), Object.keys(lawful).map(Number));
  t.equal(caseStatuses.length ** 2, 225);
  t.end();
});
