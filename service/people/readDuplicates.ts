import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Role } from '#core/office/actor.ts';
import { citizenIdFor } from '#core/people/citizenId.ts';
import type { Evidence } from '#core/people/duplicates.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import { mergedPerson } from '#core/people/mergedPerson.ts';
import type { PostTold } from '#core/people/personHistory.ts';
import type { Queryable } from '#db/client.ts';
import { listAwardsReceived } from '#db/people/awardsReceived.ts';
import { listDuplicates } from '#db/people/duplicateStore.ts';
import { findRecords, readHistory } from '#db/people/personReader.ts';
import type { PersonRecord } from '#db/people/personRow.ts';

/** One side of a pair: enough to tell whether it is the other one too. */
export interface DuplicateSide {
  person: PersonRecord;
  mainPost: PostTold | null;
  posts: number;
  gradings: number;
  awards: number;
  /** Records already merged into it. */
  merged: number;
}

export interface DuplicateView {
  evidence: Evidence;
  one: DuplicateSide;
  other: DuplicateSide;
}

/** A page of pairs that may be one person, with what speaks for and against it. */
export async function readDuplicates(
  db: Queryable,
  page: { evidence: Evidence | null; offset: number; limit: number },
  reading: { on: IsoDate; role: Role },
): Promise<DuplicateView[]> {
  const sides = new Map<string, DuplicateSide>();
  const sideOf = async (id: string) => {
    const side = sides.get(id) ?? (await readSide(db, id, reading));
    if (side) sides.set(id, side);
    return side;
  };
  const views: DuplicateView[] = [];
  for (const { oneId, otherId, evidence } of await listDuplicates(db, page)) {
    const [one, other] = [await sideOf(oneId), await sideOf(otherId)];
    if (one && other) views.push({ evidence, one, other });
  }
  return views;
}

/**
 * Two people a clerk takes for one, as the duplicates are told.
 *
 * @throws AppError NOT_FOUND, or PERSON_ALREADY_ONE for records of one person
 */
export async function readPair(
  db: Queryable,
  { oneId, otherId }: { oneId: string; otherId: string },
  reading: { on: IsoDate; role: Role },
): Promise<{ one: DuplicateSide; other: DuplicateSide }> {
  const [one, other] = [await readSide(db, oneId, reading), await readSide(db, otherId, reading)];
  if (!one || !other) throw refusal('NOT_FOUND', { what: 'hồ sơ này' });
  if (one.person.id === other.person.id) throw refusal('PERSON_ALREADY_ONE');
  return { one, other };
}

/** @param id any record of the person; undefined where there is none of that id */
export async function readSide(
  db: Queryable,
  id: string,
  { on, role }: { on: IsoDate; role: Role },
): Promise<DuplicateSide | undefined> {
  const [kept, ...others] = await findRecords(db, id);
  if (!kept) return undefined;
  const ids = [kept, ...others].map((record) => record.id);
  const { posts, gradings } = await readHistory(db, ids, on);
  const person = mergedPerson(kept, others);
  return {
    person: { ...person, citizenId: citizenIdFor(role, person.citizenId) },
    mainPost: mainPostOn(posts, { keptId: kept.id, on }) ?? posts[0] ?? null,
    posts: posts.length,
    gradings: gradings.length,
    awards: (await listAwardsReceived(db, ids)).length,
    merged: others.length,
  };
}
