import type { RecognisedInitiative } from '#core/eligibility/facts.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { RecognisedAuthor } from '#core/initiatives/recognition.ts';
import type { Queryable } from '../client.ts';
import { inForce } from '../initiatives/inForce.ts';

/**
 * Initiatives of decisions in force by the record of each author, as these were signed: who is entered as an author
 * afterwards was not recognised. Authors without a record are told by their author keys.
 */
export async function readRecognisedInitiatives(db: Queryable): Promise<Map<string, RecognisedInitiative[]>> {
  const rows = await db('recognition_item as t')
    .join('recognition as r', 'r.id', 't.recognition_id')
    .where(inForce)
    .orderBy(['t.recognition_id', 't.ordinal'])
    .select<{ id: string; level: RecognitionLevel; year: number; authors: string }[]>({
      id: 't.initiative_id',
      level: 'r.level',
      year: 'r.year',
      authors: 't.authors',
    });
  const byAuthor = new Map<string, RecognisedInitiative[]>();
  for (const { authors, ...initiative } of rows) {
    for (const { personKey } of JSON.parse(authors) as RecognisedAuthor[]) {
      const own = byAuthor.get(personKey);
      if (own) own.push(initiative);
      else byAuthor.set(personKey, [initiative]);
    }
  }
  return byAuthor;
}
