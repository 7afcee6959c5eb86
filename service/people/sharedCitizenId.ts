import { refusal } from '#core/errors/appError.ts';
import { formatBirth } from '#core/people/birth.ts';
import type { Queryable } from '#db/client.ts';
import { citizenIdBearers } from '#db/people/citizenIdBearers.ts';
import { findRecord, findRecords } from '#db/people/personReader.ts';

/**
 * Lets a citizen id be written that no other person bears, or that the record has already.
 *
 * @param id the record it is written in; null for a new one
 * @throws AppError PERSON_ID_SHARED
 */
export async function refuseSharedId(
  db: Queryable,
  { id, citizenId }: { id: string | null; citizenId: string },
): Promise<void> {
  if (citizenId === '') return;
  if (id !== null && (await findRecord(db, id))?.citizenId === citizenId) return;
  const own = id === null ? [] : (await findRecords(db, id)).map((record) => record.id);
  const bearer = (await citizenIdBearers(db, citizenId)).find((other) => !own.includes(other));
  const [kept] = bearer === undefined ? [] : await findRecords(db, bearer);
  if (!kept) return;
  const born = kept.birth === '' ? '' : `, sinh ${formatBirth(kept.birth)}`;
  throw refusal('PERSON_ID_SHARED', { who: `${kept.fullName}${born}` });
}
