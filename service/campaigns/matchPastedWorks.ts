import { understandPastedWorks, type PastedWorks, type UnderstoodWork } from '#core/campaigns/pastedWorks.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { namesOfWorks } from '#db/campaigns/workStore.ts';
import type { Queryable } from '#db/client.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireCampaign } from './requireCampaign.ts';

/**
 * What rows copied from Excel would be entered as, with what is wrong or doubtful about each. Writes nothing.
 *
 * @throws AppError NOT_FOUND when the campaign of the list is gone
 */
export async function matchPastedWorks(db: Queryable, list: PastedWorks, today: IsoDate): Promise<UnderstoodWork[]> {
  const { occasions } = await requireCampaign(db, list.campaignId);
  const units = new UnitMatcher(await readForest(db), list.startsOn ?? today);
  const rows = understandPastedWorks(list, { occasions, units }, today);
  const entered = new Set((await namesOfWorks(db, list.campaignId)).map(keyOf));
  const above = new Set<string>();
  for (const { work, problem, doubts } of rows) {
    if (problem !== null) continue;
    const key = keyOf(work);
    if (above.has(key)) doubts.push('Trùng với một dòng ở trên');
    above.add(key);
    if (entered.has(key)) doubts.push('Phong trào đã có công trình, sản phẩm này');
  }
  return rows;
}

const keyOf = ({ name, unitName }: { name: string; unitName: string }) =>
  `${foldForSearch(name)} | ${foldForSearch(unitName)}`;
