import type { ScoreResult } from '#core/clusters/scores/computeScore.ts';
import type { ScoreEntry, ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { Bonus, Criterion, Knockout, Penalty, ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { formatDifference, formatHundredths } from '../hundredths.ts';

/** One line of a sheet: what is scored, and how. */
export type SheetItem =
  | { kind: 'CRITERION'; item: Criterion }
  | { kind: 'BONUS'; item: Bonus }
  | { kind: 'PENALTY'; item: Penalty }
  | { kind: 'KNOCKOUT'; item: Knockout };

/** Lines under one heading, as on paper: the groups, then bonuses, penalties and knock-outs. */
export interface SheetSection {
  /** Of the group; a word of its own for the others. */
  key: string;
  title: string;
  /** Maximum of all parts together, hundredths; null where there is none. */
  max: number | null;
  items: SheetItem[];
}

/** Every line of a sheet in the order of the paper; sections without lines are left out. */
export function sheetSections({ groups, bonuses, penalties, knockouts }: ScoreTemplate): SheetSection[] {
  const sections: SheetSection[] = [
    ...groups.map((group) => ({
      key: group.key,
      title: group.name,
      max: sumOf(group.criteria),
      items: group.criteria.map((item) => ({ kind: 'CRITERION', item }) as const),
    })),
    {
      key: 'BONUS',
      title: 'Điểm thưởng',
      max: sumOf(bonuses),
      items: bonuses.map((item) => ({ kind: 'BONUS', item }) as const),
    },
    {
      key: 'PENALTY',
      title: 'Điểm trừ',
      max: null,
      items: penalties.map((item) => ({ kind: 'PENALTY', item }) as const),
    },
    {
      key: 'KNOCKOUT',
      title: 'Điểm liệt',
      max: null,
      items: knockouts.map((item) => ({ kind: 'KNOCKOUT', item }) as const),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const sumOf = (rows: readonly { max: number }[]) => rows.reduce((sum, { max }) => sum + max, 0);

/** Whether a part scores a line: some are left to the appraising body. */
export function isScoredIn({ kind, item }: SheetItem, part: ScorePart): boolean {
  if (part === 'APPRAISED' || kind === 'KNOCKOUT') return true;
  return !item.appraisedOnly;
}

/** Keys a part has entries for. */
export function keysOf(template: ScoreTemplate, part: ScorePart): ReadonlySet<string> {
  const items = sheetSections(template).flatMap((section) => section.items);
  return new Set(items.filter((item) => isScoredIn(item, part)).map(({ item }) => item.key));
}

/** What lines are called, by their keys. */
export function namesOf(template: ScoreTemplate): ReadonlyMap<string, string> {
  return new Map(
    sheetSections(template).flatMap(({ items }) => items.map(({ item }) => [item.key, item.name] as const)),
  );
}

/** Points of every line of a part, penalties below nothing; null where nothing was entered. */
export function pointsByKey({ groups, bonuses, penalties }: ScoreResult): Map<string, number | null> {
  return new Map([
    ...groups.flatMap(({ criteria }) => criteria.map(({ key, points }) => [key, points] as const)),
    ...bonuses.map(({ key, points }) => [key, points] as const),
    ...penalties.map(({ key, points, isCounted }) => [key, isCounted && points > 0 ? -points : null] as const),
  ]);
}

/** Sum of a section in one part; null where sections have none. */
export function sectionPoints(section: SheetSection, result: ScoreResult): number | null {
  if (section.key === 'BONUS') return result.bonus - result.overPlan;
  if (section.key === 'PENALTY') return result.penalty === 0 ? 0 : -result.penalty;
  return result.groups.find(({ key }) => key === section.key)?.points ?? null;
}

/** What was entered besides points, in words: `90/100`, `mức B`, `2 lần`; empty where points say all. */
export function enteredWords({ kind, item }: SheetItem, entry: ScoreEntry | undefined): string {
  if (!entry) return '';
  if (kind === 'KNOCKOUT') return (entry.count ?? 0) > 0 ? 'Có' : '';
  if (kind === 'PENALTY') {
    if (entry.count === null || entry.count === 0) return '';
    return `${entry.count} ${item.rule.type === 'EACH' ? 'lần' : 'ngày'}`;
  }
  if (kind === 'BONUS' || item.measure.type === 'POINTS') return '';
  if (item.measure.type === 'GRADES') return entry.grade === '' ? '' : `mức ${entry.grade}`;
  if (entry.plan === null && entry.actual === null) return '';
  const [actual, plan] = [entry.actual, entry.plan].map((figure) => (figure === null ? '…' : formatHundredths(figure)));
  return `${actual}/${plan}`;
}

/** How a line is measured, for those who read the template. */
export function measureWords({ kind, item }: SheetItem): string {
  if (kind === 'BONUS' || kind === 'KNOCKOUT') return '';
  if (kind === 'PENALTY') return [penaltyWords(item), item.bars ? 'không được xét' : ''].filter(Boolean).join('; ');
  const { measure } = item;
  if (measure.type === 'POINTS') return '';
  if (measure.type === 'GRADES') return measure.grades.map(({ name, percent }) => `${name} ${percent}%`).join(' · ');
  const quotient = measure.inverse ? 'kế hoạch ÷ thực hiện (càng ít càng tốt)' : 'thực hiện ÷ kế hoạch';
  return measure.unit === '' ? quotient : `${quotient}, ${measure.unit}`;
}

/** Of that what those who fill in the sheet cannot see from its fields. */
export function hintWords(line: SheetItem): string {
  const { kind, item } = line;
  if (kind === 'PENALTY') return measureWords(line);
  const isInverse = kind === 'CRITERION' && item.measure.type === 'QUANTITY' && item.measure.inverse;
  return isInverse ? 'càng ít càng tốt' : '';
}

function penaltyWords({ rule }: Penalty): string {
  if (rule.type === 'EACH') return `trừ ${formatHundredths(rule.points)} mỗi lần`;
  const steps = rule.steps.map(({ from, points }) => `từ ${from} ngày trừ ${formatHundredths(points)}`);
  return `chậm ${steps.join(', ')}`;
}

/**
 * How a part sees a line otherwise than the member itself: `+0,5`, `−2`. Null where both say the same, or one has
 * not said anything.
 */
export function differenceWords(own: number | null | undefined, other: number | null | undefined): string | null {
  if (own === null || own === undefined || other === null || other === undefined || own === other) return null;
  return formatDifference(other - own);
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** Sections are numbered as on paper: I, II, III. */
export function romanOf(number: number): string {
  const [sign, worth] = ROMAN.find(([, value]) => value <= number) ?? ['', 0];
  return worth === 0 ? '' : sign + romanOf(number - worth);
}
