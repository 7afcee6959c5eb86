import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** What a template is filled with: texts, XML of whole paragraphs for `{@…}`, and lists for `{#…}`. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record may not name itself
export interface TemplateData {
  [tag: string]: string | readonly TemplateData[];
}

/** How tags are read, in every template alike. */
export const TEMPLATE_RULES = {
  paragraphLoop: true,
  linebreaks: true,
  // A tag without content leaves nothing behind; the library would write "undefined".
  nullGetter: () => '',
  errorLogging: false,
};

/**
 * Fills a Word template. Tags stand in braces; a list repeats its paragraphs or table rows; a line feed inside a text
 * becomes a line break.
 *
 * @param template a .docx
 * @throws Error of docxtemplater where the template itself is broken
 */
export function fillTemplate(template: Buffer, data: TemplateData): Buffer {
  const word = new Docxtemplater(new PizZip(template), TEMPLATE_RULES);
  word.render(data);
  return word.toBuffer({ compression: 'DEFLATE' });
}
