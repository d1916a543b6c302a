import { readFile } from 'node:fs/promises';
import t from 'tap';
import { contractFiles } from '../../scripts/openapi.ts';
import { contractOf, type Operation } from '../support/contract/operations.ts';
import { withoutRevision } from '../support/contract/without-revision.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

t.test('openapi.json and the types of the browser are what the routes say', async (t) => {
  for (const { path, text } of await contractFiles()) {
    t.ok((await readFile(path, 'utf8')) === text, `${path} is up to date`);
  }
});

t.test('the contract is OpenAPI 3.1, describes every property and names every operation once', async (t) => {
  const [openapi] = await contractFiles();
  const document = JSON.parse(openapi?.text ?? '{}');
  const silent: string[] = [];
  walk(document, '', (schema, path) => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (property.description === undefined && property.$ref === undefined) silent.push(`${path}/${name}`);
    }
  });
  const operations = Object.values<Record<string, { operationId: string; tags: string[]; summary: string }>>(
    document.paths,
  ).flatMap((methods) => Object.values(methods));

  t.match(document.openapi, /^3\.1/);
  t.same(silent, []);
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
  for (const { operationId, tags, summary } of operations) t.ok(tags.length === 1 && summary !== '', operationId);
  t.notMatch(openapi?.text, /"(def-\d+|Schema\d+)"/, 'every schema has a name of its own');
});

t.test(
  'whatever changes what is there takes the revision it rests on, or loses nothing that others wrote',
  async (t) => {
    const [openapi] = await contractFiles();
    const { operations } = contractOf(openapi?.text ?? '{}');
    const excused = Object.values(withoutRevision).flat();
    const changing = operations.filter(
      ({ method, path }) =>
        !['GET', 'OPTIONS'].includes(method) &&
        (method !== 'POST' || path.includes('{')) &&
        !/\/(search|exports)$/.test(path),
    );
    const takes = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'If-Match');

    t.ok(changing.filter(takes).length >= 17);
    const lacking = changing.filter((operation) => !takes(operation)).map(({ operationId }) => operationId);
    t.same(lacking.toSorted(), excused.toSorted());
  },
);

function walk(value: unknown, path: string, visit: (schema: Schema, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  // Whatever has an object of properties is looked at as a schema.
  const schema = value as Schema;
  if (typeof schema.properties === 'object' && 'type' in value) visit(schema, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`, visit);
}
