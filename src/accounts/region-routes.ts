import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { requiredRevisionOf, tagRevision } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref, text } from '../runtime/views/parts.ts';
import { Region, RegionInput, RegionPatch } from './region-schemas.ts';
import { addRegion, changeRegion, listRegions } from './regions.ts';

/** Named schemas of the regions. */
export const regionSchemas = [Region];

/** The regions 行政区划 of the authority, kept by whoever looks after the service. */
export function regionRoutes(api: Api, house: House): void {
  const tags = ['Accounts'];
  const operate = { audience: 'operator' } as const;

  api.get(
    '/regions',
    {
      schema: {
        tags,
        operationId: 'listRegions',
        summary: 'Regions 行政区划',
        response: { 200: allOf(ref(Region), "The authority's own first, then those that are open, by code") },
      },
      config: operate,
    },
    () => listRegions(house),
  );

  api.post(
    '/regions',
    {
      schema: {
        tags,
        operationId: 'addRegion',
        summary: 'Add a region 新增行政区划',
        description: '`region-known` when there is one with the code.',
        body: RegionInput,
        response: { 201: ref(Region) },
      },
      config: operate,
    },
    async (request, reply) => {
      const region = await addRegion(house, personOf(request), request.body);
      tagRevision(reply, region.revision);
      return reply.status(201).send(region);
    },
  );

  api.patch(
    '/regions/:code',
    {
      schema: {
        tags,
        operationId: 'changeRegion',
        summary: 'Rename, close or open a region 修改行政区划',
        description:
          'With `If-Match`. A closed region takes no new project and no department; what runs there goes on. `region-is-own`, `region-in-use`.',
        params: Type.Object({ code: text('GB/T 2260 code', { pattern: '^\\d{6}$' }) }),
        body: RegionPatch,
        response: { 200: ref(Region) },
      },
      config: { ...operate, ifMatch: 'needed' },
    },
    async (request, reply) => {
      const revision = requiredRevisionOf(request);
      const region = await changeRegion(house, personOf(request), request.params.code, request.body, revision);
      tagRevision(reply, region.revision);
      return region;
    },
  );
}
