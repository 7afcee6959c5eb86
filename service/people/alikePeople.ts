import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Role } from '#core/office/actor.ts';
import { duplicateEvidence, EVIDENCE, type Evidence } from '#core/people/duplicates.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable } from '#db/client.ts';
import { toldApartFrom } from '#db/people/duplicateStore.ts';
import { readKeptIds } from '#db/people/mergedRecords.ts';
import { findRecords } from '#db/people/personReader.ts';
import { recordsLike, unitsEverHeld } from '#db/people/recordsLike.ts';
import { readSide, type DuplicateSide } from './readDuplicates.ts';

/** Who is being written. */
interface TypedPerson {
  /** Any record of the person; null for a new one. */
  id: string | null;
  fullName: string;
  birth: string;
  citizenId: string;
  /** The unit of the post written with a new person. */
  unitId: string | null;
}

/** Somebody on record, and why they may be the person being written. */
export interface AlikePerson extends DuplicateSide {
  evidence: Evidence;
}

/** More are counted only: a form has no room for them. */
const MOST_TOLD = 3;

/** Standing people who may be the one being written, likeliest first; those told apart from them are left out. */
export async function alikePeople(
  db: Queryable,
  typed: TypedPerson,
  reading: { on: IsoDate; role: Role },
): Promise<{ people: AlikePerson[]; more: number }> {
  const own = typed.id === null ? [] : (await findRecords(db, typed.id)).map(({ id }) => id);
  const held = [...(await unitsEverHeld(db, own)).values()].flat();
  const units = typed.unitId === null ? held : [...held, typed.unitId];
  const traits = { ...typed, nameKey: foldForSearch(typed.fullName), units };

  const keptIdOf = await readKeptIds(db);
  const leftOut = new Set([...own, ...(await toldApartFrom(db, own))].map(keptIdOf));
  const strongest = new Map<string, number>();
  for (const record of await recordsLike(db, traits)) {
    const keptId = keptIdOf(record.id) ?? record.id;
    const evidence = leftOut.has(keptId) ? null : duplicateEvidence(traits, record);
    if (evidence === null) continue;
    const rank = EVIDENCE.indexOf(evidence);
    strongest.set(keptId, Math.min(rank, strongest.get(keptId) ?? rank));
  }

  const found = [...strongest].sort(([, one], [, other]) => one - other);
  const people: AlikePerson[] = [];
  for (const [id, rank] of found.slice(0, MOST_TOLD)) {
    const side = await readSide(db, id, reading);
    const evidence = EVIDENCE[rank];
    if (side && evidence) people.push({ ...side, evidence });
  }
  return { people, more: found.length - people.length };
}
