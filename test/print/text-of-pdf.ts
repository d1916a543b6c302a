import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF: the text of each page, without the gaps a table makes, and its outline of tags. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Roles of the structure tree, in reading order, of the first page. */
  readonly roles: readonly string[];
}

/** Reads a PDF as a screen reader or a search engine would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  let roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    if (number === 1) roles = rolesOf(await page.getStructTree());
  }
  const { info } = await pdf.getMetadata();
  const told = info as Record<string, unknown>; // pdf.js types the dictionary as a bare object
  const found = {
    pages,
    text: pages.join(''),
    title: String(told.Title ?? ''),
    language: String(told.Language ?? ''),
    roles,
  };
  await task.destroy();
  return found;
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [String(node.role), ...children.flatMap(rolesOf)];
}
