import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { rehearsals } from '../rehearsal/rehearse.ts';
import { ref, text, values } from '../runtime/views/parts.ts';
import { definitionMaxBytes } from './check-diagram.ts';
import { Rehearsal } from './rehearsal-schemas.ts';
import { rehearseDiagram } from './rehearse-diagram.ts';

/** Rehearsals that run at a time: each has a core for itself, and the service still has one. */
const AT_ONCE = 2;

/** Rehearsals: a diagram played before it is published. */
export function rehearsalRoutes(api: Api): void {
  const rehearse = rehearsals(AT_ONCE);
  api.post(
    '/diagram-rehearsals',
    {
      schema: {
        tags: ['Definitions'],
        operationId: 'rehearseDiagram',
        summary: 'Play a diagram before it is published 预演流程图',
        description:
          'Plays every process of a diagram on all its ways, adds up the days of its longest path, and walks through it on a second engine. Takes up to twenty seconds of a processor; what is found until then is answered. A diagram with errors is refused like a deployment.',
        body: Type.Object(
          { xml: text('The diagram'), forms: Type.Optional(values('form-js schemas by key')) },
          { additionalProperties: false, description: 'A diagram' },
        ),
        response: { 200: ref(Rehearsal) },
      },
      config: { audience: 'designer', scope: 'definitions:write' },
      bodyLimit: definitionMaxBytes,
    },
    ({ body }) => rehearseDiagram(rehearse, body.xml, body.forms),
  );
}
