import type { DecisionGroups } from '../../api/councilsQueries.ts';

type LeftLine = DecisionGroups['left'][number];

/** Submitted lines for one award that a higher body answers. */
export interface SentUpGroup {
  awardName: string;
  /** Empty where the catalogue names nobody. */
  decidedBy: string;
  lines: LeftLine[];
}

/** What of the submitted lines waits for an answer from above, award by award as they come. */
export function sentUpGroups(left: readonly LeftLine[]): SentUpGroup[] {
  const groups = new Map<string, SentUpGroup>();
  for (const line of left) {
    if (line.why !== 'DECIDED_ABOVE' && line.why !== 'WAITS_FOR_ANSWER') continue;
    const { awardName, decidedBy } = line;
    const group = groups.get(awardName) ?? { awardName, decidedBy, lines: [] };
    group.lines.push(line);
    groups.set(awardName, group);
  }
  return [...groups.values()];
}
