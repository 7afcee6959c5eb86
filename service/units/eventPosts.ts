import { refusal } from '#core/errors/appError.ts';
import type { EventEffect } from '#core/units/applyEvent.ts';
import { postMoves, type PostMove } from '#core/units/postMoves.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import type { Queryable } from '#db/client.ts';
import { findRecord } from '#db/people/personReader.ts';
import { restorePosts } from '#db/people/unitPosts.ts';
import { listHolders } from '#db/units/postHolders.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** Whose posts an event ends, or are in its way, is counted; the first are named. */
export const NAMED_HOLDERS = 5;

/** Where the posts of an event go. @throws AppError UNIT_EVENT_IMPOSSIBLE when a split leaves people without a unit */
export async function movesOf(
  db: Queryable,
  event: UnitEvent,
  { before, effect }: { before: UnitForest; effect: EventEffect },
): Promise<PostMove[]> {
  const holders = event.type === 'SPLIT' ? await listHolders(db, event.unitId, event.on) : [];
  return postMoves(event, { before, effect, holders });
}

/** @throws AppError UNIT_EVENT_STAYS naming whose posts are no longer as the event left them */
export async function putPostsBack({ tx }: UnitOfWork, eventId: string): Promise<void> {
  const holders = await restorePosts(tx, eventId);
  if (holders.length === 0) return;
  const named: string[] = [];
  for (const id of holders.slice(0, NAMED_HOLDERS)) named.push((await findRecord(tx, id))?.fullName ?? '');
  const more = holders.length > named.length ? ` và ${holders.length - named.length} người khác` : '';
  throw refusal('UNIT_EVENT_STAYS', {
    reason: `chức vụ chuyển theo sự kiện này đã được sửa, chuyển tiếp hoặc bỏ sau đó ở hồ sơ của ${named.join(', ')}${more}.`,
  });
}
