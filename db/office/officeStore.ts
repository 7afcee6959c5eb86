import { DEFAULT_SETTINGS, type OfficeProfile, type OfficeSettings } from '#core/office/office.ts';
import type { Queryable, Tx } from '../client.ts';

/** The one office of a database. */
export interface Office {
  profile: OfficeProfile;
  settings: OfficeSettings;
  /** Made to look around in; may be put aside for a real one. */
  isSample: boolean;
  version: number;
}

interface OfficeColumns {
  id: string;
  profile: string;
  settings: string;
  is_sample: number;
  version: number;
  created_at: string;
  updated_at: string;
}

const THE_OFFICE = 'office';

/** The office, or undefined in a database that has just been made. */
export async function findOffice(db: Queryable): Promise<Office | undefined> {
  const row = await db<OfficeColumns>('office').where('id', THE_OFFICE).first();
  if (!row) return undefined;
  return {
    profile: JSON.parse(row.profile) as OfficeProfile,
    settings: toSettings(row.settings),
    isSample: row.is_sample === 1,
    version: row.version,
  };
}

/** Habits that came with a later version stand as proposed until the office saves its own. */
function toSettings(json: string): OfficeSettings {
  const saved = JSON.parse(json) as Partial<OfficeSettings>;
  return { ...DEFAULT_SETTINGS, ...saved, list: { ...DEFAULT_SETTINGS.list, ...saved.list } };
}

export async function insertOffice(tx: Tx, office: Omit<Office, 'version'>, now: string): Promise<void> {
  await tx<OfficeColumns>('office').insert({
    id: THE_OFFICE,
    profile: JSON.stringify(office.profile),
    settings: JSON.stringify(office.settings),
    is_sample: Number(office.isSample),
    version: 1,
    created_at: now,
    updated_at: now,
  });
}

/** @returns false when somebody saved since `office.version` was read; nothing is written then */
export async function updateOffice(tx: Tx, office: Omit<Office, 'isSample'>, now: string): Promise<boolean> {
  const changed = await tx<OfficeColumns>('office')
    .where({ id: THE_OFFICE, version: office.version })
    .update({
      profile: JSON.stringify(office.profile),
      settings: JSON.stringify(office.settings),
      version: office.version + 1,
      updated_at: now,
    });
  return changed === 1;
}
