import { understandPastedRows, type PastedList, type UnderstoodRow } from '#core/campaigns/pastedRegistrations.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { countTwins } from '#db/campaigns/registrationList.ts';
import { registrantKey } from '#db/campaigns/registrationStore.ts';
import type { Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';

/** What rows copied from Excel would be entered as, with what is wrong or doubtful about each. Writes nothing. */
export async function matchPasted(db: Queryable, list: PastedList): Promise<UnderstoodRow[]> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const units = new UnitMatcher(await readForest(db), list.registeredOn);
  const rows = understandPastedRows(list, { units, awards: new AwardIndex(awardTypes) });
  const seen = new Set<string>();
  for (const row of rows) {
    const { registration, problem } = row;
    if (problem !== null || registration.awardCode === null) continue;
    const key = `${registrantKey(registration)} | ${registration.awardCode}`;
    if (seen.has(key)) row.doubts.push('Trùng với một dòng ở trên');
    seen.add(key);
    if ((await countTwins(db, { ...registration, exceptId: null })) > 0) row.doubts.push('Năm nay đã đăng ký rồi');
  }
  return rows;
}
