import type { Rule } from './plannedRow.ts';
import { pixelsToPoints } from './paper.ts';

/** Two by two black pixels: exceljs knows no shapes, so a rule is a stretched picture. */
export const BLACK_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR42mNgAAEAAAYAAW0oEC8AAAAASUVORK5CYII=';

const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;

/** Where exceljs is to put the picture of a rule: column and row from 0, offsets in EMU, extent in pixels. */
export interface RuleAnchor {
  tl: { nativeCol: number; nativeColOff: number; nativeRow: number; nativeRowOff: number };
  ext: { width: number; height: number };
}

/** A rule is one pixel high: 0,75 pt. */
export function ruleAnchor(rule: Rule, row: number, columnPixels: readonly number[]): RuleAnchor {
  let column = 0;
  let offset = rule.left;
  for (const pixels of columnPixels) {
    const width = pixelsToPoints(pixels);
    if (offset < width) break;
    offset -= width;
    column += 1;
  }
  return {
    tl: {
      nativeCol: column,
      nativeColOff: Math.round(offset * EMU_PER_POINT),
      nativeRow: row - 1,
      nativeRowOff: Math.round(rule.top * EMU_PER_POINT),
    },
    ext: { width: rule.length / POINTS_PER_PIXEL, height: 1 },
  };
}
