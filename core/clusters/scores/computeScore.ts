import { criterionPoints, givenPoints, type EntryProblem } from './criterionPoints.ts';
import { gradeOf, type Grade, type Hindrances } from './gradeOf.ts';
import { isBorne, penaltyPoints } from './penaltyPoints.ts';
import { pointsText } from '../../text/pointsText.ts';
import type { ScoreEntries, ScoreEntry, ScorePart } from './scoreEntries.ts';
import type { CriterionGroup, ScoreTemplate } from './scoreTemplate.ts';

export interface ScoredCriterion {
  key: string;
  max: number;
  /** Hundredths; null while nothing was put in, and where the part does not score it. */
  points: number | null;
  overPlan: number;
  /** Scored in this part: what the appraising body alone scores is not, in the others. */
  isCounted: boolean;
}

export interface ScoredGroup {
  key: string;
  /** Of the criteria this part scores. */
  max: number;
  points: number;
  /** Under its minimum, or with a criterion at nothing that may not be so. */
  isWeak: boolean;
  criteria: ScoredCriterion[];
}

export interface ScoredBonus {
  key: string;
  max: number;
  points: number | null;
  isCounted: boolean;
}

export interface ScoredPenalty {
  key: string;
  /** What is taken away, not negative. */
  points: number;
  bars: boolean;
  isCounted: boolean;
}

export interface ScoreProblem {
  key: string;
  /** MISSING counts as nothing once final; the others are refused when a sheet is saved. */
  kind: EntryProblem | 'NOT_IN_TEMPLATE' | 'NOT_IN_PART';
  /** One Vietnamese sentence. */
  message: string;
}

/** A scored part of a sheet. All points are hundredths. */
export interface ScoreResult extends Grade, Hindrances {
  groups: ScoredGroup[];
  bonuses: ScoredBonus[];
  penalties: ScoredPenalty[];
  /** Sum of the groups. */
  standard: number;
  /** Above plan, all items together, within the cap. */
  overPlan: number;
  /** Given bonuses and what is above plan. */
  bonus: number;
  penalty: number;
  /** Never below nothing; never above the scale unless the template allows it. */
  total: number;
  /** The scale took something off. */
  isCut: boolean;
  problems: ScoreProblem[];
  /** Why total and grade are what they are, in Vietnamese sentences; empty where the figures say it. */
  reasons: string[];
}

/**
 * Scores one part of a sheet. Total = groups + bonuses + above plan − penalties, then kept between nothing and the
 * scale. Missing entries count as nothing and are told; so is what lies above a maximum, which counts as the maximum.
 */
export function computeScore(template: ScoreTemplate, entries: ScoreEntries, part: ScorePart): ScoreResult {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const problems: ScoreProblem[] = [];
  const groups = template.groups.map((group) => scoreGroup(group, { template, byKey, part, problems }));
  const bonuses = template.bonuses.map(({ key, name, max, appraisedOnly }): ScoredBonus => {
    const isCounted = isScoredIn(part, appraisedOnly);
    if (!isCounted) return { key, max, points: null, isCounted };
    const { points, problem } = givenPoints(byKey.get(key)?.points ?? null, max);
    // A bonus nobody claims is nothing missing.
    if (problem === 'ABOVE_MAX') problems.push(problemOf(key, name, problem, max));
    return { key, max, points, isCounted };
  });
  const penalties = template.penalties.map((penalty) => {
    const isCounted = isScoredIn(part, penalty.appraisedOnly);
    const count = isCounted ? (byKey.get(penalty.key)?.count ?? 0) : 0;
    const points = penaltyPoints(penalty, count);
    return { key: penalty.key, points, bars: penalty.bars && isBorne(penalty, count), isCounted };
  });
  problems.push(...strayEntries(template, entries, part));

  const standard = sum(groups.map(({ points }) => points));
  const earnedOverPlan = sum(groups.flatMap(({ criteria }) => criteria.map(({ overPlan }) => overPlan)));
  const overPlan = Math.min(earnedOverPlan, template.overPlan?.totalCap ?? 0);
  const bonus = overPlan + sum(bonuses.map(({ points }) => points ?? 0));
  const penalty = sum(penalties.map(({ points }) => points));
  const uncut = Math.max(0, standard + bonus - penalty);
  const total = template.allowOverScale ? uncut : Math.min(uncut, template.scale);

  const held = template.knockouts.filter(({ key }) => (byKey.get(key)?.count ?? 0) > 0);
  const hindrances: Hindrances = {
    isKnockedOut: held.length > 0,
    isBarred: penalties.some(({ bars }) => bars),
    isHeld: groups.some(({ isWeak }) => isWeak),
  };
  const grade = gradeOf(template.gradeScale, total, hindrances);
  const reasons = [
    ...held.map(({ name }) => `Điểm liệt: ${name}.`),
    ...penalties.flatMap(({ key, bars }) => (bars ? [`Không được xét vì: ${nameOf(template, key)}.`] : [])),
    ...groups.flatMap((group) => (group.isWeak ? [weakReason(template, group)] : [])),
    ...(earnedOverPlan > overPlan
      ? [`Thưởng vượt kế hoạch ${pointsText(earnedOverPlan)} điểm, lấy tối đa ${pointsText(overPlan)}.`]
      : []),
    ...(uncut > total ? [`Cộng được ${pointsText(uncut)} điểm, vượt thang nên lấy ${pointsText(total)}.`] : []),
  ];
  return {
    groups,
    bonuses,
    penalties,
    standard,
    overPlan,
    bonus,
    penalty,
    total,
    isCut: uncut > total,
    ...hindrances,
    ...grade,
    problems,
    reasons,
  };
}

