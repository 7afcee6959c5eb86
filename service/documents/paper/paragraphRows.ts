import type { PaperParagraph } from '#core/papers/tablePaper.ts';
import { freeText } from '../list/listStyles.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RowRole } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount, textWidth, type Face } from '../timesMetrics.ts';
import { partsRow } from './freeRows.ts';
import { wholeWidth, widthOf, type Grid } from './grid.ts';

const SIZE = 13;
/** Space between paragraphs, points. */
const PADDING = 6;
/** The first line begins 12,7 mm in: a cell has no such indent, so spaces stand for it. */
const FIRST_LINE = ' '.repeat(11);
/** A row is 409,5 points high at most. */
const LINES_PER_ROW = 20;

/** Running text over the whole width; a paragraph taller than a row can be goes on in the next. */
export function paragraphRows(grid: Grid, paragraphs: readonly PaperParagraph[], role: RowRole): PlannedRow[] {
  const stretch = wholeWidth(grid);
  const space = textSpace(widthOf(grid, stretch), 0);
  return paragraphs.flatMap(({ text, isBold }) => {
    const face: Face = isBold ? 'bold' : 'regular';
    return piecesOf(FIRST_LINE + cellText(text), face, space).map((piece) => {
      const height = rowHeight(lineCount(piece, face, SIZE, space), SIZE, PADDING);
      const rowRole = isBold && role === 'line' ? 'group' : role;
      return partsRow(grid, rowRole, height, [{ stretch, value: piece, style: freeText(SIZE, face, 'left', true) }]);
    });
  });
}

/** A text cut between words into pieces a row can hold. */
function piecesOf(text: string, face: Face, space: number): string[] {
  const room = space * LINES_PER_ROW * 0.9;
  if (textWidth(text, face, SIZE) <= room) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(/(?<=\S)\s+/u)) {
    const longer = piece === '' ? word : `${piece} ${word}`;
    if (piece !== '' && textWidth(longer, face, SIZE) > room) {
      pieces.push(piece);
      piece = word;
    } else {
      piece = longer;
    }
  }
  return [...pieces, piece];
}
