import { z } from 'zod';
import {
  officeProfileSchema,
  officeSettingsSchema,
  type OfficeProfile,
  type OfficeSettings,
} from '#core/office/office.ts';

export const settingsFormSchema = z.object({ profile: officeProfileSchema, settings: officeSettingsSchema });

/** What the settings page edits and saves as one. */
export interface SettingsForm {
  profile: OfficeProfile;
  settings: OfficeSettings;
}

export interface StoredSettings extends SettingsForm {
  version: number;
}

/** The page's state: what was read, what was typed, and a newer version when somebody else saved first. */
export interface SettingsDraft {
  base: StoredSettings;
  typed: SettingsForm;
  conflict: StoredSettings | null;
}

export const openSettings = (stored: StoredSettings): SettingsDraft => ({
  base: stored,
  typed: formOf(stored),
  conflict: null,
});

/** Takes in what the database holds now. Typed content is never overwritten by it. */
export function meetStored(draft: SettingsDraft, stored: StoredSettings): SettingsDraft {
  if (stored.version <= draft.base.version) return draft;
  if (!isUnsaved(draft) || same(draft.typed, stored)) return openSettings(stored);
  return { ...draft, conflict: stored };
}

/** After a save: what was sent is what is stored, whatever was typed meanwhile. */
export function acceptSave(draft: SettingsDraft, sent: SettingsForm, version: number): SettingsDraft {
  const hasMoved = !same(draft.typed, sent);
  return { base: { ...sent, version }, typed: hasMoved ? draft.typed : sent, conflict: null };
}

/** The clerk decided between two versions; keeping one's own still has to be saved. */
export function settleConflict(draft: SettingsDraft, keep: 'MINE' | 'THEIRS'): SettingsDraft {
  if (!draft.conflict) return draft;
  return keep === 'THEIRS' ? openSettings(draft.conflict) : { ...draft, base: draft.conflict, conflict: null };
}

export const isUnsaved = ({ base, typed }: SettingsDraft) => !same(base, typed);

const formOf = ({ profile, settings }: SettingsForm): SettingsForm => ({ profile, settings });
const same = (one: SettingsForm, other: SettingsForm) =>
  JSON.stringify(ordered(formOf(one))) === JSON.stringify(ordered(formOf(other)));

/** Keys in a fixed order, so that two equal objects make equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, ordered(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
