import { type Static, Type } from 'typebox';
import { greenChannelGrounds } from '../domain/green-channel.ts';
import type { Person } from '../domain/person.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { closeGreenChannel as close, openGreenChannel as open } from '../runtime/cases/green-channel.ts';
import { Case, GreenChannel } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { id, oneOf, ref, text } from '../runtime/views/parts.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';

/** Named schemas of the green channel. */
export const greenChannelSchemas = [GreenChannel];

const reason = text('Why, as the card, the list or the notice has it', {
  minLength: 1,
  maxLength: 1000,
  pattern: '\\S',
});
const Opening = Type.Object(
  { ground: oneOf(greenChannelGrounds, 'A listed project, a service card, or a listed enterprise'), reason },
  { additionalProperties: false, description: 'Why the case goes through it' },
);
const Closing = Type.Object({ reason }, { additionalProperties: false, description: 'Why it no longer does' });

/** The green channel 绿色通道 of cases (P11, S-64). */
export function greenChannelRoutes(api: Api, house: House): void {
  const tags = ['Cases'];
  const params = Type.Object({ id: id('Case') });
  const config = { audience: 'staff', scope: 'cases:write' } as const;

  api.post(
    '/cases/:id/green-channel',
    {
      schema: {
        tags,
        operationId: 'openGreenChannel',
        summary: 'Let the case through the green channel 纳入绿色通道',
        description:
          'By a service officer or the head of the window or of the lead department; on record. No step falls away.',
        params,
        body: Opening,
        response: { 200: ref(Case) },
      },
      config,
    },
    (request) => openGreenChannel(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/cases/:id/green-channel/end',
    {
      schema: {
        tags,
        operationId: 'closeGreenChannel',
        summary: 'Take the case out of the green channel 移出绿色通道',
        params,
        body: Closing,
        response: { 200: ref(Case) },
      },
      config,
    },
    (request) => closeGreenChannel(house, personOf(request), request.params.id, request.body),
  );
}

async function openGreenChannel(house: House, person: Person, caseId: string, input: Static<typeof Opening>) {
  await assertSeesCase(house.services.database, person, caseId);
  await open(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}

async function closeGreenChannel(house: House, person: Person, caseId: string, input: Static<typeof Closing>) {
  await assertSeesCase(house.services.database, person, caseId);
  await close(house.services, person, { caseId, ...input }, house.clock());
  return readCase(house, person, caseId);
}
