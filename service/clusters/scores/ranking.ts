import type { Queryable } from '#db/client.ts';
import { scoredYear, type MemberScore } from './memberScores.ts';
import { chosenTemplate, requireYear } from './scoringYear.ts';

/**
 * The ranking of a cluster year by appraised points, best first; empty while no template is chosen.
 *
 * @throws AppError NOT_FOUND
 */
export async function ranking(db: Queryable, yearId: string): Promise<MemberScore[]> {
  const year = await requireYear(db, yearId);
  const chosen = await chosenTemplate(db, yearId);
  return chosen ? (await scoredYear(db, year, chosen.template.body)).ranking : [];
}
