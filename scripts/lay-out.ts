/**
 * Gives BPMN files their drawing: `node scripts/lay-out.ts processes/x/x.bpmn …`. Everything else in a file stays as it is.
 * The first flow of a node goes straight on, further ones below it, so the order of flows in the file decides the picture.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { placeLabels, placeNodeLabels } from './layout/labels.ts';
import { place } from './layout/place.ts';
import { type ModdleElement, readPicture } from './layout/read.ts';
import { route } from './layout/route.ts';
import { type Create, writePicture } from './layout/write.ts';

const descriptor = new URL('../src/bpmn/approval-moddle.json', import.meta.url);

/** Lays one diagram out and gives its XML with the drawing. */
export async function layOut(xml: string): Promise<string> {
  const packages = existsSync(descriptor) ? { approval: JSON.parse(readFileSync(descriptor, 'utf8')) } : {};
  const moddle = new BpmnModdle(packages);
  const { rootElement, warnings } = await moddle.fromXML(xml);
  for (const warning of warnings) throw new Error(`the diagram cannot be read: ${warning.message}`);
  // moddle's elements carry their type and properties by name, which is all the layout uses
  const definitions = rootElement as ModdleElement;
  const create: Create = (type, properties) => moddle.create(type, properties) as ModdleElement;
  const picture = readPicture(definitions);
  place(picture);
  placeNodeLabels(picture);
  route(picture);
  placeLabels(picture);
  writePicture(definitions, picture, create);
  const written = await moddle.toXML(rootElement, { format: true });
  return written.xml;
}

if (import.meta.main) {
  for (const path of process.argv.slice(2)) writeFileSync(path, await layOut(readFileSync(path, 'utf8')));
}
