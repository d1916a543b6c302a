import t from 'tap';
import { newId } from '../../src/database/id.ts';

t.test('identifiers are UUIDs of version 7 that sort in the order they were made', (t) => {
  const ids = Array.from({ length: 1000 }, newId);

  t.match(ids[0], /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  t.same(ids.toSorted(), ids);
  t.equal(new Set(ids).size, ids.length);
  t.end();
});