/** Problems for which a sheet cannot be saved: everything but what is still missing. */
export function refusedProblems({ problems }: ScoreResult): ScoreProblem[] {
  return problems.filter(({ kind }) => kind !== 'MISSING');
}

/** What only the appraising body scores stays out of the other parts. */
export function isScoredIn(part: ScorePart, appraisedOnly: boolean): boolean {
  return part === 'APPRAISED' || !appraisedOnly;
}

interface Scoring {
  template: ScoreTemplate;
  byKey: ReadonlyMap<string, ScoreEntry>;
  part: ScorePart;
  problems: ScoreProblem[];
}

function scoreGroup(group: CriterionGroup, { template, byKey, part, problems }: Scoring): ScoredGroup {
  const criteria = group.criteria.map((criterion): ScoredCriterion => {
    const { key, name, max } = criterion;
    const isCounted = isScoredIn(part, criterion.appraisedOnly);
    if (!isCounted) return { key, max, points: null, overPlan: 0, isCounted };
    const { points, overPlan, problem } = criterionPoints(criterion, byKey.get(key), template.overPlan);
    if (problem) problems.push(problemOf(key, name, problem, max));
    return { key, max, points, overPlan, isCounted };
  });
  const counted = criteria.filter(({ isCounted }) => isCounted);
  const max = sum(counted.map((criterion) => criterion.max));
  const points = sum(counted.map((criterion) => criterion.points ?? 0));
  const { groupMinPercent, noZeroIn } = template.gradeScale;
  // Points alone decide, never a rounded percentage: 49,99 % is under 50 %.
  const isUnderMinimum = groupMinPercent !== null && points * 100 < max * groupMinPercent;
  const hasZero =
    noZeroIn.includes(group.key) && counted.some((criterion) => criterion.max > 0 && (criterion.points ?? 0) === 0);
  return { key: group.key, max, points, isWeak: isUnderMinimum || hasZero, criteria };
}

function weakReason(template: ScoreTemplate, { key, points, max }: ScoredGroup): string {
  const { groupMinPercent, bands, heldAt } = template.gradeScale;
  const name = nameOf(template, key);
  const highest = bands[heldAt]?.name ?? bands.at(-1)?.name;
  const consequence = highest === undefined ? '' : ` nên xếp cao nhất là ${highest}`;
  if (groupMinPercent === null || points * 100 >= max * groupMinPercent)
    return `Nhóm “${name}” có tiêu chí 0 điểm${consequence}.`;
  const share = pointsText(Math.floor((points * 10_000) / max));
  return `Nhóm “${name}” được ${pointsText(points)}/${pointsText(max)} điểm (${share} %), dưới ${groupMinPercent} %${consequence}.`;
}

function problemOf(key: string, name: string, kind: EntryProblem, max: number): ScoreProblem {
  const messages: Record<EntryProblem, string> = {
    MISSING: `Chưa chấm “${name}”.`,
    ABOVE_MAX: `“${name}” chỉ được tối đa ${pointsText(max)} điểm.`,
    UNKNOWN_GRADE: `“${name}” ghi mức không có trong mẫu.`,
  };
  return { key, kind, message: messages[kind] };
}

/** Entries the template does not know, or that this part does not score. */
function strayEntries(template: ScoreTemplate, entries: ScoreEntries, part: ScorePart): ScoreProblem[] {
  const known = new Map<string, { name: string; appraisedOnly: boolean }>();
  for (const item of [
    ...template.groups.flatMap(({ criteria }) => criteria),
    ...template.bonuses,
    ...template.penalties,
    ...template.knockouts.map((knockout) => ({ ...knockout, appraisedOnly: false })),
  ])
    known.set(item.key, item);
  return entries.flatMap(({ key }): ScoreProblem[] => {
    const item = known.get(key);
    if (!item) return [{ key, kind: 'NOT_IN_TEMPLATE', message: `Mẫu chấm điểm không có tiêu chí mã “${key}”.` }];
    if (isScoredIn(part, item.appraisedOnly)) return [];
    return [{ key, kind: 'NOT_IN_PART', message: `“${item.name}” chỉ do bên thẩm định chấm.` }];
  });
}

function nameOf({ groups, penalties }: ScoreTemplate, key: string): string {
  return [...groups, ...penalties].find((item) => item.key === key)?.name ?? key;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
