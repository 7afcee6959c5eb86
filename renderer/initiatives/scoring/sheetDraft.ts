import type { Score } from '#core/initiatives/reviewResult.ts';
import type { ScoredReview } from '../../api/initiativesQueries.ts';

/** Points by place, hundredths; nothing where none are. */
export type Points = ReadonlyMap<string, number>;

/** What was typed of one initiative and is not saved yet. */
export interface SheetDraft {
  points: Points;
  conclusion: string;
  /** The version it began from. */
  seen: number;
}

/** Names the place of a member's points for a criterion. */
export const placeOf = (attendeeId: string, criterionId: string) => `${attendeeId} ${criterionId}`;

/** The sheets as kept, ready to be changed. */
export function draftOf({
  scores,
  conclusion,
  version,
}: Pick<ScoredReview, 'scores' | 'conclusion' | 'version'>): SheetDraft {
  return {
    points: new Map(scores.map(({ attendeeId, criterionId, points }) => [placeOf(attendeeId, criterionId), points])),
    conclusion,
    seen: version,
  };
}

/** One place changed; null takes the points away. */
export function withPoints(draft: SheetDraft, place: string, value: number | null): SheetDraft {
  const points = new Map(draft.points);
  if (value === null) points.delete(place);
  else points.set(place, value);
  return { ...draft, points };
}

/** What is sent, and what the result is worked out from. */
export function scoresOf(points: Points): Score[] {
  return [...points].map(([place, value]) => {
    const [attendeeId = '', criterionId = ''] = place.split(' ');
    return { attendeeId, criterionId, points: value };
  });
}
