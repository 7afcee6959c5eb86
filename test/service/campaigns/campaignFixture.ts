import { AppError } from '#core/errors/appError.ts';
import {
  registrationInputSchema,
  type RegistrationFilter,
  type RegistrationInput,
} from '#core/campaigns/registration.ts';
import { workInputSchema, type WorkFilter, type WorkInput } from '#core/campaigns/work.ts';
import type { CampaignInput } from '#core/campaigns/campaign.ts';
import { createCampaign, saveCampaign } from '#service/campaigns/editCampaign.ts';
import { addRegistrations } from '#service/campaigns/editRegistrations.ts';
import { addWork } from '#service/campaigns/editWorks.ts';
import type { MakeTarget } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addTown, QUANG_TRI_DRIVE, TOWN } from './quangTri2022.ts';

export const TODAY = '2022-06-15';
export const PAGE = { offset: 0, limit: 500 };
export const EVERY: RegistrationFilter = {
  ...{ year: null, campaignId: null, text: '', unitId: null, subject: null, awardCode: null, status: null, mark: null },
};
export const EVERY_WORK: WorkFilter = {
  ...{ year: null, campaignId: null, occasionId: null, text: '', unitId: null, kind: null, status: null, delay: null },
};

/** The town of Quảng Trị with its drive of 2022, nothing registered yet. */
export async function openDriveOffice(makeTarget: MakeTarget): Promise<{ office: TestOffice; campaignId: string }> {
  const office = await makeTestOffice(makeTarget);
  await addTown(office);
  return { office, campaignId: await office.write((unit) => createCampaign(unit, QUANG_TRI_DRIVE)) };
}

/** The code of the refusal; null where there was none. */
export const codeOf = (doing: Promise<unknown>): Promise<string | null> =>
  doing.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

export function registration(changes: Partial<RegistrationInput> = {}): RegistrationInput {
  return registrationInputSchema.parse({
    year: 2022,
    subject: 'COLLECTIVE',
    unitId: TOWN.clinic,
    name: 'CĐCS Trung tâm Y tế thị xã',
    awardCode: 'TTLDXS',
    registeredOn: '2022-02-10',
    ...changes,
  });
}

export function work(changes: Partial<WorkInput>): WorkInput {
  return workInputSchema.parse({
    kind: 'CONSTRUCTION',
    name: 'Nhà tình nghĩa',
    unitId: TOWN.clinic,
    unitName: 'CĐCS Trung tâm Y tế thị xã',
    startsOn: '2022-02-01',
    ...changes,
  });
}

/** Registers one nominee. */
export const register = (office: TestOffice, changes: Partial<RegistrationInput> = {}) =>
  office.write((unit) => addRegistrations(unit, [registration(changes)]));

/** Records one work of a campaign. */
export const build = (office: TestOffice, campaignId: string, changes: Partial<WorkInput> = {}) =>
  office.write((unit) => addWork(unit, work({ campaignId, ...changes }), TODAY));

/** Saves the drive with what is to be different. */
export const editDrive = (
  office: TestOffice,
  { campaignId, version }: { campaignId: string; version: number },
  changes: Partial<CampaignInput>,
) =>
  office.write((unit) => saveCampaign(unit, { id: campaignId, version, campaign: { ...QUANG_TRI_DRIVE, ...changes } }));

/** Actions told of campaigns in the audit log, in their order. */
export const audited = (office: TestOffice) =>
  office.database.reader('audit_log').where({ entity: 'campaign' }).orderBy('seq').pluck<string[]>('action');
