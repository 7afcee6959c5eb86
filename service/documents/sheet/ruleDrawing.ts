import ExcelJS from 'exceljs';
import type JSZip from 'jszip';
import { BLACK_PNG, type RuleAnchor } from './ruleImage.ts';
import { openWorkbook, putPart } from './workbookPatch.ts';

const DRAWING = 'xl/drawings/drawing1.xml';
const CONTENT_TYPES = '[Content_Types].xml';
/** The parts that make up the pictures of a first sheet. */
const PARTS = [
  DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels',
  'xl/media/image1.png',
  'xl/worksheets/_rels/sheet1.xml.rels',
];
const PART_TYPES =
  '<Default Extension="png" ContentType="image/png"/>' +
  `<Override PartName="/${DRAWING}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`;

/** The reference the sheet itself must carry for the drawing to show. */
export const DRAWING_REFERENCE = '<drawing r:id="rId1"/>';

/** Draws rules on a sheet. The types of exceljs know only `col` and `row`; its code takes EMU as well. */
export function drawRules(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, anchors: readonly RuleAnchor[]): void {
  if (anchors.length === 0) return;
  const image = workbook.addImage({ base64: BLACK_PNG, extension: 'png' });
  for (const anchor of anchors) {
    sheet.addImage(image, { ...anchor, editAs: 'oneCell' } as unknown as ExcelJS.ImagePosition);
  }
}

/**
 * Puts rules into a workbook that was streamed, where exceljs has no pictures: they
 * are drawn in a small workbook beside it and its drawing is carried over.
 */
export async function graftRules(streamed: JSZip, anchors: readonly RuleAnchor[]): Promise<void> {
  if (anchors.length === 0) return;
  const donor = new ExcelJS.Workbook();
  drawRules(donor, donor.addWorksheet('Danh sách'), anchors);
  const parts = await openWorkbook(Buffer.from(await donor.xlsx.writeBuffer()));
  for (const part of PARTS) {
    const content = await parts.file(part)?.async('nodebuffer');
    if (!content) throw new Error(`exceljs 4.4 was expected to write ${part}`);
    putPart(streamed, part, content);
  }
  const types = await streamed.file(CONTENT_TYPES)?.async('string');
  if (!types?.includes('</Types>')) throw new Error(`${CONTENT_TYPES} is not as exceljs 4.4 writes it`);
  putPart(streamed, CONTENT_TYPES, types.replace('</Types>', `${PART_TYPES}</Types>`));
}
