import { z } from 'zod';
import { foldForSearch } from '../../text/fold.ts';
import { isCountable, type CountedTarget } from '../pledgeProgress.ts';
import { isReached, targetState } from '../targetProgress.ts';
import type { ScoreEntry } from './scoreEntries.ts';
import type { ScoreTemplate } from './scoreTemplate.ts';

/*
 * What a quantitative criterion may take from the pledge of the same year: the plan that was pledged, and what the
 * member reported. A criterion finds its target by the same name; a cluster may tie it to another one.
 */

/** Ties a criterion to the pledge as a whole: how many of its targets a member was to reach, and how many it did. */
export const WHOLE_PLEDGE = 'PLEDGE';
/** Keeps a criterion from taking anything, whatever targets are called. */
export const NO_TARGET = 'NONE';

/** What a cluster chose for a criterion: a target by its id, or one of the words above. */
export const targetLinkSchema = z.strictObject({
  key: z.string().min(1).max(40),
  target: z.union([z.literal([WHOLE_PLEDGE, NO_TARGET]), z.uuid()]),
});
export type TargetLink = z.infer<typeof targetLinkSchema>;

export interface PledgedTarget extends CountedTarget {
  id: string;
  content: string;
}

/** The pledge of a year as one member's sheet looks at it. */
export interface MemberPledge {
  targets: readonly PledgedTarget[];
  /** What the member reported for the period of the sheet, hundredths. */
  figures: readonly { targetId: string; actual: number }[];
  /** What the cluster chose; criteria without a choice go by name. */
  links: readonly TargetLink[];
}

/** What the pledge says for one criterion, hundredths; null where it says nothing of one member. */
export interface PledgedFigure {
  /** Null for the pledge as a whole. */
  target: PledgedTarget | null;
  plan: number | null;
  actual: number | null;
}

/** What the pledge says for the quantitative criteria of a sheet, by their keys. */
export function pledgedFigures(template: ScoreTemplate, pledge: MemberPledge): Map<string, PledgedFigure> {
  const figures = new Map<string, PledgedFigure>();
  for (const criterion of template.groups.flatMap(({ criteria }) => criteria)) {
    if (criterion.measure.type !== 'QUANTITY') continue;
    const chosen = targetFor(criterion, pledge);
    if (chosen === WHOLE_PLEDGE) figures.set(criterion.key, ofWholePledge(pledge));
    const target = pledge.targets.find(({ id }) => id === chosen);
    if (target) figures.set(criterion.key, { target, plan: planOf(target), actual: actualOf(pledge, target.id) });
  }
  return figures;
}

/**
 * What a criterion is tied to: the id of a target, {@link WHOLE_PLEDGE} or {@link NO_TARGET}. A choice whose target
 * left the pledge counts as none. Two targets of one name are told apart by a choice alone.
 */
export function targetFor(
  { key, name }: { key: string; name: string },
  { targets, links }: Pick<MemberPledge, 'targets' | 'links'>,
): string {
  const chosen = links.find((link) => link.key === key)?.target;
  if (chosen === WHOLE_PLEDGE || chosen === NO_TARGET) return chosen;
  if (chosen !== undefined && targets.some(({ id }) => id === chosen)) return chosen;
  const [found, ...others] = targets.filter(({ content }) => isSameName(content, name));
  return found && others.length === 0 ? found.id : NO_TARGET;
}

/**
 * The same choices for a year whose targets are copies. One whose target was not copied is dropped: its criterion then
 * goes by name again.
 *
 * @param copies ids of the copies by those of the targets; null where none were made
 */
export function linksOfCopies(links: readonly TargetLink[], copies: ReadonlyMap<string, string> | null): TargetLink[] {
  return links.flatMap(({ key, target }) => {
    const copied = target === WHOLE_PLEDGE || target === NO_TARGET ? target : copies?.get(target);
    return copied === undefined ? [] : [{ key, target: copied }];
  });
}

/**
 * What an entry takes over: whatever it does not say yet, and where asked to also what it says otherwise.
 *
 * @returns empty where there is nothing to take
 */
export function takenFigures(
  entry: Pick<ScoreEntry, 'plan' | 'actual'>,
  pledged: Pick<PledgedFigure, 'plan' | 'actual'>,
  replaces: boolean,
): Partial<Pick<ScoreEntry, 'plan' | 'actual'>> {
  const taken: Partial<Pick<ScoreEntry, 'plan' | 'actual'>> = {};
  for (const field of ['plan', 'actual'] as const) {
    const isWanted = entry[field] === null || (replaces && entry[field] !== pledged[field]);
    if (pledged[field] !== null && isWanted) taken[field] = pledged[field];
  }
  return taken;
}

/** Whether an entry says something else than the pledge does. */
export function differsFromPledge(
  entry: Pick<ScoreEntry, 'plan' | 'actual'>,
  pledged: Pick<PledgedFigure, 'plan' | 'actual'>,
): boolean {
  return (['plan', 'actual'] as const).some(
    (field) => entry[field] !== null && pledged[field] !== null && entry[field] !== pledged[field],
  );
}

/** What was pledged of each member; null where a sum was pledged of all together. "Có làm" is once. */
function planOf(target: PledgedTarget): number | null {
  if (target.direction === 'YES_NO') return 100;
  return target.counting === 'WHOLE' && isCountable(target) ? null : target.planned;
}

function actualOf({ figures }: MemberPledge, targetId: string): number | null {
  return figures.find((figure) => figure.targetId === targetId)?.actual ?? null;
}

/** Counts the targets that ask something of each member; what it did not report it did not reach. */
function ofWholePledge(pledge: MemberPledge): PledgedFigure {
  const asked = pledge.targets.filter((target) => planOf(target) !== null);
  const actuals = asked.map((target) => ({ target, actual: actualOf(pledge, target.id) }));
  const reached = actuals.filter(({ target, actual }) => isReached(targetState(target, actual))).length;
  const hasReported = actuals.some(({ actual }) => actual !== null);
  return { target: null, plan: asked.length * 100, actual: hasReported ? reached * 100 : null };
}

/** Without dấu, signs and the number in front: "1. Phát triển đoàn viên;" is "Phát triển đoàn viên". */
function isSameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}

function bareName(name: string): string {
  return foldForSearch(name)
    .replace(/^[\d.)\s-]+/u, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
