import type { Subject } from '../office/catalogue.ts';

/** A sum several recipients of a decision get together, not divided among them (`MANUAL_TOTAL`). */
export interface SharedAmount {
  id: string;
  /** Đồng. */
  amount: number;
}

/** A shared sum with its lines: one subject, one reason, one after the other in the list. */
export interface SharedAmountGroup extends SharedAmount {
  subject: Subject;
  count: number;
  /** Place of its first line, from 1, over the whole decision. */
  firstOrdinal: number;
}
