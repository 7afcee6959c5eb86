import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import { NOMINATION_MARK_LABELS, type NominationFilter } from '#core/nominations/nominationList.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { findBatch } from '#db/nominations/batchStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';

/** What a list of lines leaves out, for the line under the title of its file; empty when nothing. */
export async function nominationFilterWords(db: Queryable, filter: NominationFilter): Promise<string> {
  const { batchId, text, unitId, subject, awardCode, status, mark, year } = filter;
  const { awardTypes } = await readMoneyCatalogue(db);
  const unit = unitId === null ? undefined : (await readForest(db)).get(unitId);
  const batch = batchId === null ? undefined : await findBatch(db, batchId);
  const parts = [
    batch ? `tờ trình “${batch.title}” của ${batch.unitName}` : '',
    text.trim() === '' ? '' : `có “${text.trim()}”`,
    unit ? `thuộc ${nameOn(unit, `${year ?? 2999}-12-31`).name}` : '',
    subject === null ? '' : SUBJECT_LABELS[subject].toLowerCase(),
    awardTypes.find(({ code }) => code === awardCode)?.name ?? '',
    status === null ? '' : NOMINATION_STATUS_LABELS[status].toLowerCase(),
    mark === null ? '' : NOMINATION_MARK_LABELS[mark].toLowerCase(),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Chỉ gồm: ${parts.join('; ')}`;
}
