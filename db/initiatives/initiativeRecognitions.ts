import { RECOGNITION_LEVELS, type RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { Queryable } from '../client.ts';

/** A decision, or the draft of one, that names an initiative. */
export interface InitiativeRecognition {
  id: string;
  level: RecognitionLevel;
  /** Empty for this office. */
  decidedBy: string;
  number: string;
  issuedOn: string | null;
  isInForce: boolean;
  isDraft: boolean;
}

/** Decisions that name the initiative, by level from the grassroots up, those of one level by day, drafts without one last. */
export async function recognitionsOf(db: Queryable, initiativeId: string): Promise<InitiativeRecognition[]> {
  const rows: (Omit<InitiativeRecognition, 'isInForce' | 'isDraft'> & { status: string; revokedOn: string | null })[] =
    await db('recognition_item as t')
      .join('recognition as r', 'r.id', 't.recognition_id')
      .where('t.initiative_id', initiativeId)
      .orderByRaw(`COALESCE(r.issued_on, '9999-12-31'), r.id`)
      .select({
        id: 'r.id',
        level: 'r.level',
        decidedBy: 'r.decided_by',
        number: 'r.number',
        issuedOn: 'r.issued_on',
        status: 'r.status',
        revokedOn: 'r.revoked_on',
      });
  const rank = (level: RecognitionLevel) => RECOGNITION_LEVELS.indexOf(level);
  return rows
    .map(({ status, revokedOn, ...recognition }) => ({
      ...recognition,
      isDraft: status === 'DRAFT',
      isInForce: status === 'ISSUED' && revokedOn === null,
    }))
    .sort((a, b) => rank(a.level) - rank(b.level));
}
