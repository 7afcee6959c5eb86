import { runsInYear, type Campaign } from '#core/campaigns/campaign.ts';
import type { RegistrationFilter, RegistrationInput, RegistrationState } from '#core/campaigns/registration.ts';
import { REGISTRATION_STATUS_LABELS } from '#core/campaigns/registration.ts';
import { refusal } from '#core/errors/appError.ts';
import { SUBJECT_LABELS, type AwardType } from '#core/office/catalogue.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { calledOn, requireUnitOn } from '#core/units/unitOfDay.ts';
import { listReceived } from '#db/campaigns/registrationList.ts';
import {
  acceptRegistrations,
  deleteRegistration,
  findRegistration,
  insertRegistrations,
  setRegistrationState,
  updateRegistration,
  type StoredRegistration,
} from '#db/campaigns/registrationStore.ts';
import type { Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { receivedSeen } from './receivedSeen.ts';
import { requireOpenCampaign } from './requireCampaign.ts';

/** A registration as the screen saw it last. */
interface SeenRegistration {
  id: string;
  version: number;
}

/**
 * Adds registrations, one or a whole list, all or none. A second one of the same registrant is taken: whether it is
 * one too many is for the clerk to say.
 *
 * @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, CAMPAIGN_NOT_IN_YEAR, UNIT_NOT_THERE or AWARD_NOT_FOR_SUBJECT
 */
export async function addRegistrations(
  unit: UnitOfWork,
  registrations: readonly RegistrationInput[],
): Promise<string[]> {
  const rules = await readRules(unit.tx, registrations);
  const added = registrations.map((registration) => ({ ...snapshot(registration, rules), id: unit.newId() }));
  await insertRegistrations(unit.tx, added, unit.now);
  const [first] = added;
  await audit(unit, 'add', {
    of: added,
    summary:
      added.length === 1 && first
        ? `Ghi đăng ký thi đua năm ${first.year} của ${first.name}`
        : `Ghi ${added.length} đăng ký thi đua`,
    detail: { added },
  });
  return added.map(({ id }) => id);
}

/** @throws AppError like {@link addRegistrations}, or STALE_VERSION when somebody else saved meanwhile */
export async function saveRegistration(
  unit: UnitOfWork,
  { id, version, registration }: SeenRegistration & { registration: RegistrationInput },
): Promise<void> {
  const before = await requireChangeable(unit.tx, id);
  const after = snapshot(registration, await readRules(unit.tx, [registration]));
  if (!(await updateRegistration(unit.tx, { id, version, registration: after, now: unit.now }))) throw stale(before);
  await audit(unit, 'save', {
    of: [before, { id, campaignId: after.campaignId }],
    summary: `Sửa đăng ký thi đua của ${after.name}`,
    detail: { before, after },
  });
}

/** @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, or STALE_VERSION when somebody else saved meanwhile */
export async function stateRegistration(
  unit: UnitOfWork,
  { id, version, state }: SeenRegistration & { state: RegistrationState },
): Promise<void> {
  const before = await requireChangeable(unit.tx, id);
  if (!(await setRegistrationState(unit.tx, { id, version, state, now: unit.now }))) throw stale(before);
  await audit(unit, 'state', {
    of: [before],
    summary: `Đăng ký thi đua của ${before.name}: ${REGISTRATION_STATUS_LABELS[state.status].toLowerCase()}`,
    detail: { before: { status: before.status, note: before.note }, after: state },
  });
}

/**
 * Accepts all registrations of a filter that were only received.
 *
 * @param seen what the screen was told they are, by {@link receivedSeen}
 * @throws AppError CAMPAIGN_CLOSED, or STALE_VERSION when they are not the same by now
 */
export async function acceptReceived(
  unit: UnitOfWork,
  { filter, seen }: { filter: RegistrationFilter; seen: string },
): Promise<void> {
  const received = await listReceived(unit.tx, filter);
  if (received.length === 0 || receivedSeen(received) !== seen)
    throw refusal('STALE_VERSION', { what: 'danh sách đăng ký' });
  for (const id of campaignsOf(received)) await requireOpenCampaign(unit.tx, id);
  const ids = received.map(({ id }) => id);
  await acceptRegistrations(unit.tx, ids, unit.now);
  await audit(unit, 'accept', {
    of: received,
    summary: `Chấp nhận ${received.length} đăng ký thi đua`,
    detail: { filter, ids },
  });
}

/** @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, ATTACHMENTS_STAY, or STALE_VERSION when somebody else saved meanwhile */
export async function removeRegistration(unit: UnitOfWork, { id, version }: SeenRegistration): Promise<void> {
  const before = await requireChangeable(unit.tx, id);
  await requireNoAttachments(unit.tx, 'registration', [id]);
  if (!(await deleteRegistration(unit.tx, { id, version }))) throw stale(before);
  await audit(unit, 'remove', {
    of: [before],
    summary: `Xóa đăng ký thi đua của ${before.name}`,
    detail: { removed: before },
  });
}

async function requireChangeable(db: Queryable, id: string): Promise<StoredRegistration> {
  const registration = await findRegistration(db, id);
  if (!registration) throw refusal('NOT_FOUND', { what: 'đăng ký này' });
  if (registration.campaignId !== null) await requireOpenCampaign(db, registration.campaignId);
  return registration;
}

/** What registrations are checked against, read once for all of them. */
interface Rules {
  campaigns: ReadonlyMap<string, Campaign>;
  forest: UnitForest;
  awards: ReadonlyMap<string, AwardType>;
}

async function readRules(db: Queryable, registrations: readonly RegistrationInput[]): Promise<Rules> {
  const campaigns = new Map<string, Campaign>();
  for (const id of campaignsOf(registrations)) campaigns.set(id, await requireOpenCampaign(db, id));
  const { awardTypes } = await readMoneyCatalogue(db);
  const hasUnit = registrations.some(({ unitId }) => unitId !== null);
  return {
    campaigns,
    forest: hasUnit ? await readForest(db) : new Map(),
    awards: new Map(awardTypes.map((award) => [award.code, award])),
  };
}

/** A registration that may stand, its unit called as on the day. */
function snapshot(registration: RegistrationInput, { campaigns, forest, awards }: Rules): RegistrationInput {
  const { year, campaignId, unitId, awardCode, subject, registeredOn, name, unitName } = registration;
  const campaign = campaigns.get(campaignId ?? '');
  if (campaign && !runsInYear(campaign, year)) throw refusal('CAMPAIGN_NOT_IN_YEAR', { name: campaign.name, year });
  if (awardCode !== null) {
    const award = awards.get(awardCode);
    if (!award) throw refusal('NOT_FOUND', { what: 'danh hiệu, hình thức được chọn' });
    if (!award.subjects.includes(subject))
      throw refusal('AWARD_NOT_FOR_SUBJECT', { award: award.name, subject: SUBJECT_LABELS[subject].toLowerCase() });
  }
  if (unitId === null) return registration;
  const unit = requireUnitOn(forest, unitId, registeredOn);
  return {
    ...registration,
    name: subject === 'COLLECTIVE' ? calledOn(unit, name, registeredOn) : name,
    unitName: calledOn(unit, unitName, registeredOn),
  };
}

function campaignsOf(registrations: readonly { campaignId: string | null }[]): Set<string> {
  return new Set(registrations.flatMap(({ campaignId }) => campaignId ?? []));
}

function stale({ name }: StoredRegistration) {
  return refusal('STALE_VERSION', { what: `đăng ký của ${name}` });
}

async function audit(
  unit: UnitOfWork,
  verb: string,
  entry: { of: readonly { id: string; campaignId: string | null }[]; summary: string; detail: object },
): Promise<void> {
  const campaignIds = [...campaignsOf(entry.of)];
  await unit.audit({
    action: `registrations.${verb}`,
    entity: 'campaign',
    // The history of a campaign tells what was registered in it.
    entityId: campaignIds[0] ?? entry.of[0]?.id ?? '',
    also: campaignIds.map((id) => ({ entity: 'campaign', entityId: id })),
    summary: entry.summary,
    detail: { campaignIds, ...entry.detail },
  });
}
