import { breakAtSense } from '../senseBreaks.ts';
import type { PlannedRow } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { centeredRule, fullRow, widest, type TextLine } from './freeRows.ts';
import { rightOf, wholeWidth, widthOf, type Grid } from './grid.ts';

/** Length of the rule under a title or "(Kèm theo …)" as a share of its longest line (NĐ 30/2020: 1/3 to 1/2). */
export const TITLE_RULE_SHARE = 0.35;

const TITLE_SIZE = 14;
const ATTACHED_SIZE = 13;
/** Row heights in points, measured on the model papers. */
const HEIGHT = { mark: 19.5, kind: 19.5, title: 18.75, attached: 18, ruleBelow: 13.5 } as const;
/** Points between the row above and the rule: the tails of an italic line reach down to its edge. */
const RULE_DROP = 5;
/** Titles stay this much narrower than the table. */
const TITLE_SHARE = 0.92;
const BREATHING_SPACE = 12;

/** What a paper carries that must not be signed; nothing for one in force. */
export function markRows(grid: Grid, mark: string): PlannedRow[] {
  return mark === '' ? [] : [fullRow(grid, { text: mark, face: 'bold', size: TITLE_SIZE }, HEIGHT.mark)];
}

/** The kind of paper and below it what it is about, broken where the sense allows. */
export function titleRows(grid: Grid, lines: readonly string[]): PlannedRow[] {
  return titleLines(grid, lines).map((line, index) => fullRow(grid, line, index === 0 ? HEIGHT.kind : HEIGHT.title));
}

/** The lines a title takes. */
export function titleLines(grid: Grid, lines: readonly string[]): TextLine[] {
  const width = rightOf(grid, wholeWidth(grid)) * TITLE_SHARE;
  return lines
    .flatMap((line) => breakAtSense(cellText(line), 'bold', TITLE_SIZE, width))
    .map((text) => ({ text, face: 'bold', size: TITLE_SIZE }));
}

/** "(Kèm theo …)" with the rule below it. */
export function attachedRows(grid: Grid, attachedTo: string): PlannedRow[] {
  const width = widthOf(grid, wholeWidth(grid)) - BREATHING_SPACE;
  const lines = breakAtSense(attachedTo, 'italic', ATTACHED_SIZE, width).map((text): TextLine => {
    return { text, face: 'italic', size: ATTACHED_SIZE };
  });
  return [...lines.map((line) => fullRow(grid, line, HEIGHT.attached)), ruleBelow(grid, lines)];
}

/** The row below a title with its rule. */
export function ruleBelow(grid: Grid, lines: readonly TextLine[]): PlannedRow {
  const row = fullRow(grid, { text: '', face: 'italic', size: ATTACHED_SIZE }, HEIGHT.ruleBelow);
  const rule = centeredRule(grid, wholeWidth(grid), TITLE_RULE_SHARE * widest(lines));
  return { ...row, rules: [{ ...rule, top: RULE_DROP }] };
}
