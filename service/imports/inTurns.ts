import { setImmediate as nextTurn } from 'node:timers/promises';
import { refusal } from '#core/errors/appError.ts';

/** Items worked on between two turns of the event loop. */
const ITEMS_PER_TURN = 500;

interface TurnOptions {
  signal: AbortSignal;
  /** Told how many are done, at each turn. */
  onProgress?: ((done: number) => void) | undefined;
}

/**
 * Does a small step for each of many items without ever holding up the back end.
 *
 * @throws AppError JOB_CANCELLED
 */
export async function inTurns<Item>(
  items: readonly Item[],
  { signal, onProgress }: TurnOptions,
  step: (item: Item) => void,
): Promise<void> {
  for (const [done, item] of items.entries()) {
    if (done % ITEMS_PER_TURN === 0) {
      onProgress?.(done);
      await nextTurn();
      if (signal.aborted) throw refusal('JOB_CANCELLED');
    }
    step(item);
  }
}

/** Does a step for each portion of many items. @throws AppError JOB_CANCELLED */
export async function inPortions<Item>(
  items: readonly Item[],
  { signal, onProgress }: TurnOptions,
  step: (portion: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += ITEMS_PER_TURN) {
    onProgress?.(start);
    await nextTurn();
    if (signal.aborted) throw refusal('JOB_CANCELLED');
    await step(items.slice(start, start + ITEMS_PER_TURN));
  }
}

/** Makes one thing of each item when it is asked for, and tells how far it is. @throws AppError JOB_CANCELLED */
export function* told<Item, Made>(
  items: readonly Item[],
  { signal, onProgress }: TurnOptions,
  make: (item: Item) => Made,
): Generator<Made> {
  for (const [done, item] of items.entries()) {
    if (done % ITEMS_PER_TURN === 0) {
      onProgress?.(done);
      if (signal.aborted) throw refusal('JOB_CANCELLED');
    }
    yield make(item);
  }
}
