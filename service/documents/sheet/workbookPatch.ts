import JSZip from 'jszip';

const STYLES = 'xl/styles.xml';
const FIRST_FONT = /(<fonts[^>]*>)<font>.*?<\/font>/su;
const TIMES_12 = '<font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';

/**
 * Makes Times New Roman 12 the Normal style of a finished workbook. exceljs always
 * writes Calibri 11, and Excel measures column widths in digits of Normal: on a
 * computer without Calibri every column would shift. jszip hands the other entries
 * on compressed as they are.
 */
export async function setTimesAsNormal(zip: JSZip): Promise<void> {
  const styles = await zip.file(STYLES)?.async('string');
  if (!styles || !FIRST_FONT.test(styles)) throw new Error(`${STYLES} is not as exceljs 4.4 writes it`);
  putPart(zip, STYLES, styles.replace(FIRST_FONT, `$1${TIMES_12}`));
}

/** Replaces or adds a part. Folders get no entry of their own: a workbook is a zip of files only. */
export function putPart(zip: JSZip, name: string, content: string | Buffer): void {
  zip.file(name, content, { createFolders: false });
}

export async function openWorkbook(workbook: Buffer): Promise<JSZip> {
  return JSZip.loadAsync(workbook);
}

export async function packWorkbook(zip: JSZip): Promise<Buffer> {
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
