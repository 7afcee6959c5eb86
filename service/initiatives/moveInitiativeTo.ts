import { refusal } from '#core/errors/appError.ts';
import type { InitiativeStatus } from '#core/initiatives/initiative.ts';
import { setInitiativeStatus, type StoredInitiative } from '#db/initiatives/initiativeStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** What becomes of an initiative, and why. */
interface InitiativeEnd {
  status: InitiativeStatus;
  /** Why a clerk says so; empty where the council's result does. */
  reason: string;
  /** Mean points the result stands on, hundredths; null where no council's sheets gave it. */
  score: number | null;
}

/**
 * The only way an initiative's status changes. Does not audit: that is for the write it is part of.
 *
 * @param initiative as read in this unit of work
 * @throws AppError STALE_VERSION when somebody else saved meanwhile
 */
export async function moveInitiativeTo(
  unit: UnitOfWork,
  { id, version, title }: Pick<StoredInitiative, 'id' | 'version' | 'title'>,
  end: InitiativeEnd,
): Promise<void> {
  if (!(await setInitiativeStatus(unit.tx, { id, version, ...end, now: unit.now })))
    throw refusal('STALE_VERSION', { what: `sáng kiến “${title}”` });
}
