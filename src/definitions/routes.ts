import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { formSent } from '../http/upload.ts';
import {
  DefinitionDetail,
  DefinitionStep,
  DefinitionSummary,
  FactQuestion,
  Finding,
  ProcedureLimit,
} from '../runtime/views/definition-schema.ts';
import { listDefinitions, readDefinition } from '../runtime/views/definition-view.ts';
import type { House } from '../runtime/views/house.ts';
import {
  DisclosureRow,
  MaterialPlace,
  MaterialStatement,
  RowCounts,
  RowDocument,
  SharedBy,
  SharedLookup,
} from '../runtime/views/material-schema.ts';
import { allOf, id, list, ref, text, values } from '../runtime/views/parts.ts';
import { readCatalogue } from './catalogue.ts';
import { checkDiagram, definitionMaxBytes } from './check-diagram.ts';
import { deploy } from './deploy.ts';
import { DraftMigration } from './draft-migration-schemas.ts';
import { importVendorDiagram } from './import-vendor-diagram.ts';
import { definitionXml, formOf, stepChecklist } from './read-parts.ts';
import {
  Catalogue,
  CatalogueComparison,
  CatalogueRow,
  DecisionEvaluation,
  DecisionResult,
  DecisionSummary,
  DefinitionDraft,
  Deployment,
  DiagramImport,
  DraftSummary,
  ImportRow,
  Publication,
} from './schemas.ts';

/** Named schemas of this room. */
export const definitionSchemas = [
  SharedBy,
  RowDocument,
  MaterialPlace,
  MaterialStatement,
  SharedLookup,
  DisclosureRow,
  RowCounts,
  ProcedureLimit,
  DefinitionSummary,
  FactQuestion,
  DefinitionStep,
  Finding,
  DefinitionDetail,
  CatalogueRow,
  CatalogueComparison,
  Catalogue,
  Deployment,
  DefinitionDraft,
  DraftMigration,
  DraftSummary,
  Publication,
  DecisionSummary,
  DecisionEvaluation,
  DecisionResult,
  ImportRow,
  DiagramImport,
];

/** Process definitions: read, checked, drawn, published. */
export function definitionRoutes(api: Api, house: House): void {
  const tags = ['Definitions'];
  const params = Type.Object({ id: id('Process definition') });
  const read = { audience: 'person', scope: 'cases:read' } as const;
  const design = { audience: 'designer', scope: 'definitions:write' } as const;
  const choice = (description: string) => Type.Optional(text(description, { pattern: '^(true|false)$' }));

  api.get(
    '/process-definitions',
    {
      schema: {
        tags,
        operationId: 'listDefinitions',
        summary: 'Published procedures 流程定义',
        querystring: Type.Object({
          applicable: choice('true: only those an applicant may apply for'),
          latest: choice('false: every version, not only the latest'),
          key: Type.Optional(text('Only this key', { maxLength: 100 })),
        }),
        response: { 200: allOf(ref(DefinitionSummary), 'Definitions, by key, the latest version first') },
      },
      config: read,
    },
    ({ query, caller }) =>
      listDefinitions(house, caller?.person ?? null, {
        applicableOnly: query.applicable === 'true',
        latestOnly: query.latest !== 'false',
        ...(query.key === undefined ? {} : { key: query.key }),
      }),
  );

  api.get(
    '/process-definitions/:id',
    {
      schema: {
        tags,
        operationId: 'readDefinition',
        summary: 'One version with checklist, limits and steps 流程详情',
        params,
        response: { 200: ref(DefinitionDetail) },
      },
      config: read,
    },
    (request) => readDefinition(house, personOf(request), request.params.id),
  );

  api.get(
    '/process-definitions/:id/catalogue',
    {
      schema: {
        tags,
        operationId: 'readCatalogue',
        summary: 'The catalogue of materials 要件清单',
        description:
          'Every row with all columns of the list, whatever the facts; what must not be asked stands apart under `forbidden`.',
        params,
        response: { 200: ref(Catalogue) },
      },
      config: read,
    },
    (request) => readCatalogue(house, request.params.id),
  );

  api.get(
    '/process-definitions/:id/xml',
    {
      schema: {
        tags,
        operationId: 'definitionXml',
        summary: 'The diagram 流程图',
        params,
        produces: ['application/xml'],
        response: { 200: text('BPMN 2.0 XML') },
      },
      config: read,
    },
    async (request, reply) =>
      reply.type('application/xml; charset=utf-8').send(await definitionXml(house, request.params.id)),
  );

  api.get(
    '/process-definitions/:id/forms/:key',
    {
      schema: {
        tags,
        operationId: 'formOf',
        summary: 'A form 表单',
        params: Type.Object({ id: id('Process definition'), key: text('Key of the form', { maxLength: 100 }) }),
        response: { 200: values('form-js schema') },
      },
      config: read,
    },
    (request) => formOf(house, request.params.id, request.params.key),
  );

  api.get(
    '/process-definitions/:id/steps/:elementId/checklist',
    {
      schema: {
        tags,
        operationId: 'stepChecklist',
        summary: 'Rows that matter at a step 环节材料清单',
        params: Type.Object({ id: id('Process definition'), elementId: text('Element', { maxLength: 200 }) }),
        response: { 200: allOf(ref(DisclosureRow), 'Rows') },
      },
      config: read,
    },
    (request) => stepChecklist(house, request.params.id, request.params.elementId),
  );

  api.post(
    '/deployments',
    {
      schema: {
        tags,
        operationId: 'deploy',
        summary: 'Publish diagrams, forms and decisions 部署',
        description:
          'A form with `.bpmn`, `.form` and `.dmn` files and a field `note`. The same content is deployed once. With `dryRun=true` nothing is published and the findings tell what would stand in the way.',
        consumes: ['multipart/form-data'],
        querystring: Type.Object({ dryRun: choice('true: only check') }),
        response: { 200: ref(Deployment), 201: ref(Deployment) },
      },
      config: { ...design, form: 'files' },
      bodyLimit: definitionMaxBytes,
    },
    async (request, reply) => {
      const sent = await formSent(request, definitionMaxBytes);
      const dryRun = request.query.dryRun === 'true';
      const deployment = await deploy(house, personOf(request), { ...sent, note: sent.fields.note ?? null, dryRun });
      return reply.status(deployment.definitions.some(({ created }) => created) ? 201 : 200).send(deployment);
    },
  );

  api.post(
    '/diagram-checks',
    {
      schema: {
        tags,
        operationId: 'checkDiagram',
        summary: 'Check a diagram 校验流程图',
        body: Type.Object({ xml: text('The diagram') }, { additionalProperties: false, description: 'A diagram' }),
        response: { 200: Type.Object({ findings: list(ref(Finding), 'What the checker found') }) },
      },
      config: design,
      bodyLimit: definitionMaxBytes,
    },
    (request) => checkDiagram(request.body.xml),
  );

  api.post(
    '/diagram-imports',
    {
      schema: {
        tags,
        operationId: 'importDiagram',
        summary: "Translate another engine's diagram 导入其他引擎的流程图",
        description:
          'Camunda 7, Operaton, Zeebe (Camunda 8), Flowable (with RuoYi) and Activiti. Adds `approval:` elements and attributes to the diagram, takes nothing away, and tells row by row what was translated, kept without an effect, or is not supported. Nothing is kept by the service.',
        body: Type.Object({ xml: text('The diagram') }, { additionalProperties: false, description: 'A diagram' }),
        response: { 200: ref(DiagramImport) },
      },
      config: design,
      bodyLimit: definitionMaxBytes,
    },
    (request) => importVendorDiagram(request.body.xml),
  );
}
