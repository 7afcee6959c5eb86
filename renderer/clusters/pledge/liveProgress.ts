import type { ResultPeriod } from '#core/clusters/pledge.ts';
import { progressOf, type ReportedFigure, type TargetProgress } from '#core/clusters/pledgeProgress.ts';
import type { PledgeContent, PledgeResult } from '../../api/pledgesQueries.ts';
import { figureOf, placeKey, type FigureDrafts } from './resultsDraft.ts';

/** What came of each target in a period, what is being typed included. By target. */
export function liveProgress(
  { targets, parties }: Pick<PledgeContent, 'targets' | 'parties'>,
  { results, drafts, period }: { results: readonly PledgeResult[]; drafts: FigureDrafts; period: ResultPeriod },
): Map<string, TargetProgress> {
  const typed = Object.values(drafts).flatMap(({ place, text }) => {
    const actual = figureOf(text);
    return actual === undefined ? [] : [{ ...place, actual }];
  });
  const typedKeys = new Set(typed.map(placeKey));
  const figures = new Map<string, ReportedFigure[]>();
  for (const result of [...results.filter((kept) => !typedKeys.has(placeKey(kept))), ...typed]) {
    const { targetId, memberId, actual } = result;
    if (result.period !== period || actual === null) continue;
    figures.set(targetId, [...(figures.get(targetId) ?? []), { memberId, actual }]);
  }
  const partyIds = parties.map(({ memberId }) => memberId);
  return new Map(targets.map((target) => [target.id, progressOf(target, figures.get(target.id) ?? [], partyIds)]));
}
