import type { Person } from '../domain/person.ts';
import { discloseJointly as disclose } from '../runtime/applications/disclose-jointly.ts';
import type { House } from '../runtime/views/house.ts';
import { materialRows } from '../runtime/views/material-view.ts';
import { jointPapers } from './joint-papers.ts';
import type { JointDisclosure, JointWish } from './schemas.ts';

/** The one-time lists of several procedures of a project, merged into one. @throws as the command of the runtime */
export async function discloseJointly(house: House, person: Person, wish: JointWish): Promise<JointDisclosure> {
  const { services, tenantId, clock } = house;
  const disclosureIds = await disclose(services, person, wish, clock());
  const lists = await Promise.all(
    disclosureIds.map(async (disclosureId, position) => ({
      disclosureId,
      definitionKey: wish.definitionKeys[position] ?? '',
      rows: await materialRows(services.database, tenantId, disclosureId),
    })),
  );
  const papers = jointPapers(lists);
  const isOwed = ({ group, source, rows }: (typeof papers)[number]): boolean =>
    group !== 'TOLERABLE' &&
    (source === 'A' || source === 'M') &&
    rows.some(({ state }) => state === 'MISSING' || state === 'REJECTED');
  return { disclosureIds: [...disclosureIds], papers, missing: papers.filter(isOwed).map(({ name }) => name) };
}
