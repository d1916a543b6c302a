import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { tagRevision } from '../http/revisions.ts';
import { Case, CaseApplicant, CaseProject, CurrentStep, DefinitionName } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { DisclosureRow } from '../runtime/views/material-schema.ts';
import { allOf, id, pageOf, ref, text } from '../runtime/views/parts.ts';
import { addLateOpinion } from './add-late-opinion.ts';
import { applyForCase } from './apply-for-case.ts';
import { caseDiagram } from './case-diagram.ts';
import { caseEvents } from './case-events.ts';
import { caseMaterials } from './case-materials.ts';
import { caseNotices } from './case-notices.ts';
import { caseOpinions } from './case-opinions.ts';
import { checkChain } from './check-chain.ts';
import { correctionNotices } from './correction-notices.ts';
import {
  Application,
  AppliedCase,
  CaseDiagram,
  CaseEvent,
  CaseMessage,
  CaseOpinions,
  CaseSearch,
  ChainCheck,
  CorrectionNotice,
  ElementVisit,
  LateOpinion,
  MatterTime,
  Notice,
  OpenMatter,
  Opinion,
} from './schemas.ts';
import { searchCases } from './search-cases.ts';
import { submitCorrection, tellCase, withdrawCase } from './tell-case.ts';

/** Named schemas of this room. */
export const caseSchemas = [
  DefinitionName,
  CaseProject,
  CaseApplicant,
  CurrentStep,
  Case,
  AppliedCase,
  ElementVisit,
  CaseDiagram,
  MatterTime,
  Opinion,
  OpenMatter,
  CaseOpinions,
  CaseEvent,
  ChainCheck,
  CorrectionNotice,
  Notice,
];

/** Cases: applied for, read, searched, told something. */
export function caseRoutes(api: Api, house: House): void {
  const tags = ['Cases'];
  const params = Type.Object({ id: id('Case') });
  const read = { audience: 'person', scope: 'cases:read' } as const;
  const write = { audience: 'applicant', scope: 'cases:write' } as const;

  api.post(
    '/cases',
    {
      schema: {
        tags,
        operationId: 'applyForCase',
        summary: 'Apply 提交申请',
        description:
          'What is missing does not keep an applicant from applying: the pre-check tells it and the window decides.',
        body: Application,
        response: { 201: ref(AppliedCase) },
      },
      config: { ...write, atCounter: true },
    },
    async (request, reply) => reply.status(201).send(await applyForCase(house, personOf(request), request.body)),
  );

  api.get(
    '/cases/:id',
    {
      schema: { tags, operationId: 'readCase', summary: 'One case 办件详情', params, response: { 200: ref(Case) } },
      config: read,
    },
    async (request, reply) => {
      const found = await readCase(house, personOf(request), request.params.id);
      tagRevision(reply, found.revision);
      return found;
    },
  );

  api.post(
    '/cases/search',
    {
      schema: {
        tags,
        operationId: 'searchCases',
        summary: 'Search cases 查询办件',
        description: 'Among those the person may see.',
        body: CaseSearch,
        response: { 200: pageOf(ref(Case), 'Cases') },
      },
      config: read,
    },
    (request) => searchCases(house, personOf(request), request.body),
  );

  api.post(
    '/cases/:id/withdrawal',
    {
      schema: {
        tags,
        operationId: 'withdrawCase',
        summary: 'Withdraw the application 撤回申请',
        params,
        body: Type.Object(
          { reason: text('Reason', { minLength: 1, maxLength: 1000 }) },
          { additionalProperties: false, description: 'Reason' },
        ),
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => withdrawCase(house, personOf(request), request.params.id, request.body.reason),
  );

  api.post(
    '/cases/:id/correction',
    {
      schema: {
        tags,
        operationId: 'submitCorrection',
        summary: 'Say that everything asked for is corrected 提交补正',
        params,
        response: { 200: ref(Case) },
      },
      config: write,
    },
    (request) => submitCorrection(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/messages',
    {
      schema: {
        tags,
        operationId: 'tellCase',
        summary: 'Send a message the process waits for 发送消息',
        description: 'Refused with `nobody-waits` when no subscription of the case waits for it.',
        params,
        body: CaseMessage,
        response: { 200: ref(Case) },
      },
      config: { audience: 'person', scope: 'cases:write' },
    },
    (request) => tellCase(house, personOf(request), request.params.id, request.body.name, request.body.variables ?? {}),
  );

  api.get(
    '/cases/:id/diagram',
    {
      schema: {
        tags,
        operationId: 'caseDiagram',
        summary: 'Where the case stands in its diagram 流程图与进度',
        params,
        response: { 200: ref(CaseDiagram) },
      },
      config: read,
    },
    (request) => caseDiagram(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/materials',
    {
      schema: {
        tags,
        operationId: 'caseMaterials',
        summary: 'The list of the case with what lies under it 材料',
        params,
        response: { 200: allOf(ref(DisclosureRow), 'Rows') },
      },
      config: read,
    },
    (request) => caseMaterials(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/opinions',
    {
      schema: {
        tags,
        operationId: 'caseOpinions',
        summary: 'Opinions of departments 部门意见',
        description: 'Given ones, and to staff also the matters whose opinion is still to come.',
        params,
        response: { 200: ref(CaseOpinions) },
      },
      config: read,
    },
    (request) => caseOpinions(house, personOf(request), request.params.id),
  );

  api.post(
    '/cases/:id/opinions',
    {
      schema: {
        tags,
        operationId: 'addLateOpinion',
        summary: 'Say something after consent was deemed 默认后的意见',
        description: 'Kept as a remark; the consent taken from silence or absence stands.',
        params,
        body: LateOpinion,
        response: { 201: ref(CaseOpinions) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) => {
      const person = personOf(request);
      await addLateOpinion(house, person, { caseId: request.params.id, ...request.body });
      return reply.status(201).send(await caseOpinions(house, person, request.params.id));
    },
  );

  api.get(
    '/cases/:id/events',
    {
      schema: {
        tags,
        operationId: 'caseEvents',
        summary: 'What happened 办理过程',
        params,
        response: { 200: allOf(ref(CaseEvent), 'Events in their order') },
      },
      config: read,
    },
    (request) => caseEvents(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/events/verification',
    {
      schema: {
        tags,
        operationId: 'checkChain',
        summary: 'Whether the record is as it was written 核验留痕',
        params,
        response: { 200: ref(ChainCheck) },
      },
      config: read,
    },
    (request) => checkChain(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/notices',
    {
      schema: {
        tags,
        operationId: 'caseNotices',
        summary: 'What was told to whom 通知',
        params,
        response: { 200: allOf(ref(Notice), 'Notices, the newest first') },
      },
      config: read,
    },
    (request) => caseNotices(house, personOf(request), request.params.id),
  );

  api.get(
    '/cases/:id/correction-notices',
    {
      schema: {
        tags,
        operationId: 'correctionNotices',
        summary: 'What was asked to be corrected, and by when 补正告知',
        params,
        response: { 200: allOf(ref(CorrectionNotice), 'Notices, the newest first') },
      },
      config: read,
    },
    (request) => correctionNotices(house, personOf(request), request.params.id),
  );
}
