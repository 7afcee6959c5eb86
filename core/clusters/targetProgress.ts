import type { TargetDirection } from './pledge.ts';

/** What a target asks, in hundredths; null for one that is done or not done. */
export interface TargetAsked {
  direction: TargetDirection;
  planned: number | null;
}

export const TARGET_STATES = ['NO_RESULT', 'UNDER_WAY', 'MISSED', 'MET', 'EXCEEDED'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export const TARGET_STATE_LABELS: Record<TargetState, string> = {
  NO_RESULT: 'Chưa có số liệu',
  UNDER_WAY: 'Đang thực hiện',
  MISSED: 'Chưa đạt',
  MET: 'Đạt',
  EXCEEDED: 'Vượt',
};

/** Hundredths of a percent that stand for 100 %. */
export const FULL = 10_000;
/** "At most" counts as double and no more: the less there is of it, the further the quotient runs away. */
const CEILING = 2 * FULL;

/**
 * How far a target is reached, in hundredths of a percent. Cut, never rounded up: 99,999 % must not read 100 %.
 * At most: planned over actual. A target of nothing (0) is full, or zero where something had to stay away.
 *
 * @param actual hundredths, ≥ 0
 */
export function completionOf({ direction, planned }: TargetAsked, actual: number): number {
  if (direction === 'YES_NO') return actual > 0 ? FULL : 0;
  const asked = planned ?? 0;
  if (direction === 'AT_LEAST') return asked === 0 ? FULL : quotient(actual, asked);
  if (actual === 0) return asked === 0 ? FULL : CEILING;
  return Math.min(quotient(asked, actual), CEILING);
}

/** What figures that are final come to. Decided by the figures themselves, not by a percentage. */
export function targetState({ direction, planned }: TargetAsked, actual: number | null): TargetState {
  if (actual === null) return 'NO_RESULT';
  if (direction === 'YES_NO') return actual > 0 ? 'MET' : 'MISSED';
  const asked = planned ?? 0;
  if (actual === asked) return 'MET';
  const isBeyond = direction === 'AT_LEAST' ? actual > asked : actual < asked;
  return isBeyond ? 'EXCEEDED' : 'MISSED';
}

/** Whether a state counts as "đạt và vượt". */
export function isReached(state: TargetState): boolean {
  return state === 'MET' || state === 'EXCEEDED';
}

/** Both in hundredths: the scale falls out. BigInt, since a hundredfold of đồng passes 2^53. */
function quotient(part: number, whole: number): number {
  return Number((BigInt(part) * BigInt(FULL)) / BigInt(whole));
}
