import type { NominationStatus } from './nomination.ts';

/** One way a line may go. */
export interface Move {
  from: NominationStatus;
  to: NominationStatus;
  /** On the button. */
  label: string;
  /** The move is told with a reason. */
  needsReason: boolean;
}

/**
 * All moves there are, in one place: nháp → đã kiểm tra → đã bình xét → trình → có quyết định → đã trao, or out by
 * rút or không đạt. What each needs besides (a vote, an override, a decision) is asked where it is made.
 */
export const MOVES: readonly Move[] = [
  { from: 'DRAFT', to: 'CHECKED', label: 'Kiểm tra xong', needsReason: false },
  { from: 'CHECKED', to: 'DRAFT', label: 'Trả về nháp', needsReason: true },
  { from: 'CHECKED', to: 'REVIEWED', label: 'Đã bình xét', needsReason: false },
  { from: 'REVIEWED', to: 'CHECKED', label: 'Bình xét lại', needsReason: true },
  { from: 'REVIEWED', to: 'SUBMITTED', label: 'Trình', needsReason: false },
  { from: 'SUBMITTED', to: 'REVIEWED', label: 'Rút về sau bình xét', needsReason: true },
  { from: 'SUBMITTED', to: 'DECIDED', label: 'Có quyết định', needsReason: false },
  { from: 'DECIDED', to: 'SUBMITTED', label: 'Bỏ khỏi quyết định', needsReason: true },
  { from: 'DECIDED', to: 'AWARDED', label: 'Đã trao', needsReason: false },
  // What was handed over is taken back when its decision is withdrawn.
  { from: 'AWARDED', to: 'SUBMITTED', label: 'Bỏ khỏi quyết định', needsReason: true },
  ...(['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'] as const).flatMap((from): Move[] => [
    { from, to: 'WITHDRAWN', label: 'Rút', needsReason: true },
    { from, to: 'REJECTED', label: 'Không đạt', needsReason: true },
  ]),
  { from: 'WITHDRAWN', to: 'DRAFT', label: 'Đưa lại', needsReason: true },
  { from: 'REJECTED', to: 'DRAFT', label: 'Đưa lại', needsReason: true },
];

/** The move from one status to another, or undefined where there is none. */
export function findMove(from: NominationStatus, to: NominationStatus): Move | undefined {
  return MOVES.find((move) => move.from === from && move.to === to);
}

/** Towards the submission. Taken back, a line only returns to where it had come with its findings settled. */
export function isForward({ from, to }: Pick<Move, 'from' | 'to'>): boolean {
  const [before, after] = [STEPS.indexOf(from), STEPS.indexOf(to)];
  return before !== -1 && after > before;
}

const STEPS: readonly NominationStatus[] = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'];
