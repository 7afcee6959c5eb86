import { pointsText } from '../text/pointsText.ts';
import type { Score } from './reviewResult.ts';
import type { Criterion } from './scoreForm.ts';

/** Against what points are judged: the form's criteria, and the members who score. */
interface Scored {
  criteria: readonly Pick<Criterion, 'id' | 'name' | 'max'>[];
  scorers: readonly { id: string; name: string }[];
}

/** Why points cannot stand, as a sentence about the first that cannot; null when all can. */
export function scoreProblem(scores: readonly Score[], { criteria, scorers }: Scored): string | null {
  const given = new Set<string>();
  for (const { attendeeId, criterionId, points } of scores) {
    const criterion = criteria.find(({ id }) => id === criterionId);
    const scorer = scorers.find(({ id }) => id === attendeeId);
    if (!criterion) return 'Có điểm của một tiêu chí không thuộc mẫu đang dùng.';
    if (!scorer) return 'Có điểm của người vắng mặt, không biểu quyết hoặc là tác giả sáng kiến.';
    if (points > criterion.max) {
      return `Điểm ${pointsText(points)} của ${scorer.name} cho “${criterion.name}” vượt mức tối đa ${pointsText(criterion.max)}.`;
    }
    const place = `${attendeeId} ${criterionId}`;
    if (given.has(place)) return `${scorer.name} có hai điểm cho “${criterion.name}”.`;
    given.add(place);
  }
  return null;
}
