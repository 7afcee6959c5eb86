import { ALL_WEIGHTS, type ResultPeriod, type TargetCounting } from './pledge.ts';
import { completionOf, FULL, isReached, targetState, type TargetAsked, type TargetState } from './targetProgress.ts';

/** A target as far as its results are concerned. */
export interface CountedTarget extends TargetAsked {
  counting: TargetCounting;
  measure: string;
}

/** A figure of one period, in hundredths; `memberId` null for the cluster as a whole. */
export interface ReportedFigure {
  memberId: string | null;
  actual: number;
}

/** What came of a target. */
export interface TargetProgress {
  /** Of the cluster, hundredths: its own figure, or the sum of its members; null where neither says anything. */
  actual: number | null;
  /** Hundredths of a percent; null while nothing can be said. */
  completion: number | null;
  state: TargetState;
  /** Parties with a figure, and those of them that reach the target by themselves. */
  reportedMembers: number;
  reachedMembers: number;
}

/**
 * What a cluster reached of a target. "Toàn cụm": its own figure, else the sum of its members where what is
 * counted can be added. "Từng đơn vị": reached once every party reaches it; its completion is the part of the
 * parties that did. A figure of the cluster alone then stands for all. Figures of others than parties do not count.
 *
 * @param period what the figures are of; a target is asked for the whole year
 */
export function progressOf(
  target: CountedTarget,
  figures: readonly ReportedFigure[],
  partyIds: readonly string[],
  period: ResultPeriod,
): TargetProgress {
  const progress = progressAtEnd(target, figures, partyIds);
  return period === 'HALF' ? { ...progress, ...halfway(target, progress) } : progress;
}

/**
 * Half-way no plan is missed yet and no limit is kept yet, however little of it is used: only a limit that is broken
 * stays broken, and a plan that is reached stays reached.
 */
function halfway(
  { direction, counting }: CountedTarget,
  { state, completion, reportedMembers, reachedMembers }: TargetProgress,
): Pick<TargetProgress, 'completion' | 'state'> {
  if (direction !== 'AT_MOST') return { completion, state: state === 'MISSED' ? 'UNDER_WAY' : state };
  const waitsForOthers = counting === 'EACH' && reportedMembers > 0 && reachedMembers === reportedMembers;
  const isOpen = isReached(state) || (state === 'MISSED' && waitsForOthers);
  return isOpen ? { completion: null, state: 'UNDER_WAY' } : { completion, state };
}

function progressAtEnd(
  target: CountedTarget,
  figures: readonly ReportedFigure[],
  partyIds: readonly string[],
): TargetProgress {
  const parties = new Set(partyIds);
  const own = figures.find(({ memberId }) => memberId === null)?.actual ?? null;
  const ofMembers = figures.filter(({ memberId }) => memberId !== null && parties.has(memberId));
  const counts = {
    reportedMembers: ofMembers.length,
    reachedMembers: ofMembers.filter(({ actual }) => isReached(targetState(target, actual))).length,
  };
  if (target.counting === 'EACH' && ofMembers.length > 0) {
    return { actual: own, ...byParties(counts.reachedMembers, parties.size), ...counts };
  }
  if (own !== null) return { ...judged(target, own), ...counts };
  if (ofMembers.length === 0 || !isCountable(target)) return { ...NOTHING, ...counts };

  const sum = ofMembers.reduce((total, { actual }) => total + actual, 0);
  const soFar = judged(target, sum);
  // A limit is kept only once everybody has said how much there was; what is broken already stays broken.
  const isOpen = target.direction === 'AT_MOST' && ofMembers.length < parties.size && isReached(soFar.state);
  return { ...(isOpen ? { ...NOTHING, actual: sum } : soFar), ...counts };
}

const NOTHING = { actual: null, completion: null, state: 'NO_RESULT' } as const;

function judged(target: TargetAsked, actual: number): Pick<TargetProgress, 'actual' | 'completion' | 'state'> {
  return { actual, completion: completionOf(target, actual), state: targetState(target, actual) };
}

function byParties(reached: number, parties: number): Pick<TargetProgress, 'completion' | 'state'> {
  return {
    completion: Math.floor((reached * FULL) / parties),
    state: reached === parties ? 'MET' : 'MISSED',
  };
}

/** Shares and averages of members cannot be added up, nor can "done". */
const RATE = /[%‰]|phần trăm|t[ỷỉ] lệ|bình quân/iu;

/** Whether figures of members add up to one of the cluster. */
export function isCountable({ direction, measure }: Pick<CountedTarget, 'direction' | 'measure'>): boolean {
  return direction !== 'YES_NO' && !RATE.test(measure);
}

/** How many targets are reached, under way, missed, and without a figure. */
export interface TargetCounts {
  reached: number;
  underWay: number;
  missed: number;
  without: number;
  total: number;
}

export function countTargets(states: readonly TargetState[]): TargetCounts {
  const reached = states.filter(isReached).length;
  const count = (wanted: TargetState) => states.filter((state) => state === wanted).length;
  return {
    ...{ reached, underWay: count('UNDER_WAY'), missed: count('MISSED'), without: count('NO_RESULT') },
    total: states.length,
  };
}

/** `10/11 chỉ tiêu`, as offices report it. */
export function reachedWords({ reached, total }: Pick<TargetCounts, 'reached' | 'total'>): string {
  return `${reached}/${total} chỉ tiêu`;
}

/**
 * Completion of the whole pledge where targets carry weights, in hundredths of a percent, cut: what goes beyond
 * one target does not make up for another, and one without a figure counts as nothing.
 *
 * @returns null where the weights do not add up to 100: a part of them says nothing of the whole
 */
export function weightedCompletion(
  targets: readonly { weight: number | null; completion: number | null }[],
): number | null {
  const total = targets.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (total !== ALL_WEIGHTS) return null;
  const reached = targets.reduce(
    (sum, { weight, completion }) => sum + (weight ?? 0) * Math.min(completion ?? 0, FULL),
    0,
  );
  return Math.floor(reached / total);
}
