import { useMemo } from 'react';
import type { ResultPeriod } from '#core/clusters/pledge.ts';
import { progressOf, type TargetProgress } from '#core/clusters/pledgeProgress.ts';
import type { PledgeContent, PledgeTarget } from '../../api/pledgesQueries.ts';
import { figureOf, placeKey, type FigureDrafts, type KeptFigures } from './resultsDraft.ts';

/** What came of each target in each period, by target. */
export type ProgressByPeriod = Record<ResultPeriod, ReadonlyMap<string, TargetProgress>>;

type Progressing = Pick<PledgeContent, 'targets' | 'parties'>;

/**
 * What came of each target, what is being typed included. Targets nobody is typing at keep the very same
 * progress, so that their rows need not be drawn again.
 */
export function useLiveProgress(pledge: Progressing, kept: KeptFigures, drafts: FigureDrafts): ProgressByPeriod {
  const ofKept = useMemo(() => progressOfAll(pledge, pledge.targets, { kept, drafts: {} }), [pledge, kept]);
  return useMemo(() => {
    const typedAt = new Set(Object.values(drafts).map(({ place }) => place.targetId));
    const changed = progressOfAll(
      pledge,
      pledge.targets.filter(({ id }) => typedAt.has(id)),
      { kept, drafts },
    );
    return {
      HALF: new Map([...ofKept.HALF, ...changed.HALF]),
      YEAR: new Map([...ofKept.YEAR, ...changed.YEAR]),
    };
  }, [pledge, kept, drafts, ofKept]);
}

interface Figures {
  kept: KeptFigures;
  drafts: FigureDrafts;
}

function progressOfAll(pledge: Progressing, targets: readonly PledgeTarget[], figures: Figures): ProgressByPeriod {
  const partyIds = pledge.parties.map(({ memberId }) => memberId);
  const inPeriod = (period: ResultPeriod) =>
    new Map(
      targets.map((target) => [
        target.id,
        progressOf(target, figuresOf(target.id, period, { partyIds, ...figures }), partyIds, period),
      ]),
    );
  return { HALF: inPeriod('HALF'), YEAR: inPeriod('YEAR') };
}

/** Figures of the cluster and of its parties. What is typed and is no figure yet leaves the one before. */
function figuresOf(
  targetId: string,
  period: ResultPeriod,
  { partyIds, kept, drafts }: Figures & { partyIds: readonly string[] },
) {
  return [null, ...partyIds].flatMap((memberId) => {
    const key = placeKey({ targetId, period, memberId });
    const draft = drafts[key];
    const typed = draft && figureOf(draft.text);
    const actual = typed === undefined ? kept.get(key)?.actual : typed;
    return actual == null ? [] : [{ memberId, actual }];
  });
}
