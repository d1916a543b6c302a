import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { requiredRevisionOf, tagRevision } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { changeProject } from './change-project.ts';
import { enterProject } from './enter-project.ts';
import { listProjects, readProject } from './read-projects.ts';
import { Project, ProjectInput } from './schemas.ts';

/** Named schemas of this room. */
export const projectSchemas = [Project];

/** Construction projects and their facts. */
export function projectRoutes(api: Api, house: House): void {
  const tags = ['Projects'];
  const params = Type.Object({ id: id('Project') });

  api.get(
    '/projects',
    {
      schema: {
        tags,
        operationId: 'listProjects',
        summary: 'Projects 项目',
        description: "An applicant's own; for staff those of the cases they may see.",
        response: { 200: allOf(ref(Project), 'Projects, the newest first, at most 500') },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    (request) => listProjects(house, personOf(request)),
  );

  api.post(
    '/projects',
    {
      schema: {
        tags,
        operationId: 'enterProject',
        summary: 'Enter a project 新建项目',
        body: ProjectInput,
        response: { 201: ref(Project) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write' },
    },
    async (request, reply) => reply.status(201).send(await enterProject(house, personOf(request), request.body)),
  );

  api.get(
    '/projects/:id',
    {
      schema: {
        tags,
        operationId: 'readProject',
        summary: 'One project 项目详情',
        params,
        response: { 200: ref(Project) },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    async (request, reply) => {
      const project = await readProject(house, personOf(request), request.params.id);
      tagRevision(reply, project.revision);
      return project;
    },
  );

  api.put(
    '/projects/:id',
    {
      schema: {
        tags,
        operationId: 'changeProject',
        summary: 'Change a project 修改项目',
        description: 'Needs `If-Match`. Cases applied for keep the facts they were applied for with.',
        params,
        body: ProjectInput,
        response: { 200: ref(Project) },
      },
      config: { audience: 'applicant', scope: 'cases:write', ifMatch: 'needed' },
    },
    async (request, reply) => {
      const revision = requiredRevisionOf(request);
      const project = await changeProject(house, personOf(request), request.params.id, request.body, revision);
      tagRevision(reply, project.revision);
      return project;
    },
  );
}
