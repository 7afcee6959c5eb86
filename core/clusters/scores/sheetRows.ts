import { romanNumeral } from '../../text/roman.ts';
import { isScoredIn } from './computeScore.ts';
import type { ScorePart } from './scoreEntries.ts';
import type { Measure, Penalty, ScoreTemplate } from './scoreTemplate.ts';

/** How an item is scored, with what its kind needs for it. */
type ItemKind =
  | { type: 'CRITERION'; max: number; measure: Measure }
  | { type: 'BONUS'; max: number }
  | { type: 'PENALTY'; rule: Penalty['rule']; bars: boolean }
  | { type: 'KNOCKOUT' };

/** What stands in one row of a sheet and is filled in by hand. */
export type SheetItem = {
  key: string;
  name: string;
  /** Left to the appraising body. */
  appraisedOnly: boolean;
  /** Scored in the part the rows are made for. */
  isCounted: boolean;
} & ItemKind;

export interface NumberedItem {
  number: string;
  item: SheetItem;
}

/** Points above plan, which are worked out and never filled in. */
export interface OverPlanRow {
  number: string;
  name: string;
  /** Hundredths. */
  cap: number;
}

/** Rows under one heading: a group of criteria, then bonuses, penalties and knock-outs. */
export interface SheetSection {
  kind: 'GROUP' | 'BONUS' | 'PENALTY' | 'KNOCKOUT';
  /** Of the group; empty for the others. */
  key: string;
  /** Roman, as sections of papers are numbered. */
  number: string;
  name: string;
  /** Maximum of all rows together, hundredths; null where there is none. */
  max: number | null;
  items: readonly NumberedItem[];
  /** Behind the bonuses, where the template has it. */
  overPlan: OverPlanRow | null;
}

/** The sections of a sheet in one part, numbered the same on screen, on paper and in the file a unit fills in. */
export function sheetSections(template: ScoreTemplate, part: ScorePart): SheetSection[] {
  const { groups, bonuses, penalties, knockouts } = template;
  const overPlan = overPlanRow(template);
  const sections: Omit<SheetSection, 'number'>[] = [
    ...groups.map(({ key, name, criteria }) => ({
      kind: 'GROUP' as const,
      key,
      name,
      max: maxOf(criteria),
      items: numbered(criteria, part, ({ max, measure }) => ({ type: 'CRITERION', max, measure })),
      overPlan: null,
    })),
    {
      kind: 'BONUS',
      key: '',
      name: 'Điểm thưởng',
      max: maxOf(bonuses) + (overPlan?.cap ?? 0),
      items: numbered(bonuses, part, ({ max }) => ({ type: 'BONUS', max })),
      overPlan,
    },
    {
      kind: 'PENALTY',
      key: '',
      name: 'Điểm trừ',
      max: null,
      items: numbered(penalties, part, ({ rule, bars }) => ({ type: 'PENALTY', rule, bars })),
      overPlan: null,
    },
    {
      kind: 'KNOCKOUT',
      key: '',
      name: 'Điểm liệt',
      max: null,
      items: numbered(knockouts, part, () => ({ type: 'KNOCKOUT' })),
      overPlan: null,
    },
  ];
  return sections
    .filter(({ items, overPlan: above }) => items.length > 0 || above !== null)
    .map((section, index) => ({ ...section, number: romanNumeral(index + 1) }));
}

/** Everything that is filled in by hand, in the order of the sheet. */
export function sheetItems(template: ScoreTemplate, part: ScorePart): SheetItem[] {
  return sheetSections(template, part).flatMap(({ items }) => items.map(({ item }) => item));
}

function numbered<Row extends { key: string; name: string; appraisedOnly?: boolean }>(
  rows: readonly Row[],
  part: ScorePart,
  kindOf: (row: Row) => ItemKind,
): NumberedItem[] {
  return rows.map((row, index) => {
    const { key, name, appraisedOnly = false } = row;
    const common = { key, name, appraisedOnly, isCounted: isScoredIn(part, appraisedOnly) };
    return { number: String(index + 1), item: { ...common, ...kindOf(row) } };
  });
}

function overPlanRow({ bonuses, overPlan }: ScoreTemplate): OverPlanRow | null {
  if (overPlan === null) return null;
  return { number: String(bonuses.length + 1), name: 'Vượt kế hoạch (tự tính)', cap: overPlan.totalCap };
}

const maxOf = (rows: readonly { max: number }[]) => rows.reduce((sum, { max }) => sum + max, 0);

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
