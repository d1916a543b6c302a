import { Refusal, type RefusalDetail } from '../refusal.ts';

/** The resource has moved on since the caller read it; `currentRevision` says where it is now. */
export function revisionStale(currentRevision: number): Refusal {
  return new Refusal(
    'conflict',
    'revision-stale',
    { zh: '内容已被他人更新，请刷新后重试。', en: 'Somebody changed it meanwhile; reload and try again.' },
    { facts: { currentRevision } },
  );
}

/** Lets a change pass that rests on what there is now, or names nothing it rests on. @throws revision-stale */
export function refuseStale(revision: number | undefined, currentRevision: number): void {
  if (revision !== undefined && revision !== currentRevision) throw revisionStale(currentRevision);
}

/** A change that must name the revision it is based on came without `If-Match`. */
export function revisionRequired(): Refusal {
  return new Refusal('invalid', 'revision-required', {
    zh: '请在If-Match标头中注明所依据的修订号。',
    en: 'Name the revision the change is based on in the If-Match header.',
  });
}

/** One idempotency key was sent with two different requests. */
export function idempotencyKeyReused(): Refusal {
  return new Refusal('invalid', 'idempotency-key-reused', {
    zh: '同一幂等键已用于另一项请求。',
    en: 'This idempotency key was used for a different request.',
  });
}

/** The same request is being worked on at this moment. */
export function requestInProgress(): Refusal {
  return new Refusal('conflict', 'request-in-progress', {
    zh: '相同的请求正在处理中。',
    en: 'The same request is being worked on.',
  });
}

/** The database does not answer at this moment; whether what was asked took effect must be looked up. */
export function serviceUnavailable(): Refusal {
  return new Refusal(
    'conflict',
    'service-unavailable',
    { zh: '服务暂时不可用，请稍后再试。', en: 'The service can not be reached at the moment; try again later.' },
    { facts: { retryAfterSeconds: 5 } },
  );
}

/** The cursor of a page is not one this list gave out. */
export function cursorInvalid(): Refusal {
  return new Refusal('invalid', 'cursor-invalid', { zh: '分页游标无效。', en: 'The page cursor is not valid.' });
}

/** What was sent does not have the shape the contract asks for. */
export function validationFailed(details: readonly RefusalDetail[]): Refusal {
  return new Refusal(
    'invalid',
    'validation-failed',
    { zh: '请求的内容格式不正确。', en: 'The request does not have the right shape.' },
    { details },
  );
}

/** No route has that path. */
export function routeNotFound(): Refusal {
  return new Refusal('not-found', 'route-not-found', { zh: '没有此地址。', en: 'There is nothing at this address.' });
}

/** The address is not written as addresses are, or a part of it is longer than any id. */
export function addressUnreadable(): Refusal {
  return new Refusal('invalid', 'address-unreadable', {
    zh: '请求地址无法读取。',
    en: 'The address of the request can not be read.',
  });
}

/** The body is not the JSON or form it claims to be. */
export function bodyUnreadable(): Refusal {
  return new Refusal('invalid', 'body-unreadable', {
    zh: '请求正文无法读取。',
    en: 'The body of the request can not be read.',
  });
}
