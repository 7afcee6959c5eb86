import { isScoredIn } from './computeScore.ts';
import type { ScorePart } from './scoreEntries.ts';
import type { Measure, Penalty, ScoreTemplate } from './scoreTemplate.ts';

/** What stands in one row of a sheet and is filled in by hand. */
export type SheetItem = { key: string; name: string; isCounted: boolean } & (
  | { type: 'CRITERION'; max: number; measure: Measure }
  | { type: 'BONUS'; max: number }
  | { type: 'PENALTY'; rule: Penalty['rule'] }
  | { type: 'KNOCKOUT' }
);

/** One row of a score sheet, as it stands on screen, on paper and in the file a unit fills in. */
export type SheetRow =
  | { kind: 'SECTION'; number: string; name: string }
  | { kind: 'GROUP'; number: string; name: string; key: string; criteria: number }
  | { kind: 'ITEM'; number: string; item: SheetItem }
  | { kind: 'OVER_PLAN'; number: string; name: string; cap: number }
  | { kind: 'TOTAL'; name: string };

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The rows of a sheet in one part, with their numbers: criteria, bonuses, penalties, knock-outs, total. */
export function sheetRows(template: ScoreTemplate, part: ScorePart): SheetRow[] {
  const bonuses: SheetRow[] = [
    ...template.bonuses.map(({ key, name, max, appraisedOnly }, index): SheetRow => {
      const item = { type: 'BONUS' as const, key, name, max, isCounted: isScoredIn(part, appraisedOnly) };
      return { kind: 'ITEM', number: String(index + 1), item };
    }),
    ...(template.overPlan
      ? [
          {
            kind: 'OVER_PLAN' as const,
            number: String(template.bonuses.length + 1),
            name: 'Vượt kế hoạch (tự tính)',
            cap: template.overPlan.totalCap,
          },
        ]
      : []),
  ];
  const penalties = template.penalties.map(({ key, name, rule, appraisedOnly }, index): SheetRow => {
    const item = { type: 'PENALTY' as const, key, name, rule, isCounted: isScoredIn(part, appraisedOnly) };
    return { kind: 'ITEM', number: String(index + 1), item };
  });
  const knockouts = template.knockouts.map(({ key, name }, index): SheetRow => {
    return { kind: 'ITEM', number: String(index + 1), item: { type: 'KNOCKOUT', key, name, isCounted: true } };
  });
  const sections = [
    { name: 'NỘI DUNG – TIÊU CHUẨN CHẤM ĐIỂM', rows: groupRows(template, part) },
    { name: 'ĐIỂM THƯỞNG', rows: bonuses },
    { name: 'ĐIỂM TRỪ', rows: penalties },
    { name: 'ĐIỂM LIỆT', rows: knockouts },
  ].filter(({ rows }) => rows.length > 0);
  return [
    ...sections.flatMap(({ name, rows }, index): SheetRow[] => [
      { kind: 'SECTION', number: ROMAN[index] ?? '', name },
      ...rows,
    ]),
    { kind: 'TOTAL', name: 'TỔNG ĐIỂM' },
  ];
}

function groupRows({ groups }: ScoreTemplate, part: ScorePart): SheetRow[] {
  return groups.flatMap(({ key, name, criteria }, index): SheetRow[] => [
    { kind: 'GROUP', number: String(index + 1), name, key, criteria: criteria.length },
    ...criteria.map((criterion, place): SheetRow => {
      const { measure, max, appraisedOnly } = criterion;
      const item = { type: 'CRITERION' as const, key: criterion.key, name: criterion.name, max, measure };
      return {
        kind: 'ITEM',
        number: `${index + 1}.${place + 1}`,
        item: { ...item, isCounted: isScoredIn(part, appraisedOnly) },
      };
    }),
  ]);
}

/** What is filled in for an item: in the column of points, or in those of plan and result. */
export type ItemInput = 'points' | 'plan' | 'actual' | 'grade' | 'count' | 'holds';

/** Empty where the part does not score the item. */
export function inputsOf(item: SheetItem): readonly ItemInput[] {
  if (!item.isCounted) return [];
  switch (item.type) {
    case 'BONUS':
      return ['points'];
    case 'PENALTY':
      return ['count'];
    case 'KNOCKOUT':
      return ['holds'];
    case 'CRITERION':
      return CRITERION_INPUTS[item.measure.type];
  }
}

const CRITERION_INPUTS: Record<Measure['type'], readonly ItemInput[]> = {
  POINTS: ['points'],
  QUANTITY: ['plan', 'actual'],
  GRADES: ['grade'],
};
