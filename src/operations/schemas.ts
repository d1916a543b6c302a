import { type Static, Type } from 'typebox';
import { id, instant, named, nullable, text } from '../runtime/views/parts.ts';

/** Failed work. */
export const Incident = named(
  'Incident',
  'Work that failed while nobody waited; it stays until an operator resolves it.',
  Type.Object({
    id: id('Incident'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    elementId: text('Element of the diagram'),
    code: text('Code'),
    message: text('What went wrong'),
    raisedAt: instant('When'),
    resolvedAt: nullable(instant('When'), 'When it was resolved'),
  }),
);
export type Incident = Static<typeof Incident>;
