import { AwardIndex } from '#core/imports/awardMatching.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { asksTheSame, isSameNominee, type NominationBatch } from '#core/nominations/nominationLine.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import {
  understandNominations,
  type PastedNominations,
  type UnderstoodNomination,
} from '#core/nominations/pastedNominations.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import { readPeopleNamed } from '#db/nominations/peopleNamed.ts';
import { readTwins } from '#db/nominations/similarLines.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { batchWords } from './lineRules.ts';
import { requireBatch } from './requireNomination.ts';

/**
 * What rows copied from Excel would be entered as, with what is wrong or doubtful about each. Writes nothing.
 *
 * @throws AppError NOT_FOUND when the batch is gone
 */
export async function matchPasted(
  db: Queryable,
  list: PastedNominations,
  today: IsoDate,
): Promise<UnderstoodNomination[]> {
  const batch = await requireBatch(db, list.batchId);
  const { awardTypes } = await readMoneyCatalogue(db);
  const on = nominationDay(batch, today);
  const names = list.rows.filter(({ subject }) => subject === 'INDIVIDUAL').map(({ name }) => name);
  const rows = understandNominations(list, {
    units: new UnitMatcher(await readForest(db), on),
    awardTypes,
    awards: new AwardIndex(awardTypes),
    peopleNamed: await readPeopleNamed(db, names, on),
  });
  return withTwins(db, batch, rows);
}

/** A row that says what a row above says, or what stands in a tờ trình already, is not entered. */
async function withTwins(
  db: Queryable,
  { id, year }: NominationBatch,
  rows: readonly UnderstoodNomination[],
): Promise<UnderstoodNomination[]> {
  const entering = rows.filter(({ problem }) => problem === null).map(({ line }) => line);
  const twinOf = await readTwins(db, year, entering);
  return rows.map((row, index) => {
    if (row.problem !== null) return row;
    const { line } = row;
    const twin = twinOf(line, null);
    if (twin)
      return { ...row, problem: `Đã đề nghị trong ${twin.batchId === id ? 'chính tờ trình này' : batchWords(twin)}` };
    const isRepeated = rows
      .slice(0, index)
      .some((above) => above.problem === null && isSameNominee(above.line, line) && asksTheSame(above.line, line));
    return isRepeated ? { ...row, problem: 'Trùng với một dòng ở trên' } : row;
  });
}
