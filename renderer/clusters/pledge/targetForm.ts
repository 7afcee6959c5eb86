import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { PledgeTargetInput, TargetCounting, TargetDirection } from '#core/clusters/pledge.ts';
import { isCountable } from '#core/clusters/pledgeProgress.ts';
import { formatQuantity, parseQuantity } from '#core/clusters/quantity.ts';

/** A target as it stands in the fields of its form. */
export interface TypedTarget {
  groupName: string;
  content: string;
  measure: string;
  direction: TargetDirection;
  /** Null while nobody chose: then it follows from what is counted. */
  counting: TargetCounting | null;
  planned: string;
  weight: string;
  dueOn: string | null;
  proof: string;
}

export const blankTarget = (groupName: string): TypedTarget => ({
  groupName,
  content: '',
  measure: '',
  direction: 'AT_LEAST',
  counting: null,
  planned: '',
  weight: '',
  dueOn: null,
  proof: '',
});

const written = (hundredths: number | null) => (hundredths === null ? '' : formatQuantity(hundredths));

export const typedOf = (target: PledgeTargetInput): TypedTarget => ({
  ...target,
  planned: written(target.planned),
  weight: written(target.weight),
});

/** Rates are usually asked of each member, counts of all together. */
export function countingOf({ counting, direction, measure }: TypedTarget): TargetCounting {
  return counting ?? (isCountable({ direction, measure }) ? 'WHOLE' : 'EACH');
}

/** For the schema: a figure that cannot be read stays one it refuses. */
export function valueOf(typed: TypedTarget) {
  const figure = (text: string) => (text.trim() === '' ? null : (parseQuantity(text) ?? NaN));
  return {
    groupName: typed.groupName,
    content: typed.content,
    measure: typed.measure,
    direction: typed.direction,
    counting: countingOf(typed),
    planned: typed.direction === 'YES_NO' ? null : figure(typed.planned),
    weight: figure(typed.weight),
    dueOn: typed.dueOn,
    proof: typed.proof,
  };
}

/** Units of measure that pledges of unions use. */
export const USUAL_MEASURES = ['%', 'Người', 'CĐCS', 'Sáng kiến', 'Cuộc', 'Vụ', 'Triệu đồng', 'Suất'];

/** "Toàn khối" or "Từng đơn vị". */
export function countingWords(counting: TargetCounting, kind: ClusterKind): string {
  if (counting === 'EACH') return 'Từng đơn vị';
  return kind === 'CUM' ? 'Toàn cụm' : 'Toàn khối';
}
