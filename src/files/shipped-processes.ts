import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that ships with this version, by its name within its folder. */
export interface ShippedFile {
  readonly name: string;
  readonly text: string;
}

/** The files of one folder of `processes/`: a diagram, its forms and its decisions. */
export type ShippedProcess = readonly ShippedFile[];

const shippedFolder = fileURLToPath(new URL('../../processes', import.meta.url));

/** Reads the diagrams, forms and decisions of `processes/`, a list for each procedure, in the order of their names. */
export async function shippedProcesses(folder: string = shippedFolder): Promise<ShippedProcess[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const procedures = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  return Promise.all(procedures.sort().map(readProcedure));
}

async function readProcedure(folder: string): Promise<ShippedFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.(bpmn|form|dmn)$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })));
}
