import { type Static, Type } from 'typebox';
import { flag, id, list, named, oneOf, ref, text, values } from '../runtime/views/parts.ts';

/** A token of a case. */
export const StandingToken = named(
  'StandingToken',
  'Where a case stands: one token of one of its process instances.',
  Type.Object({
    instanceId: id('Process instance'),
    definitionKey: text('Its process'),
    token: text('Token; what `cancel` of a modification names'),
    elementId: text('Element of the diagram it stands at'),
    wait: text('What it waits for: task, job, call, event, body, instances, join, data, reset, compensation, incident'),
    scope: text('Scope of its instance; what `scope` of a start names'),
  }),
);

/** Why an operator does something. */
const reason = () =>
  Type.String({ minLength: 1, maxLength: 2000, description: 'Why; it stays in the record of the case' });

/** A repair by hand. */
export const CaseModification = Type.Object(
  {
    instanceId: Type.Optional(id('The process instance that is repaired; the root one when left out')),
    cancel: Type.Array(text('Token', { minLength: 1, maxLength: 100 }), {
      maxItems: 500,
      description: 'Tokens to take away, each with all that is inside its activity',
    }),
    start: Type.Array(
      Type.Object(
        {
          element: text('Element of the diagram', { minLength: 1, maxLength: 255 }),
          where: oneOf(['before', 'after'], '`before` enters the element, `after` takes the flows that leave it'),
          scope: Type.Optional(
            text('The open scope to start in, where the element’s own is open several times', { maxLength: 100 }),
          ),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100, description: 'Where tokens are put; they start before the others are taken away' },
    ),
    variables: Type.Optional(values('Set in the scopes in which tokens start')),
    reason: reason(),
    dryRun: Type.Optional(flag('True tells what would happen and does nothing')),
  },
  { additionalProperties: false },
);
export type CaseModification = Static<typeof CaseModification>;

/** What a repair came to. */
export const ModifiedCase = named(
  'ModifiedCase',
  'What a repair by hand came to, or would come to.',
  Type.Object({
    dryRun: flag('Whether nothing was put on record'),
    withdrawn: list(ref(StandingToken), 'Tokens that are gone'),
    created: list(ref(StandingToken), 'Tokens that were not there before, at their next standstill'),
    ended: flag('Whether the case has ended by it'),
  }),
);
export type ModifiedCase = Static<typeof ModifiedCase>;

/** Why a case is ended, held or let go by hand. */
export const CaseReason = Type.Object({ reason: reason() }, { additionalProperties: false });
