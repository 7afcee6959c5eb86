import { readFile } from 'node:fs/promises';
import PizZip from 'pizzip';

/** The words of a Word document in their order, without what they look like: a paragraph a line. */
export async function docxText(path: string): Promise<string> {
  const xml = new PizZip(await readFile(path)).file('word/document.xml')?.asText() ?? '';
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/gu, '');
}
