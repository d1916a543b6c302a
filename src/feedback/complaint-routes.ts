import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import {
  answerComplaint,
  callBack,
  decideComplaint,
  fileComplaint,
  mergeComplaint,
} from '../runtime/supervision/complaints.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, pageOf, ref, text } from '../runtime/views/parts.ts';
import { ownComplaints, publicComplaint, readComplaint, searchComplaints } from './read-complaints.ts';
import {
  Complaint,
  ComplaintCallback,
  ComplaintDecision,
  ComplaintInput,
  ComplaintMerge,
  ComplaintReceipt,
  ComplaintSearch,
  ComplaintStanding,
  FeedbackAnswer,
} from './schemas.ts';

/** Named schemas of these routes. */
export const complaintSchemas = [Complaint, ComplaintStanding, ComplaintReceipt];

/** Complaints 投诉: filed by anybody, handled by the complaint office and never by the unit they are about. */
export function complaintRoutes(api: Api, house: House): void {
  const tags = ['Feedback'];
  const params = Type.Object({ id: id('Complaint') });
  const anyone = { audience: 'anyone', rateLimit: { max: 10, timeWindow: 60_000 } } as const;
  const office = { audience: 'supervisor', scope: 'supervision:read' } as const;

  api.post(
    '/complaints',
    {
      schema: {
        tags,
        operationId: 'fileComplaint',
        summary: 'Complain 投诉',
        description: 'By name or without, logged in or not. The unit it is about does not see who complains.',
        body: ComplaintInput,
        response: { 201: ref(ComplaintReceipt) },
      },
      config: anyone,
    },
    async (request, reply) => {
      const {
        department = null,
        definitionKey = null,
        rowId = null,
        caseId = null,
        complainant = null,
        contact = null,
        ...said
      } = request.body;
      const wish = { ...said, departmentCode: department, definitionKey, rowId, caseId, complainant, contact };
      return reply.status(201).send(await fileComplaint(house, request.caller?.person ?? null, wish));
    },
  );

  api.get(
    '/public/complaints/:number',
    {
      schema: {
        tags,
        operationId: 'publicComplaint',
        summary: 'Follow a complaint by its number and code 投诉查询',
        params: Type.Object({ number: text('Number of the complaint', { maxLength: 60 }) }),
        querystring: Type.Object({ code: text('Code from the receipt', { minLength: 1, maxLength: 60 }) }),
        response: { 200: ref(ComplaintStanding) },
      },
      config: { audience: 'anyone', rateLimit: { max: 30, timeWindow: 60_000 } },
    },
    (request) => publicComplaint(house, request.params.number, request.query.code),
  );

  api.get(
    '/complaints',
    {
      schema: {
        tags,
        operationId: 'ownComplaints',
        summary: "The applicant's own complaints 我的投诉",
        response: { 200: allOf(ref(ComplaintStanding), 'Complaints filed by name, the newest first, at most 100') },
      },
      config: { audience: 'applicant', scope: 'cases:read' },
    },
    (request) => ownComplaints(house, personOf(request)),
  );

  api.post(
    '/complaints/search',
    {
      schema: {
        tags,
        operationId: 'searchComplaints',
        summary: 'Complaints to be handled 投诉办理',
        description: 'For the complaint office; complaints about the own department are left out.',
        body: ComplaintSearch,
        response: { 200: pageOf(ref(Complaint), 'Complaints') },
      },
      config: office,
    },
    (request) => searchComplaints(house, personOf(request), request.body),
  );

  api.post(
    '/complaints/:id/decision',
    {
      schema: {
        tags,
        operationId: 'decideComplaint',
        summary: 'Say whether a complaint is taken up 投诉受理',
        params,
        body: ComplaintDecision,
        response: { 200: ref(Complaint) },
      },
      config: { audience: 'supervisor', scope: 'tasks:write' },
    },
    async (request) => {
      const person = personOf(request);
      const { accepted, reason = null } = request.body;
      await decideComplaint(house, person, { complaintId: request.params.id, accepted, reason });
      return readComplaint(house, person, request.params.id);
    },
  );

  api.post(
    '/complaints/:id/answer',
    {
      schema: {
        tags,
        operationId: 'answerComplaint',
        summary: 'Answer a complaint 投诉答复',
        params,
        body: FeedbackAnswer,
        response: { 200: ref(Complaint) },
      },
      config: { audience: 'supervisor', scope: 'tasks:write' },
    },
    async (request) => {
      const person = personOf(request);
      await answerComplaint(house, person, { complaintId: request.params.id, ...request.body });
      return readComplaint(house, person, request.params.id);
    },
  );

  api.post(
    '/complaints/:id/merger',
    {
      schema: {
        tags,
        operationId: 'mergeComplaint',
        summary: 'Merge a complaint into one that tells the same 并案',
        description: 'It goes the way of that one; whoever filed it follows that one by the own number and code.',
        params,
        body: ComplaintMerge,
        response: { 200: ref(Complaint) },
      },
      config: { audience: 'supervisor', scope: 'tasks:write' },
    },
    async (request) => {
      const person = personOf(request);
      await mergeComplaint(house, person, { complaintId: request.params.id, intoNumber: request.body.into });
      return readComplaint(house, person, request.params.id);
    },
  );

  api.post(
    '/complaints/:id/callback',
    {
      schema: {
        tags,
        operationId: 'callBackComplaint',
        summary: 'Note what whoever complained says of the answer 投诉回访',
        description: 'Within four working days of the answer. Who is not content has it handled once more.',
        params,
        body: ComplaintCallback,
        response: { 200: ref(Complaint) },
      },
      config: { audience: 'supervisor', scope: 'tasks:write' },
    },
    async (request) => {
      const person = personOf(request);
      const { satisfied, remark = null } = request.body;
      await callBack(house, person, { complaintId: request.params.id, satisfied, remark });
      return readComplaint(house, person, request.params.id);
    },
  );
}
