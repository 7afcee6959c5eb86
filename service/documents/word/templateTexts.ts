import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { BREATHING_SPACE, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;
/** Share of the line a heading may take, points: the rest keeps it from the edges. */
const TITLE_WIDTH = TEXT_MM * POINTS_PER_MM * 0.92;
const HALF_WIDTH = (TEXT_MM / 2) * POINTS_PER_MM - BREATHING_SPACE;

/** A heading in bold across the paper, in lines broken where the sense allows. */
export const headingLines = (text: string): string[] =>
  breakAtSense(printableText(text), 'bold', TITLE_SIZE, TITLE_WIDTH);

/** What a paper is about, under its kind, with the rule below it. */
export function summaryData(lines: readonly string[]): TemplateData {
  return {
    trich_yeu: lines.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(lines, TITLE_SIZE)),
  };
}

/** Titles over a signature in one half of the paper, in lines. */
export const signingTitles = (titles: readonly string[], size = TITLE_SIZE): string[] =>
  titles.flatMap((title) => breakAtSense(printableText(title), 'bold', size, HALF_WIDTH));

export const said = (lines: readonly string[]): TemplateData[] => lines.map((line) => ({ loi: printableText(line) }));

export const numbered = (lines: readonly string[]): TemplateData[] =>
  lines.map((line, index) => ({ so: String(index + 1), loi: printableText(line) }));
