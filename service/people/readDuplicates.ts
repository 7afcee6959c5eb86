import type { IsoDate } from '#core/dates/isoDate.ts';
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
  { on, role }: { on: IsoDate; role: Role },
): Promise<DuplicateView[]> {
  const sides = new Map<string, DuplicateSide>();
  const sideOf = async (id: string) => {
    const side = sides.get(id) ?? (await readSide(db, id, on, role));
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

async function readSide(db: Queryable, id: string, on: IsoDate, role: Role): Promise<DuplicateSide | undefined> {
  const [kept, ...others] = await findRecords(db, id);
  if (!kept) return undefined;
  const ids = [kept, ...others].map((record) => record.id);
  const { posts, gradings } = await readHistory(db, ids, on);
  const person = mergedPerson(kept, others);
  return {
    person: { ...person, citizenId: citizenIdFor(role, person.citizenId) },
    mainPost: mainPostOn(posts, on) ?? posts[0] ?? null,
    posts: posts.length,
    gradings: gradings.length,
    awards: (await listAwardsReceived(db, ids)).length,
    merged: others.length,
  };
}
