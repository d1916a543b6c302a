import t from 'tap';
import { resultOfOpinions } from '../../src/domain/opinions.ts';

t.test('opinions agree, agree on conditions, refuse or are split; who is not concerned takes no side', (t) => {
  t.equal(resultOfOpinions([]), 'OPEN');
  t.equal(resultOfOpinions(['AGREE', 'NOT_CONCERNED']), 'AGREED');
  t.equal(resultOfOpinions(['AGREE', 'AGREE_WITH_CONDITIONS']), 'CONDITIONAL');
  t.equal(resultOfOpinions(['DISAGREE', 'NOT_CONCERNED']), 'REFUSED');
  t.equal(resultOfOpinions(['AGREE', 'DISAGREE']), 'SPLIT');
  t.equal(resultOfOpinions(['NOT_CONCERNED']), 'AGREED');
  t.end();
});
