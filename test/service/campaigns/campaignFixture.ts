import { AppError } from '#core/errors/appError.ts';
import {
  registrationInputSchema,
  type RegistrationFilter,
  type RegistrationInput,
} from '#core/campaigns/registration.ts';
import { workInputSchema, type WorkFilter, type WorkInput } from '#core/campaigns/work.ts';
import { createCampaign } from '#service/campaigns/editCampaign.ts';
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
