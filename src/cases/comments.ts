import type { Person } from '../domain/person.ts';
import { addComment as add } from '../runtime/tasks/add-comment.ts';
import { urgeCase as urge } from '../runtime/tasks/urge-task.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { Comment, CommentWish } from './comment-schemas.ts';

/** The comments on a case that the person may read: an applicant those that are for applicants. @throws case-not-found */
export async function listComments(house: House, person: Person, caseId: string): Promise<{ items: Comment[] }> {
  const { services, tenantId } = house;
  await assertSeesCase(services.database, person, caseId);
  const items = await services.database.rows<Comment>(
    `select m.id, m.task_id, jsonb_build_object('id', m.account_id, 'name', m.account_name) as account,
       a.applicant_id is not null as is_applicant, m.body, m.audience, m.written_at
     from comments m
     join accounts a on a.tenant_id = m.tenant_id and a.id = m.account_id
     where m.tenant_id = :tenantId and m.case_id = :caseId
       and (m.audience = 'APPLICANT' or cast(:applicantId as uuid) is null)
     order by m.written_at, m.id`,
    { tenantId, caseId, applicantId: person.applicantId },
  );
  return { items };
}

/** Puts a comment on record and tells it. @throws case-not-found, task-not-found */
export async function addComment(house: House, person: Person, caseId: string, wish: CommentWish): Promise<Comment> {
  await assertSeesCase(house.services.database, person, caseId);
  const { audience = 'STAFF', ...said } = wish;
  const { id } = await add(house.services, person, { caseId, audience, ...said }, house.clock());
  const { items } = await listComments(house, person, caseId);
  const made = items.find((comment) => comment.id === id);
  if (made === undefined) throw new Error('A comment that was just made can be read');
  return made;
}

/** Urges what waits for officers of a case. @throws case-not-found, urging-not-yours, nothing-to-urge, urged-already */
export async function urgeCase(
  house: House,
  person: Person,
  caseId: string,
  said: { readonly message?: string },
): Promise<{ urged: number }> {
  await assertSeesCase(house.services.database, person, caseId);
  return urge(house.services, person, { caseId, ...said }, house.clock());
}
