import { Type } from 'typebox';
import { roles } from '../domain/roles.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, pageOf, ref, text } from '../runtime/views/parts.ts';
import { changeAccount, makeAccount } from './change-account.ts';
import { writeDepartment } from './departments.ts';
import { searchOperatorActs } from './operator-acts.ts';
import { choosePassword, makePasswordLink } from './password-links.ts';
import {
  Account,
  AccountInput,
  AccountPatch,
  AccountSearch,
  DepartmentInput,
  NewAccount,
  OperatorAct,
  OperatorActSearch,
  PasswordChoice,
  PasswordLink,
  RoleSummary,
} from './people-schemas.ts';
import { Department } from './schemas.ts';
import { readAccount, searchAccounts } from './search-accounts.ts';

/** Named schemas of people and departments. */
export const peopleSchemas = [Account, PasswordLink, NewAccount, RoleSummary, OperatorAct];

/** People and departments, kept by whoever looks after the service; and the password somebody chooses by a link. */
export function peopleRoutes(api: Api, house: House): void {
  const tags = ['Accounts'];
  const operate = { audience: 'operator' } as const;
  const params = Type.Object({ id: id('Account') });

  api.post(
    '/accounts/search',
    {
      schema: {
        tags,
        operationId: 'searchAccounts',
        summary: 'Search accounts 查询人员',
        body: AccountSearch,
        response: { 200: pageOf(ref(Account), 'Accounts, by login name') },
      },
      config: operate,
    },
    (request) => searchAccounts(house, request.body),
  );

  api.get(
    '/accounts/:id',
    {
      schema: {
        tags,
        operationId: 'readAccount',
        summary: 'One account 人员详情',
        params,
        response: { 200: ref(Account) },
      },
      config: operate,
    },
    (request) => readAccount(house.services.database, house.tenantId, request.params.id),
  );

  api.post(
    '/accounts',
    {
      schema: {
        tags,
        operationId: 'makeAccount',
        summary: 'Make an account of somebody on the staff 新建人员',
        description: 'The answer has a link by which the person chooses a password; it is shown nowhere else.',
        body: AccountInput,
        response: { 201: ref(NewAccount) },
      },
      config: { ...operate, tellsSecret: true },
    },
    async (request, reply) => reply.status(201).send(await makeAccount(house, personOf(request), request.body)),
  );

  api.patch(
    '/accounts/:id',
    {
      schema: {
        tags,
        operationId: 'changeAccount',
        summary: 'Change names and roles, lock or unlock 修改人员',
        params,
        description: '`If-Match` may name the revision of the account.',
        body: AccountPatch,
        response: { 200: ref(Account) },
      },
      config: { ...operate, ifMatch: 'taken' },
    },
    (request) => changeAccount(house, personOf(request), request.params.id, request.body, revisionOf(request)),
  );

  api.post(
    '/accounts/:id/password-link',
    {
      schema: {
        tags,
        operationId: 'makePasswordLink',
        summary: 'Make a link to choose a password 设置密码链接',
        description: 'Good once and for a day; links made before end.',
        params,
        response: { 201: ref(PasswordLink) },
      },
      config: { ...operate, tellsSecret: true },
    },
    async (request, reply) =>
      reply.status(201).send(await makePasswordLink(house, personOf(request), request.params.id)),
  );

  api.post(
    '/password-choices',
    {
      schema: {
        tags,
        operationId: 'choosePassword',
        summary: 'Choose a password by a link 设置密码',
        body: PasswordChoice,
        response: {
          204: Type.Null({ description: 'The password is in use, and every session of the account is over' }),
        },
      },
      config: { audience: 'anyone', rateLimit: { max: 20, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      await choosePassword(house, request.body);
      return reply.status(204).send(null);
    },
  );

  api.put(
    '/departments/:code',
    {
      schema: {
        tags,
        operationId: 'writeDepartment',
        summary: 'Make or change a department 维护部门',
        params: Type.Object({ code: text('Code, as diagrams use it', { pattern: '^[a-z][a-z0-9-]{1,59}$' }) }),
        description: '`If-Match` may name the revision of the department, 0 for none yet.',
        body: DepartmentInput,
        response: { 200: ref(Department) },
      },
      config: { ...operate, ifMatch: 'taken' },
    },
    (request) => writeDepartment(house, personOf(request), request.params.code, request.body, revisionOf(request)),
  );

  api.get(
    '/roles',
    {
      schema: {
        tags,
        operationId: 'listRoles',
        summary: 'Roles of departments 岗位',
        response: { 200: allOf(ref(RoleSummary), 'Roles staff may hold') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    () => ({
      items: roles
        .filter(({ code }) => code !== 'APPLICANT' && code !== 'AGENT')
        .map(({ code, zh, en }) => ({ code, name: { zh, en } })),
    }),
  );

  api.post(
    '/operator-acts/search',
    {
      schema: {
        tags,
        operationId: 'searchOperatorActs',
        summary: 'What administrators did to people and departments 管理操作记录',
        body: OperatorActSearch,
        response: { 200: pageOf(ref(OperatorAct), 'Acts, the newest first') },
      },
      config: operate,
    },
    (request) => searchOperatorActs(house, request.body),
  );
}
