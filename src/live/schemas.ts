import { Type } from 'typebox';
import { id, text } from '../runtime/views/parts.ts';

/** What a stream is asked for. */
export const StreamWish = Type.Object({
  lastEventId: Type.Optional(
    text('As `Last-Event-ID`, for who opens the connection anew and can set no headers', { maxLength: 60 }),
  ),
  caseId: Type.Optional(id('A case to be told of besides the inbox; only one the caller may see')),
});

/** The stream itself: no JSON, so that the contract tells it as a text. */
export const EventStream = Type.Unsafe<unknown>({
  type: 'string',
  description: 'Server-sent events until the caller hangs up, the session ends or the service stops',
});
