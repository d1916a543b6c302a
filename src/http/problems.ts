import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isUnavailable } from '../database/unavailable.ts';
import { Refusal, type RefusalDetail, type RefusalKind } from '../domain/refusal.ts';
import { rateLimited } from '../domain/refusals/access.ts';
import { fileTooLarge, uploadInterrupted } from '../domain/refusals/materials.ts';
import {
  addressUnreadable,
  bodyUnreadable,
  routeNotFound,
  serviceUnavailable,
  validationFailed,
} from '../domain/refusals/requests.ts';
import { storageFull } from '../domain/refusals/uploads.ts';

/** The HTTP status of each kind of refusal. */
const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
};

/** Codes for which HTTP has a word of its own. */
const statusOfCode: Readonly<Record<string, number>> = {
  'validation-failed': 400,
  'body-unreadable': 400,
  'address-unreadable': 400,
  'cursor-invalid': 400,
  'upload-interrupted': 400,
  'upload-header-invalid': 400,
  'upload-expired': 410,
  'tus-version-unsupported': 412,
  'file-too-large': 413,
  'xml-too-large': 413,
  'upload-media-type': 415,
  'revision-required': 428,
  'rate-limited': 429,
  'too-many-logins': 429,
  'rehearsals-busy': 429,
  'too-many-uploads': 429,
  'previews-busy': 429,
  'too-many-event-streams': 429,
  // Not of HTTP but of tus 1.0.0.
  'upload-checksum-mismatch': 460,
  'service-unavailable': 503,
  'scanner-unavailable': 503,
  'upload-quota-exhausted': 507,
  'storage-full': 507,
};

/** How a problem says that it is one. */
export const problemMediaType = 'application/problem+json';

/** An RFC 9457 answer; `code` is stable and is what a client goes by. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'Address of the kind of problem' }),
    title: Type.String({ description: 'The sentence in the language of the caller' }),
    status: Type.Integer({ description: 'HTTP status' }),
    code: Type.String({ description: 'Stable code' }),
    detail: Type.String({ description: 'The sentence in English' }),
    detailZh: Type.String({ description: 'The sentence in Chinese' }),
    instance: Type.String({ description: 'Number of the request, to be named when asking for help' }),
    errors: Type.Array(
      Type.Object({
        path: Type.String({ description: 'Where: a field, a row of the list, or an element of the diagram' }),
        code: Type.String({ description: 'Stable code' }),
        message: Type.String({ description: 'What is wrong there' }),
      }),
      { description: 'Each single thing that is wrong' },
    ),
  },
  {
    $id: 'Problem',
    description: 'Why a request was refused (RFC 9457).',
    additionalProperties: true,
    examples: [
      {
        type: 'urn:lianban:problem:checklist-incomplete',
        title: 'Required materials are still missing or not verified.',
        status: 409,
        code: 'checklist-incomplete',
        detail: 'Required materials are still missing or not verified.',
        detailZh: '材料清单中尚有未提交或未核验的材料。',
        instance: '019a00d4-7c69-7a22-bc67-21dc798124d7',
        errors: [
          { path: 'CP-08', code: 'material-missing', message: 'CP-08 建设工程施工合同 / Construction contract' },
        ],
      },
    ],
  },
);

/** The status a refusal is answered with. */
export function statusOf(refusal: Refusal): number {
  return statusOfCode[refusal.code] ?? statusOfKind[refusal.kind];
}

/** Answers every error of a route: a refusal is told, what the framework refuses is put into our words, a fault is not told. */
export function answerError(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal?.code === 'service-unavailable') request.log.error({ err: error }, 'the database does not answer');
  if (refusal?.code === 'storage-full') request.log.error({ err: error }, 'the disk is full');
  if (refusal?.code === 'file-infected') tellOfInfection(refusal, request);
  if (refusal !== null) return answerRefusal(refusal, request, reply);
  request.log.error({ err: error }, 'fault');
  return send(reply, 500, {
    type: 'about:blank',
    title: languageOf(request) === 'zh' ? '系统出现故障，请稍后再试。' : 'Something broke here; try again later.',
    status: 500,
    code: 'fault',
    detail: 'Something broke here; try again later.',
    detailZh: '系统出现故障，请稍后再试。',
    instance: request.id,
    errors: [],
  });
}

