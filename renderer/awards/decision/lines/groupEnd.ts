import type { Lines } from './useLines.ts';

export type MoveDirection = 'UP' | 'DOWN';

/**
 * Whether a line has nobody to change places with: lines stay in their section and
 * reason, and those that share a sum with each other. False where the neighbour has
 * not been fetched; the contract knows then.
 */
export function isAtGroupEnd(
  { at, loaded, count, isSearching }: Pick<Lines, 'at' | 'loaded' | 'count' | 'isSearching'>,
  lineId: string,
  direction: MoveDirection,
): boolean {
  const line = loaded.find(({ id }) => id === lineId);
  if (!line || isSearching) return false;
  const offset = line.ordinal - 1 + (direction === 'UP' ? -1 : 1);
  if (offset < 0 || offset >= count) return true;
  const neighbour = at(offset);
  if (!neighbour) return false;
  if (neighbour.subject !== line.subject || neighbour.reason !== line.reason) return true;
  return line.sharedAmountId !== null && neighbour.sharedAmountId !== line.sharedAmountId;
}
