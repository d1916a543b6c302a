import { departmentsHeaded, maySupervise } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';

/**
 * The departments whose figures, cards and orders a person may see: null is all of them.
 *
 * @throws forbidden for whoever neither supervises nor heads a department
 */
export function departmentsWatched(person: Person): readonly string[] | null {
  if (maySupervise(person)) return null;
  const headed = departmentsHeaded(person);
  if (headed.length === 0) throw forbidden();
  return headed;
}
