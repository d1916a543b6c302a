import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { knownCaller, personOf, setSessionCookie } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { listApiTokens, makeApiToken, revokeApiToken } from './api-tokens.ts';
import { type DemoShown, demoAccounts } from './demo-accounts.ts';
import { listDepartments } from './departments.ts';
import { logIn, logOut } from './log-in.ts';
import { ApiToken, Credentials, DemoAccount, Department, Person, PersonRole, Session, TokenWish } from './schemas.ts';
import { readSession } from './session.ts';

/** Named schemas of this room. */
export const accountSchemas = [PersonRole, Person, Session, DemoAccount, ApiToken, Department];

/** Logging in and out, API tokens, departments. */
export function accountRoutes(
  api: Api,
  house: House,
  options: { secureCookies: boolean; demo: DemoShown | null },
): void {
  const tags = ['Accounts'];

  api.post(
    '/sessions',
    {
      schema: {
        tags,
        operationId: 'logIn',
        summary: 'Log in 登录',
        body: Credentials,
        response: { 201: Type.Object({ person: ref(Person) }, { description: 'Logged in; the cookie is set' }) },
      },
      config: { audience: 'anyone', rateLimit: { max: 60, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const { token, person } = await logIn(house, request.body);
      setSessionCookie(reply, token, options.secureCookies);
      return reply.status(201).send({ person });
    },
  );

  api.get(
    '/session',
    {
      schema: {
        tags,
        operationId: 'readSession',
        summary: 'Who is logged in 当前用户',
        description: 'Answered to visitors too, with no person.',
        response: { 200: ref(Session) },
      },
      config: { audience: 'anyone' },
    },
    (request) => readSession(house, request.caller, options.demo !== null),
  );

  api.delete(
    '/session',
    {
      schema: {
        tags,
        operationId: 'logOut',
        summary: 'Log out 退出',
        response: { 204: Type.Null({ description: 'Logged out' }) },
      },
      config: { audience: 'person' },
    },
    async (request, reply) => {
      await logOut(house, knownCaller(request));
      setSessionCookie(reply, null, options.secureCookies);
      return reply.status(204).send(null);
    },
  );

  api.get(
    '/demo-accounts',
    {
      schema: {
        tags,
        operationId: 'listDemoAccounts',
        summary: 'Accounts for trying the service out 演示账号',
        response: { 200: allOf(ref(DemoAccount), 'One account a role') },
      },
      config: { audience: 'anyone' },
    },
    () => demoAccounts(house, options.demo),
  );

  api.post(
    '/api-tokens',
    {
      schema: {
        tags,
        operationId: 'makeApiToken',
        summary: 'Make an API token 新建接口令牌',
        description:
          'It acts as the person who made it, within its scopes. Only a session can make one, never a token.',
        body: TokenWish,
        response: { 201: ref(ApiToken) },
      },
      config: { audience: 'person', tellsSecret: true },
    },
    async (request, reply) => reply.status(201).send(await makeApiToken(house, personOf(request), request.body)),
  );

  api.get(
    '/api-tokens',
    {
      schema: {
        tags,
        operationId: 'listApiTokens',
        summary: "The person's living tokens 接口令牌",
        response: { 200: allOf(ref(ApiToken), 'Tokens, the newest first') },
      },
      config: { audience: 'person' },
    },
    (request) => listApiTokens(house, personOf(request)),
  );

  api.delete(
    '/api-tokens/:id',
    {
      schema: {
        tags,
        operationId: 'revokeApiToken',
        summary: 'Revoke an API token 吊销接口令牌',
        params: Type.Object({ id: id('Token') }),
        response: { 204: Type.Null({ description: 'Revoked' }) },
      },
      config: { audience: 'person' },
    },
    async (request, reply) => {
      await revokeApiToken(house, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  api.get(
    '/departments',
    {
      schema: {
        tags,
        operationId: 'listDepartments',
        summary: 'Departments 部门',
        response: { 200: allOf(ref(Department), 'Departments, by code') },
      },
      config: { audience: 'person', scope: 'cases:read' },
    },
    () => listDepartments(house),
  );
}
