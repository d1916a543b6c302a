import { parentPort, workerData } from 'node:worker_threads';
import { inspect } from '../bpmn/compile.ts';
import { DiagramError } from '../bpmn/finding.ts';
import { readDiagram } from '../bpmn/read-diagram.ts';
import type { RehearsalPart } from './rehearsal.ts';
import { compareEngines, rehearseProcess } from './rehearse-process.ts';

const WALKS = 8;

const tell = (part: RehearsalPart): void => parentPort?.postMessage(part);

/** Plays the diagram this thread was started with, and tells each part as soon as it is there: the thread may be ended at any time. */
async function rehearseHere(xml: string): Promise<void> {
  const { models, findings } = await read(xml);
  const forms = models.flatMap(({ elements }) =>
    elements.flatMap(({ id, approval }) =>
      approval.form?.key == null ? [] : [{ elementId: id, key: approval.form.key }],
    ),
  );
  tell({ type: 'read', checks: findings, forms });
  if (findings.some(({ level }) => level === 'error')) return;
  for (const model of models) tell({ type: 'process', process: rehearseProcess(model) });
  for (const model of models) tell({ type: 'comparison', comparison: await compareEngines(xml, model, WALKS) });
}

async function read(xml: string): Promise<ReturnType<typeof inspect>> {
  try {
    return inspect(await readDiagram(xml));
  } catch (error) {
    if (error instanceof DiagramError) return { models: [], findings: error.findings };
    throw error;
  }
}

await rehearseHere(String(workerData));
