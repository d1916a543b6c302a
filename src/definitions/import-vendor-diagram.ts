import { DiagramError } from '../bpmn/finding.ts';
import { type ImportedDiagram, importDiagram } from '../bpmn/import/import-diagram.ts';
import { assertNoErrors, inspectXml } from './check-diagram.ts';
import type { DiagramImport } from './schemas.ts';

/**
 * Translates a diagram of another engine and checks what came of it; nothing is kept. A diagram with errors in it is answered
 * with them: a designer mends it as a draft.
 *
 * @throws xml-hostile, xml-too-large, diagram-refused for what can not be read as a diagram
 */
export async function importVendorDiagram(xml: string): Promise<DiagramImport> {
  const imported = await translated(xml);
  const { findings } = await inspectXml(imported.xml);
  return {
    xml: imported.xml,
    vendors: [...imported.vendors],
    report: [...imported.report],
    findings: [...findings],
  };
}

async function translated(xml: string): Promise<ImportedDiagram> {
  try {
    return await importDiagram(xml);
  } catch (error) {
    if (error instanceof DiagramError) assertNoErrors(error.findings);
    throw error;
  }
}
