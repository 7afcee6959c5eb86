import { understandPastedRows, type PastedList, type UnderstoodRow } from '#core/campaigns/pastedRegistrations.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { registrantKey } from '#db/campaigns/registrationStore.ts';
import { listRegisteredTitles } from '#db/campaigns/registrationTwins.ts';
import type { Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireCampaign } from './requireCampaign.ts';

/**
 * What rows copied from Excel would be entered as, with what is wrong or doubtful about each. Writes nothing.
 *
 * @throws AppError NOT_FOUND when the campaign of the list is gone
 */
export async function matchPasted(db: Queryable, list: PastedList): Promise<UnderstoodRow[]> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const campaign = list.campaignId === null ? null : await requireCampaign(db, list.campaignId);
  const units = new UnitMatcher(await readForest(db), list.registeredOn);
  const rows = understandPastedRows(list, { campaign, units, awards: new AwardIndex(awardTypes) });
  await tellTwins(db, list.year, rows);
  return rows;
}

/** Marks rows that say what a row above says, or what is registered for the year already. */
async function tellTwins(db: Queryable, year: number, rows: readonly UnderstoodRow[]): Promise<void> {
  const entering = rows.filter(({ problem }) => problem === null);
  const keys = new Set(entering.map(({ registration }) => registrantKey(registration)));
  const titles = await listRegisteredTitles(db, { year, registrantKeys: [...keys] });
  const registered = new Set(titles.map((title) => `${title.registrantKey} | ${title.awardCode}`));
  const seen = new Set<string>();
  for (const { registration, doubts } of entering) {
    if (registration.awardCode === null) continue;
    const key = `${registrantKey(registration)} | ${registration.awardCode}`;
    if (seen.has(key)) doubts.push('Trùng với một dòng ở trên');
    seen.add(key);
    if (registered.has(key)) doubts.push('Năm nay đã đăng ký rồi');
  }
}
