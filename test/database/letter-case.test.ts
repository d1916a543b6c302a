import fc from 'fast-check';
import t from 'tap';
import { camelCase, camelCaseRow, snakeCase } from '../../src/database/letter-case.ts';

t.test('column and property are the same name in two spellings', (t) => {
  t.equal(camelCase('process_instance_id'), 'processInstanceId');
  t.equal(snakeCase('processInstanceId'), 'process_instance_id');
  t.equal(camelCase('id'), 'id');
  t.equal(snakeCase('schema_migrations'), 'schema_migrations');
  t.end();
});

t.test('every column name survives the way there and back', (t) => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const columns = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));

  fc.assert(fc.property(columns, (column) => snakeCase(camelCase(column)) === column));
  t.end();
});

t.test('only the row’s own names are changed, not what lies inside', (t) => {
  t.same(camelCaseRow({ due_on: { due_on: 1 } }), { dueOn: { due_on: 1 } });
  t.end();
});
