import PizZip from 'pizzip';

const MAIN = 'word/document.xml';

/** A template as an office changes it: parts written anew or added, by what is done to the text of each. */
export function changedTemplate(template: Buffer, changes: Readonly<Record<string, (text: string) => string>>): Buffer {
  const zip = new PizZip(template);
  for (const [part, change] of Object.entries(changes)) zip.file(part, change(zip.file(part)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The template with paragraphs of the office's own at its end. */
export const withParagraphs = (template: Buffer, ...texts: string[]) =>
  changedTemplate(template, {
    [MAIN]: (xml) =>
      xml.replace('<w:sectPr', `${texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}<w:sectPr`),
  });

/** Words of a Word document, a line for each paragraph. */
export const wordsOf = (document: Buffer) =>
  (new PizZip(document).file(MAIN)?.asText() ?? '').replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]+>/gu, '');
