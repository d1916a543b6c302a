import t from 'tap';
import { json, placeBindings } from '../../src/database/named-bindings.ts';

t.test('a name is given its place, and the same place each time', (t) => {
  const placed = placeBindings('select :a, :b where :a is null', { a: 1, b: null });

  t.same(placed, { text: 'select $1, $2 where $1 is null', values: [1, null] });
  t.end();
});

t.test('a colon that names no value is left alone', (t) => {
  const sql = `select '10:30', ':a''s', ":a", :id::uuid, x::text /* :a */ -- :a\n, data ? 'k', list[1:2]`;

  t.same(placeBindings(sql, { id: 'x' }), { text: sql.replace(':id', '$1'), values: ['x'] });
  t.end();
});

t.test('a name without a value is a fault, so that a typing error is no null', (t) => {
  t.throws(() => placeBindings('select :wrong', { right: 1 }), { message: 'The statement names :wrong' });
  t.end();
});

t.test('an array for jsonb stays one', (t) => {
  t.equal(json(['a', { b: null }]), '["a",{"b":null}]');
  t.end();
});
