import { readFile } from 'node:fs/promises';
import t from 'tap';
import { screens } from '../support/browser.ts';
import { lookOver } from '../support/look-over.ts';
import { frontAddresses, officePlaces } from '../support/places.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
// So many pages take a busy machine more than two minutes.
t.setTimeout(240_000);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true, retention: { eventMonths: 6, caseYears: null } });
const places = await officePlaces(w);

await lookOver(browser, w.address, places);

await t.test('every address of the application is among the pages that are looked over', async (t) => {
  const received = { number: 'a', queryCode: 'b', disclosureId: 'c' };
  const front = { received, acceptedId: 'd', signatureId: 'e', projectId: 'f', applicationId: 'g' };
  const paths = [...places, ...frontAddresses(front)].map(({ path }) =>
    path
      .replace(/[?#].*/, '')
      .split('/')
      .slice(1),
  );
  const routes = await routesOfTheApplication();
  t.ok(routes.length > 40, `${routes.length} addresses`);
  for (const route of routes)
    t.ok(
      paths.some((path) => fits(path, route.split('/'))),
      route,
    );
});

/** What the router knows, without an address that only leads on to others: `cases/:caseId/:tab?`. */
async function routesOfTheApplication(): Promise<string[]> {
  const outer = [
    ...(await readFile('src/web/shell/routes.tsx', 'utf8')).matchAll(
      /page\('([^']+)', \(\) => import\('\.\.\/pages\/(\w+)/g,
    ),
  ];
  const all: string[] = [];
  for (const [, path = '', folder = ''] of outer) {
    if (!path.endsWith('/*')) {
      all.push(path);
      continue;
    }
    const inner = await readFile(`src/web/pages/${folder}/Page.tsx`, 'utf8');
    for (const [, index, rest = ''] of inner.matchAll(/<Route (?:(index)|path="([^"]+)")/g))
      all.push(index ? path.slice(0, -2) : path.replace('*', rest));
  }
  return all;
}

/** Whether the parts of a path are those of a route: `:caseId` is any, `:tab?` may be missing. */
function fits(path: readonly string[], route: readonly string[]): boolean {
  const needed = route.filter((part) => !part.endsWith('?'));
  if (path.length < needed.length || path.length > route.length) return false;
  return path.every((part, at) => route[at]?.startsWith(':') || route[at] === '*' || route[at] === part);
}
