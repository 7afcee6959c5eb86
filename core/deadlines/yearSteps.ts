import type { ClusterKind } from '../clusters/cluster.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import { movedByYears } from '../dates/movedByYears.ts';
import { CLUSTER_STEP_LABELS, CLUSTER_STEPS, PROPOSED_STEPS, type ClusterStep } from './deadline.ts';

/** A step of a cluster's year with its day. */
export interface DatedStep {
  step: ClusterStep;
  dueOn: IsoDate;
}

/** What a step is called in a cụm or a khối. */
export function stepTitle(step: ClusterStep, kind: ClusterKind): string {
  return kind === 'KHOI' ? CLUSTER_STEP_LABELS[step].replace('cụm', 'khối') : CLUSTER_STEP_LABELS[step];
}

/** The seven steps of a year on the days usual for them. */
export function proposedSteps(year: number): DatedStep[] {
  return PROPOSED_STEPS.map(({ step, monthDay }) => ({ step, dueOn: `${year}-${monthDay}` }));
}

/** The steps of another year, as many years later as that year is; a step that year lacked stands on its usual day. */
export function stepsMoved(steps: readonly DatedStep[], { from, to }: { from: number; to: number }): DatedStep[] {
  const known = new Map(steps.map(({ step, dueOn }) => [step, movedByYears(dueOn, to - from)]));
  return proposedSteps(to).map(({ step, dueOn }) => ({ step, dueOn: known.get(step) ?? dueOn }));
}

/** The first step in the order of the year that is not done; null once all are. */
export function nextStep<Step extends { step: ClusterStep | null; doneOn: IsoDate | null }>(
  steps: readonly Step[],
): Step | null {
  const open = steps.filter(({ step, doneOn }) => step !== null && doneOn === null);
  return open.sort((one, other) => placeOf(one.step) - placeOf(other.step))[0] ?? null;
}

const placeOf = (step: ClusterStep | null) => (step === null ? CLUSTER_STEPS.length : CLUSTER_STEPS.indexOf(step));
