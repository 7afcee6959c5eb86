import type { ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { measureWords } from '#core/clusters/scores/measureWords.ts';
import type { ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';
import type { SheetItem, SheetSection } from '#core/clusters/scores/sheetRows.ts';
import { formatDifference, formatHundredths } from '../../../shared/inputs/hundredths.ts';

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
  switch (section.kind) {
    case 'GROUP':
      return result.groups.find(({ key }) => key === section.key)?.points ?? null;
    case 'BONUS':
      return result.bonus;
    case 'PENALTY':
      return result.penalty === 0 ? 0 : -result.penalty;
    case 'KNOCKOUT':
      return null;
  }
}

/** What was entered besides points, in words: `90/100`, `mức B`, `2 lần`; empty where points say all. */
export function enteredWords(item: SheetItem, entry: ScoreEntry | undefined): string {
  if (!entry) return '';
  switch (item.type) {
    case 'KNOCKOUT':
      return (entry.count ?? 0) > 0 ? 'Có' : '';
    case 'PENALTY':
      if (entry.count === null || entry.count === 0) return '';
      return `${entry.count} ${item.rule.type === 'EACH' ? 'lần' : 'ngày'}`;
    case 'BONUS':
      return '';
    case 'CRITERION':
      if (item.measure.type === 'POINTS') return '';
      if (item.measure.type === 'GRADES') return entry.grade === '' ? '' : `mức ${entry.grade}`;
      return entry.plan === null && entry.actual === null ? '' : `${figure(entry.actual)}/${figure(entry.plan)}`;
  }
}

const figure = (hundredths: number | null) => (hundredths === null ? '…' : formatHundredths(hundredths));

/** Of that what those who fill in the sheet cannot see from its fields. */
export function hintWords(item: SheetItem): string {
  if (item.type === 'PENALTY') return measureWords(item);
  const isInverse = item.type === 'CRITERION' && item.measure.type === 'QUANTITY' && item.measure.inverse;
  return isInverse ? 'càng ít càng tốt' : '';
}

/**
 * How a part sees a line otherwise than the member itself: `+0,5`, `−2`. Null where both say the same, or one has
 * not said anything.
 */
export function differenceWords(own: number | null | undefined, other: number | null | undefined): string | null {
  if (own === null || own === undefined || other === null || other === undefined || own === other) return null;
  return formatDifference(other - own);
}
