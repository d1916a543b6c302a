import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import { planVisit, recordVisit, signVisit } from '../runtime/materials/disclosure-visits.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { listVisits, readVisit } from './read-visits.ts';
import { DisclosureVisit, VisitPlanInput, VisitRecordInput } from './visit-schemas.ts';

/** Named schemas of these routes. */
export const visitSchemas = [DisclosureVisit];

/** Visits at which an enterprise is told its list: agreed on, recorded, signed. */
export function visitRoutes(api: Api, house: House): void {
  const tags = ['Disclosures'];
  const params = Type.Object({ id: id('Visit') });

  api.get(
    '/disclosure-visits',
    {
      schema: {
        tags,
        operationId: 'listVisits',
        summary: 'Disclosure visits 上门交底',
        response: { 200: allOf(ref(DisclosureVisit), "Visits, the latest first, at most 200; an enterprise's own") },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => listVisits(house, personOf(request)),
  );

  api.post(
    '/disclosure-visits',
    {
      schema: {
        tags,
        operationId: 'planVisit',
        summary: 'Agree on a visit 预约交底',
        description: 'A service and free: no application waits for it, and it is no condition of a licence.',
        body: VisitPlanInput,
        response: { 201: ref(DisclosureVisit) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { byVideo = false, ...plan } = request.body;
      const visitId = await planVisit(house.services, person, { ...plan, byVideo }, house.clock());
      return reply.status(201).send(await readVisit(house, person, visitId));
    },
  );

  api.get(
    '/disclosure-visits/:id',
    {
      schema: {
        tags,
        operationId: 'readVisit',
        summary: 'One visit 交底详情',
        params,
        response: { 200: ref(DisclosureVisit) },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => readVisit(house, personOf(request), request.params.id),
  );

  api.put(
    '/disclosure-visits/:id/record',
    {
      schema: {
        tags,
        operationId: 'recordVisit',
        summary: 'Record what happened 登记交底',
        description:
          'A second part is recorded over the first, until both sides have signed. `If-Match` may name the visit’s revision.',
        params,
        body: VisitRecordInput,
        response: { 200: ref(DisclosureVisit) },
      },
      config: { audience: 'staff', scope: 'tasks:write', ifMatch: 'taken' },
    },
    async (request) => {
      const person = personOf(request);
      await recordVisit(house.services, person, request.params.id, request.body, revisionOf(request));
      return readVisit(house, person, request.params.id);
    },
  );

  api.post(
    '/disclosure-visits/:id/signature',
    {
      schema: {
        tags,
        operationId: 'signVisit',
        summary: 'Confirm that everything was told 确认交底书',
        description:
          'By the enterprise, once all five sections were there or excused. Issues the signed disclosure (D24).',
        params,
        response: { 200: ref(DisclosureVisit) },
      },
      config: { audience: 'applicant', scope: 'cases:write' },
    },
    async (request) => {
      const person = personOf(request);
      await signVisit(house.services, person, request.params.id, house.clock());
      return readVisit(house, person, request.params.id);
    },
  );
}
