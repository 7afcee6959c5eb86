import type { RegistrationInput, RegistrationState } from '#core/campaigns/registration.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** A registration as it is kept. */
export interface StoredRegistration extends RegistrationInput {
  id: string;
  version: number;
}

/** Columns of `registration as r` under the names of {@link StoredRegistration}. */
export const REGISTRATION_COLUMNS = {
  id: 'r.id',
  year: 'r.year',
  campaignId: 'r.campaign_id',
  subject: 'r.subject',
  unitId: 'r.unit_id',
  personId: 'r.person_id',
  name: 'r.name',
  position: 'r.position',
  unitName: 'r.unit_name',
  awardCode: 'r.award_code',
  content: 'r.content',
  registeredOn: 'r.registered_on',
  status: 'r.status',
  note: 'r.note',
  version: 'r.version',
} as const;

export async function findRegistration(db: Queryable, id: string): Promise<StoredRegistration | undefined> {
  return db('registration as r').where('r.id', id).first<StoredRegistration | undefined>(REGISTRATION_COLUMNS);
}

/** Adds any number of registrations; their versions begin at 1. */
export async function insertRegistrations(
  tx: Tx,
  registrations: readonly (RegistrationInput & { id: string })[],
  now: string,
): Promise<void> {
  await insertInChunks(
    tx,
    'registration',
    registrations.map(({ id, ...registration }) => ({
      id,
      ...columnsOf(registration),
      version: 1,
      created_at: now,
      updated_at: now,
    })),
  );
}

/** @returns false when the registration changed since `version` was read */
export async function updateRegistration(
  tx: Tx,
  { id, version, registration, now }: { id: string; version: number; registration: RegistrationInput; now: string },
): Promise<boolean> {
  const changed = await tx('registration')
    .where({ id, version })
    .update({ ...columnsOf(registration), version: version + 1, updated_at: now });
  return changed > 0;
}

/** @returns false when the registration changed since `version` was read */
export async function setRegistrationState(
  tx: Tx,
  { id, version, state, now }: { id: string; version: number; state: RegistrationState; now: string },
): Promise<boolean> {
  const changed = await tx('registration')
    .where({ id, version })
    .update({ status: state.status, note: state.note, version: version + 1, updated_at: now });
  return changed > 0;
}

/** Accepts these, whatever was noted on them stays. */
export async function acceptRegistrations(tx: Tx, ids: readonly string[], now: string): Promise<void> {
  for (const some of idChunks(ids)) {
    await tx('registration')
      .whereIn('id', some)
      .update({ status: 'ACCEPTED', updated_at: now })
      .increment('version', 1);
  }
}

/** @returns false when the registration changed since `version` was read */
export async function deleteRegistration(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('registration').where({ id, version }).delete()) > 0;
}

/** By what two registrations are taken for the same one's: the name, and the unit it counts for. */
export function registrantKey({ subject, name, unitId, unitName }: RegistrantKeyParts): string {
  return `${subject} ${foldForSearch(name)} | ${unitId ?? foldForSearch(unitName)}`;
}

type RegistrantKeyParts = Pick<RegistrationInput, 'subject' | 'name' | 'unitId' | 'unitName'>;

function columnsOf(registration: RegistrationInput) {
  const { subject, name, position, unitName, content } = registration;
  return {
    year: registration.year,
    campaign_id: registration.campaignId,
    subject,
    unit_id: registration.unitId,
    person_id: registration.personId,
    name,
    position,
    unit_name: unitName,
    award_code: registration.awardCode,
    content,
    registered_on: registration.registeredOn,
    status: registration.status,
    note: registration.note,
    registrant_key: registrantKey(registration),
    search_key: foldForSearch([name, position, unitName, content].join(' ')),
    sort_key: subject === 'INDIVIDUAL' ? personSortKey(name) : vietnameseSortKey(name),
  };
}
