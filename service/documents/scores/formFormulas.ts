import type { Measure, OverPlan, Penalty } from '#core/clusters/scores/scoreTemplate.ts';

/*
 * The rules of a template as formulas, so that whoever fills a sheet in sees its total at once. What counts is worked
 * out anew when the sheet comes back.
 */

/** Where plan, result and points of a row stand. */
export interface RowCells {
  plan: string;
  actual: string;
}

/** A number of points as formulas write it: always with a dot. */
const points = (hundredths: number) => String(hundredths / 100);

/** Points of a criterion that is not given points by hand; null for one that is. */
export function criterionFormula(measure: Measure, max: number, { plan, actual }: RowCells): string | null {
  switch (measure.type) {
    case 'POINTS':
      return null;
    case 'GRADES':
      return measure.grades.reduceRight((otherwise, { name, percent }) => {
        const worth = points(Math.round((max * percent) / 100));
        return `IF(${actual}="${name.replaceAll('"', '""')}",${worth},${otherwise})`;
      }, '0');
    case 'QUANTITY': {
      const [reached, asked] = measure.inverse ? [plan, actual] : [actual, plan];
      const share = `IF(${asked}=0,1,MIN(1,${reached}/${asked}))`;
      return `IF(OR(${plan}="",${actual}=""),0,ROUND(${share}*${points(max)},2))`;
    }
  }
}

/** Points above plan of one quantity, within its own cap. */
export function overPlanFormula(
  measure: Extract<Measure, { type: 'QUANTITY' }>,
  max: number,
  { perPercent, itemCapPercent }: OverPlan,
  { plan, actual }: RowCells,
): string {
  const [reached, asked] = measure.inverse ? [plan, actual] : [actual, plan];
  const cap = points(Math.floor((max * itemCapPercent) / 100));
  // Rounded before it is cut: 1,15 × 100 is 114,999… in a spreadsheet.
  const fullPercents = `INT(ROUND(${reached}*100/${asked},6))-100`;
  const earned = `MIN(${cap},ROUND(MAX(0,${fullPercents})*${perPercent}*${points(max)}/100,2))`;
  const nothingAsked = measure.inverse ? `IF(${reached}>0,${cap},0)` : '0';
  return `IF(OR(${plan}="",${actual}=""),0,IF(${asked}=0,${nothingAsked},${earned}))`;
}

/** What a penalty takes away, as a negative number. */
export function penaltyFormula(rule: Penalty['rule'], count: string): string {
  if (rule.type === 'EACH') return `0-N(${count})*${points(rule.points)}`;
  return rule.steps
    .toSorted((a, b) => a.from - b.from)
    .reduce((otherwise, { from, points: taken }) => `IF(N(${count})>=${from},-${points(taken)},${otherwise})`, '0');
}

/** The total between nothing and the scale. @param parts cells that add up */
export function totalFormula(parts: readonly string[], scale: number, allowOverScale: boolean): string {
  const sum = parts.length === 0 ? '0' : parts.join('+');
  return allowOverScale ? `MAX(0,${sum})` : `MAX(0,MIN(${points(scale)},${sum}))`;
}
