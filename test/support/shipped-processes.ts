import { readdirSync, readFileSync } from 'node:fs';
import { compileXml } from '../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { type DecisionSet, decisionSet } from '../../src/dmn/decision-set.ts';

const folder = new URL('../../processes/', import.meta.url);

/** A diagram of the folder `processes`. */
export interface ShippedDiagram {
  readonly key: string;
  readonly xml: string;
}

/** Every diagram that is shipped, in the order of their keys. */
export function shippedDiagrams(): ShippedDiagram[] {
  return readdirSync(folder)
    .sort()
    .flatMap((key) =>
      readdirSync(new URL(`${key}/`, folder))
        .filter((file) => file.endsWith('.bpmn'))
        .map((file) => ({ key, xml: readFileSync(new URL(`${key}/${file}`, folder), 'utf8') })),
    );
}

/** The processes with those keys, compiled. @throws DiagramError for a diagram that does not compile */
export async function shippedModels(keys: readonly string[]): Promise<Map<string, ProcessModel>> {
  const models = new Map<string, ProcessModel>();
  for (const { key, xml } of shippedDiagrams()) {
    if (!keys.includes(key)) continue;
    for (const model of await compileXml(xml)) models.set(model.key, model);
  }
  return models;
}

/** The decisions of all shipped processes together. */
export async function shippedDecisions(): Promise<DecisionSet> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.dmn'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  const { set, findings } = await decisionSet(Object.fromEntries(files));
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return set;
}
