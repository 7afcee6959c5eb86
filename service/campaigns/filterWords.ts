import {
  REGISTRATION_MARK_LABELS,
  REGISTRATION_STATUS_LABELS,
  type RegistrationFilter,
} from '#core/campaigns/registration.ts';
import { WORK_DELAY_LABELS, WORK_KIND_LABELS, WORK_STATUS_LABELS, type WorkFilter } from '#core/campaigns/work.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { findCampaign } from '#db/campaigns/campaignStore.ts';
import type { Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';

/** What a list of registrations leaves out, for the line under the title of its file; empty when nothing. */
export async function registrationFilterWords(db: Queryable, filter: RegistrationFilter): Promise<string> {
  const { text, unitId, subject, awardCode, status, mark } = filter;
  const { awardTypes } = await readMoneyCatalogue(db);
  return joined([
    await campaignWords(db, filter.campaignId),
    textWords(text),
    await unitWords(db, unitId, filter.year),
    subject === null ? '' : SUBJECT_LABELS[subject].toLowerCase(),
    awardTypes.find(({ code }) => code === awardCode)?.name ?? '',
    status === null ? '' : REGISTRATION_STATUS_LABELS[status].toLowerCase(),
    mark === null ? '' : REGISTRATION_MARK_LABELS[mark].toLowerCase(),
  ]);
}

/** What a list of works leaves out; empty when nothing. */
export async function workFilterWords(db: Queryable, filter: WorkFilter): Promise<string> {
  const { campaignId, occasionId, text, unitId, kind, status, delay } = filter;
  const campaign = campaignId === null ? undefined : await findCampaign(db, campaignId);
  const occasion = campaign?.occasions.find(({ id }) => id === occasionId);
  return joined([
    campaign ? `phong trào “${campaign.name}”` : '',
    occasion ? `chào mừng ${occasion.name}` : '',
    textWords(text),
    await unitWords(db, unitId, filter.year),
    kind === null ? '' : WORK_KIND_LABELS[kind].toLowerCase(),
    status === null ? '' : WORK_STATUS_LABELS[status].toLowerCase(),
    delay === null ? '' : WORK_DELAY_LABELS[delay].toLowerCase(),
  ]);
}

async function campaignWords(db: Queryable, id: string | null): Promise<string> {
  const campaign = id === null ? undefined : await findCampaign(db, id);
  return campaign ? `phong trào “${campaign.name}”` : '';
}

async function unitWords(db: Queryable, id: string | null, year: number | null): Promise<string> {
  const unit = id === null ? undefined : (await readForest(db)).get(id);
  return unit ? `thuộc ${nameOn(unit, `${year ?? 2999}-12-31`).name}` : '';
}

const textWords = (text: string) => (text.trim() === '' ? '' : `có “${text.trim()}”`);

function joined(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `Chỉ gồm: ${said.join('; ')}`;
}
