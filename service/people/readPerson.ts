import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Role } from '#core/office/actor.ts';
import { citizenIdFor } from '#core/people/citizenId.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import { mergedPerson } from '#core/people/mergedPerson.ts';
import type { AwardReceived, MergeTold, PersonHistory, PostTold } from '#core/people/personHistory.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable } from '#db/client.ts';
import { listAwardsOfSameName, listAwardsReceived } from '#db/people/awardsReceived.ts';
import { findRecords, listMerges, readHistory } from '#db/people/personReader.ts';
import type { PersonRecord } from '#db/people/personRow.ts';

/** One person with everything the office knows of them. Citizen ids as the reader may see them. */
export interface PersonView {
  /** As read: what the kept record leaves blank comes from those merged into it. */
  person: PersonRecord;
  /** The kept record as stored, first, then those merged into it. */
  records: PersonRecord[];
  merges: MergeTold[];
  history: PersonHistory;
  mainPost: PostTold | null;
  awards: AwardReceived[];
  /** Awards of somebody of the same name that nobody was linked to: perhaps this person's. */
  possibleAwards: AwardReceived[];
}

/**
 * @param id any record of the person, also a merged one
 * @throws AppError NOT_FOUND
 */
export async function readPerson(
  db: Queryable,
  id: string,
  { on, role }: { on: IsoDate; role: Role },
): Promise<PersonView> {
  const stored = await findRecords(db, id);
  const records = stored.map((record) => ({ ...record, citizenId: citizenIdFor(role, record.citizenId) }));
  const [kept, ...others] = records;
  if (!kept) throw refusal('NOT_FOUND', { what: 'người này' });

  const ids = records.map((record) => record.id);
  const history = await readHistory(db, ids, on);
  return {
    person: mergedPerson(kept, others),
    records,
    merges: await listMerges(db, ids),
    history,
    mainPost: mainPostOn(history.posts, { keptId: kept.id, on }),
    awards: await listAwardsReceived(db, ids),
    possibleAwards: await listAwardsOfSameName(db, [
      ...new Set(records.map(({ fullName }) => foldForSearch(fullName))),
    ]),
  };
}
