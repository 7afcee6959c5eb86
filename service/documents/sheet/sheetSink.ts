import type { PlannedRow } from './plannedRow.ts';

/** Where planned rows go: a workbook held in memory, or one streamed to the disk. */
export interface SheetSink {
  /** Rows come in order, the first is row 1. */
  add(row: PlannedRow): void;
  /** Writes the file. @param breaks numbers of the rows after which a page ends */
  finish(breaks: readonly number[]): Promise<void>;
  /** Lets go of whatever is open; the file itself is the caller's to remove. */
  abandon(): void;
}