/** Answers an address that leads to no route because it can not be read. */
export function answerBadAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answerRefusal(addressUnreadable(), request, reply);
}

/** Answers a path that does not exist. */
export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answerRefusal(routeNotFound(), request, reply);
}

/** A security event for the log: who tried to hand in what, by the scanner's name for it, and nothing of the content. */
function tellOfInfection({ facts }: Refusal, request: FastifyRequest): void {
  const accountId = request.caller?.person.id ?? null;
  const about = { event: 'file-infected', accountId, signature: facts.signature, remoteAddress: request.ip };
  request.log.warn({ security: about }, 'a file with harmful content was refused');
}

function answerRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(refusal);
  const { retryAfterSeconds } = refusal.facts;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  return send(reply, status, {
    ...refusal.facts,
    type: `urn:lianban:problem:${refusal.code}`,
    title: languageOf(request) === 'zh' ? refusal.messageZh : refusal.message,
    status,
    code: refusal.code,
    detail: refusal.message,
    detailZh: refusal.messageZh,
    instance: request.id,
    errors: refusal.details,
  });
}

function send(reply: FastifyReply, status: number, problem: object): FastifyReply {
  // Sent as text: the answer of a refusal is not one of those a route's schema lists.
  return reply.status(status).type(`${problemMediaType}; charset=utf-8`).send(JSON.stringify(problem));
}

/** The refusal that stands for an error of the framework; null for a fault. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  // What is thrown and is no refusal is the framework's, or has none of the members that are looked at.
  return error instanceof Error ? refusalOfFramework(error as FastifyError) : null;
}

function refusalOfFramework(error: FastifyError): Refusal | null {
  if (isUnavailable(error)) return serviceUnavailable();
  if (isDiskFull(error)) return storageFull();
  if (error.validation) return validationFailed(error.validation.map(validationDetail(error.validationContext)));
  switch (error.code) {
    case 'FST_REQ_FILE_TOO_LARGE':
      return fileTooLarge(Number(Reflect.get(error, 'limitBytes') ?? 0));
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return fileTooLarge(0);
    case 'FST_MULTIPART_PREMATURE_CLOSE':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return uploadInterrupted();
    default:
  }
  if (error.statusCode === 429) return rateLimited(60);
  const isOurFault = error.statusCode === undefined || error.statusCode >= 500;
  return isOurFault ? null : bodyUnreadable();
}

/** No room on the device, in the quota of the file system, or in what one file may have there. */
function isDiskFull({ code }: FastifyError): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}

type SchemaError = NonNullable<FastifyError['validation']>[number];

function validationDetail(part: string | undefined): (error: SchemaError) => RefusalDetail {
  return ({ instancePath, keyword, params, message }) => {
    const missing = typeof params.missingProperty === 'string' ? [params.missingProperty] : [];
    const unknown = typeof params.additionalProperty === 'string' ? [params.additionalProperty] : [];
    const path = [...instancePath.split('/').filter(Boolean), ...missing, ...unknown].join('.');
    return { path: path === '' ? (part ?? '') : path, code: keyword, message: message ?? keyword };
  };
}

/** The language a caller reads: what the browser asks for, else the person's own. */
export function languageOf(request: FastifyRequest): 'zh' | 'en' {
  const asked = request.headers['accept-language']?.trim().toLowerCase() ?? '';
  if (asked.startsWith('zh')) return 'zh';
  if (asked.startsWith('en')) return 'en';
  return request.caller?.language ?? 'zh';
}
