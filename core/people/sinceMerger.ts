import type { MergeTold, PersonHistory, Told } from './personHistory.ts';

/** How many rows of each kind of history. */
export type HistoryCounts = Record<keyof PersonHistory, number>;

const NOUNS: Record<keyof PersonHistory, string> = {
  posts: 'chức vụ',
  gradings: 'xếp loại',
  disciplines: 'kỷ luật',
  absences: 'thời gian nghỉ',
};

/** `2 chức vụ, 1 kỷ luật`; empty where there is nothing. */
export function historyCountWords(counts: HistoryCounts): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${NOUNS[kind]}`)
    .join(', ');
}

export function countHistory(history: PersonHistory): HistoryCounts {
  return countRows(history, () => true);
}

/**
 * What was recorded since a merger in the records the merged one is read under: taking the merger back
 * leaves it there. Ids are time-ordered (UUIDv7), so a row with a greater id than the merger came after it.
 *
 * @param merges every merger in force among the records of the person
 */
export function recordedSince(merge: MergeTold, merges: readonly MergeTold[], history: PersonHistory): HistoryCounts {
  const since = new Map<string, string>();
  let last = merge.id;
  let step: MergeTold | undefined = merge;
  while (step) {
    const { id, keptId }: MergeTold = step;
    if (id > last) last = id;
    since.set(keptId, last);
    step = merges.find(({ mergedId }) => mergedId === keptId);
  }
  return countRows(history, ({ id, personId }) => id > (since.get(personId) ?? id));
}

const KINDS = Object.keys(NOUNS) as (keyof PersonHistory)[];

function countRows(history: PersonHistory, isMeant: (row: Told) => boolean): HistoryCounts {
  const count = (rows: readonly Told[]) => rows.filter(isMeant).length;
  return {
    posts: count(history.posts),
    gradings: count(history.gradings),
    disciplines: count(history.disciplines),
    absences: count(history.absences),
  };
}
