import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { acceptJointly } from '../runtime/applications/accept-jointly.ts';
import { deliveryWays } from '../runtime/applications/application-row.ts';
import { applyJointly } from '../runtime/applications/apply-jointly.ts';
import { chooseDelivery } from '../runtime/applications/choose-delivery.ts';
import { correctJointly, withdrawJointly } from '../runtime/applications/tell-jointly.ts';
import type { House } from '../runtime/views/house.ts';
import { id, oneOf, ref } from '../runtime/views/parts.ts';
import { discloseJointly } from './joint-disclosure.ts';
import { readApplication } from './read-application.ts';
import {
  JointAcceptance,
  JointApplication,
  JointApplicationInput,
  JointCheck,
  JointDisclosure,
  JointPaper,
  JointWish,
  JointWithdrawal,
  OuterClock,
} from './schemas.ts';

/** Named schemas of this room. */
export const applicationSchemas = [JointPaper, JointDisclosure, OuterClock, JointApplication, JointAcceptance];

/** Joint applications: one form for several procedures of a project. */
export function applicationRoutes(api: Api, house: House): void {
  const tags = ['Applications'];
  const params = Type.Object({ id: id('Application') });
  const write = { audience: 'applicant', scope: 'cases:write' } as const;

  api.post(
    '/joint-disclosures',
    {
      schema: {
        tags,
        operationId: 'discloseJointly',
        summary: 'Ask for the lists of several procedures at once 联合告知',
        description: 'Every paper once; a file handed in under one of its rows counts for all that ask for it.',
        body: JointWish,
        response: { 201: ref(JointDisclosure) },
      },
      config: { ...write, atCounter: true },
    },
    async (request, reply) => reply.status(201).send(await discloseJointly(house, personOf(request), request.body)),
  );

  api.post(
    '/applications',
    {
      schema: {
        tags,
        operationId: 'applyJointly',
        summary: 'Apply for several procedures with one form 联合申请',
        description: 'A case for each procedure, one receipt for all. All are received or none is.',
        body: JointApplicationInput,
        response: { 201: ref(JointApplication) },
      },
      config: { ...write, atCounter: true },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { applicationId } = await applyJointly(house.services, person, request.body, house.clock());
      return reply.status(201).send(await readApplication(house, person, applicationId));
    },
  );

  api.get(
    '/applications/:id',
    {
      schema: {
        tags,
        operationId: 'readApplication',
        summary: 'One joint application with the light of each case 联合申请详情',
        params,
        response: { 200: ref(JointApplication) },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    (request) => readApplication(house, personOf(request), request.params.id),
  );

  api.post(
    '/applications/:id/acceptance',
    {
      schema: {
        tags,
        operationId: 'acceptJointly',
        summary: 'Accept all that is complete in one act 统一受理',
        description: 'What is incomplete gets one correction notice together. All is done or nothing is.',
        params,
        body: JointCheck,
        response: { 200: ref(JointAcceptance) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request) => {
      const person = personOf(request);
      const wish = { applicationId: request.params.id, reason: request.body.reason ?? '材料不齐全，一次性告知补正' };
      const done = await acceptJointly(house.services, person, wish, house.clock());
      const application = await readApplication(house, person, wish.applicationId);
      return { accepted: [...done.acceptedCaseIds], incomplete: [...done.incompleteCaseIds], application };
    },
  );

  api.post(
    '/applications/:id/correction',
    {
      schema: {
        tags,
        operationId: 'correctJointly',
        summary: 'Say once that everything asked for is corrected 统一补正',
        params,
        response: { 200: ref(JointApplication) },
      },
      config: write,
    },
    async (request) => {
      const person = personOf(request);
      await correctJointly(house.services, person, request.params.id, house.clock());
      return readApplication(house, person, request.params.id);
    },
  );

  api.post(
    '/applications/:id/withdrawal',
    {
      schema: {
        tags,
        operationId: 'withdrawJointly',
        summary: 'Take the application back, or some of its cases 撤回联合申请',
        params,
        body: JointWithdrawal,
        response: { 200: ref(JointApplication) },
      },
      config: write,
    },
    async (request) => {
      const person = personOf(request);
      const { id: applicationId } = request.params;
      await withdrawJointly(house.services, person, { applicationId, ...request.body }, house.clock());
      return readApplication(house, person, applicationId);
    },
  );

  api.post(
    '/applications/:id/delivery',
    {
      schema: {
        tags,
        operationId: 'chooseDelivery',
        summary: 'Choose whether results wait for one another 选择送达方式',
        description: 'Results that waited go out at once when each is wanted as it is ready.',
        params,
        body: Type.Object(
          { delivery: oneOf(deliveryWays, 'How results are handed over') },
          { additionalProperties: false, description: 'How results are handed over' },
        ),
        response: { 200: ref(JointApplication) },
      },
      config: write,
    },
    async (request) => {
      const person = personOf(request);
      const { id: applicationId } = request.params;
      await chooseDelivery(house.services, person, { applicationId, ...request.body }, house.clock());
      return readApplication(house, person, applicationId);
    },
  );
}
