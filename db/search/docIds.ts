import { SEARCH_KINDS } from '#core/search/searchHit.ts';

/** What has documents: all that is shown as a hit, and the units in award lists, by which decisions are found. */
export const DOC_KINDS = [...SEARCH_KINDS, 'RECIPIENT_UNIT'] as const;
export type DocKind = (typeof DOC_KINDS)[number];

/**
 * Up to thirty-one kinds share the whole numbers that JavaScript can count. What is shown as a hit stands
 * together, so that all of it is looked through at once; a number once given stays.
 */
const KIND_NUMBERS: Record<DocKind, number> = {
  PERSON: 1,
  UNIT: 2,
  DECISION: 3,
  RECIPIENT: 4,
  CLUSTER: 5,
  CAMPAIGN: 6,
  WORK: 7,
  INITIATIVE: 8,
  RECOGNITION: 9,
  UNIT_EVENT: 10,
  RECIPIENT_UNIT: 31,
};
const IDS_OF_A_KIND = 2 ** 48;
/** Room left between documents added at an end: enough for many more there, and for many between. */
const STEP_AT_AN_END = 2 ** 30;

/** First and last id a document of the kind may have: the index looks through one kind alone by this range. */
export function idRange(kind: DocKind): [first: number, last: number] {
  const first = KIND_NUMBERS[kind] * IDS_OF_A_KIND;
  return [first, first + IDS_OF_A_KIND - 1];
}

/** First and last id of all documents of several kinds; between them may lie those of others. */
export function idRangeOfAll(kinds: readonly DocKind[]): [first: number, last: number] {
  const ranges = kinds.map(idRange);
  return [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))];
}

/** A bound id: the driver binds large whole numbers as floating point, which FTS5 does not take as a limit. */
export const BOUND_ID = 'CAST(? AS INTEGER)';

/**
 * Ids for documents that come to stand between two others (null: at that end), ascending,
 * with room for more between them.
 *
 * @returns null when there is not enough room
 */
export function idsBetween(
  kind: DocKind,
  { before, after, count }: { before: number | null; after: number | null; count: number },
): number[] | null {
  const [first, last] = idRange(kind);
  if (before === null && after === null) return evenly(first + IDS_OF_A_KIND / 4, last - IDS_OF_A_KIND / 4, count);
  const low = before ?? Math.max(first, (after ?? last) - STEP_AT_AN_END * (count + 1));
  const high = after ?? Math.min(last, low + STEP_AT_AN_END * (count + 1));
  // What follows often comes to stand at one side of what came last: both sides keep a third.
  const side = count > 1 && high - low > 4 * count ? Math.floor((high - low) / 3) : 0;
  return evenly(low + side, high - side, count);
}

function evenly(low: number, high: number, count: number): number[] | null {
  const step = Math.floor((high - low) / (count + 1));
  return step < 1 ? null : Array.from({ length: count }, (_, index) => low + step * (index + 1));
}
