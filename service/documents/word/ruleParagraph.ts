import { POINTS_PER_MM } from '../sheet/paper.ts';
import { dxaOfPoints } from './wordMeasures.ts';

/**
 * A rule in the middle of its block, as the XML of a paragraph: an upper border between two indents looks the same in
 * Word and LibreOffice, and needs no drawing. Its length follows a text, so no template can hold it.
 *
 * @param blockMm millimetres of the cell or page it stands in
 * @param length points
 */
export function ruleParagraph(blockMm: number, length: number): string {
  const indent = dxaOfPoints(Math.max(0, blockMm * POINTS_PER_MM - length) / 2);
  return (
    '<w:p><w:pPr><w:keepNext/>' +
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' +
    '<w:spacing w:before="50" w:after="0" w:line="80" w:lineRule="exact"/>' +
    `<w:ind w:left="${indent}" w:right="${indent}"/>` +
    '</w:pPr></w:p>'
  );
}
