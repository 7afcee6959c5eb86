import { keepNominee } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { readReview } from './readReview.ts';

/**
 * Copies into the votes of a meeting that is being closed whom they were about: a line may be corrected later, what a
 * council voted on may not. Part of the write that closes the meeting: it leaves no audit row of its own.
 */
export async function keepNominees(unit: UnitOfWork, meetingId: string): Promise<void> {
  for (const { line, awardName, aside, rounds } of await readReview(unit.tx, meetingId)) {
    const { subject, honorific, name, position, unitName, awardCode } = line;
    const nominee = { subject, honorific, name, position, unitName, awardCode, awardName, aside };
    await keepNominee(
      unit.tx,
      rounds.map(({ id }) => id),
      nominee,
    );
  }
}
