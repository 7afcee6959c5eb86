import { missingForSigning } from '#core/clusters/pledgeChecklist.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { markReopened, markSigned } from '#db/clusters/pledges/pledgeStore.ts';
import { listTargets } from '#db/clusters/pledges/targetStore.ts';
import { finishStep } from '#db/deadlines/deadlineStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { pledgeChecklist } from './pledgeChecklist.ts';
import { pledgeOccasion } from './pledgeOccasion.ts';
import { pledgeOf, requireDraftPledge, requireOpenPledge } from './requirePledge.ts';

/** What the user saw when pressing "Ký giao ước": exactly this is signed, or nothing. */
export interface SignRequest {
  id: string;
  version: number;
  /** In their order. */
  targets: readonly { id: string; version: number }[];
}

/**
 * Records that the parties signed: from here on words, parties and targets stay as they are. With it the year's
 * step "Ký giao ước" is done on the day of signing.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED, STALE_VERSION or PLEDGE_INCOMPLETE
 */
export async function signPledge(unit: UnitOfWork, request: SignRequest, today: IsoDate): Promise<void> {
  const { tx } = unit;
  const { id, version } = request;
  const { pledge, year } = await requireDraftPledge(tx, id);
  const [targets, parties] = [await listTargets(tx, id), await listParties(tx, id)];
  const isAsSeen =
    pledge.version === version &&
    targets.length === request.targets.length &&
    targets.every((target, index) => {
      const seen = request.targets[index];
      return seen?.id === target.id && seen.version === target.version;
    });
  if (!isAsSeen) throw refusal('STALE_VERSION', { what: 'giao ước này' });

  const missing = missingForSigning(await pledgeChecklist(tx, { pledge, parties, targets, year, today }));
  if (missing.length > 0 || pledge.signedOn === null) {
    throw refusal('PLEDGE_INCOMPLETE', { missing: missing.map(({ text }) => text.toLowerCase()).join('; ') });
  }
  const { names } = await pledgeOccasion(tx, year);
  if (!(await markSigned(tx, { id, version, names, now: unit.now }))) {
    throw refusal('STALE_VERSION', { what: 'giao ước này' });
  }
  await finishStep(tx, { yearId: year.id, step: 'PLEDGE', doneOn: pledge.signedOn });
  await unit.audit({
    action: 'pledges.sign',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Ký ${pledgeOf(year)} ngày ${formatDate(pledge.signedOn)}`,
    detail: { pledge, parties, targets, names },
  });
}

/**
 * Makes a signed pledge a draft again, to be changed and signed anew. Results stay, and so does the day its step
 * was done.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_NOT_SIGNED or STALE_VERSION
 */
export async function reopenPledge(
  unit: UnitOfWork,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const { pledge, year } = await requireOpenPledge(unit.tx, id);
  if (pledge.status !== 'SIGNED') throw refusal('PLEDGE_NOT_SIGNED');
  if (!(await markReopened(unit.tx, { id, version, now: unit.now }))) {
    throw refusal('STALE_VERSION', { what: 'giao ước này' });
  }
  await unit.audit({
    action: 'pledges.reopen',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Mở lại ${pledgeOf(year)}: ${reason}`,
    detail: { pledgeId: id, reason, signedOn: pledge.signedOn },
  });
}
