import { z } from 'zod';
import {
  officeProfileSchema,
  officeSettingsSchema,
  type OfficeProfile,
  type OfficeSettings,
} from '#core/office/office.ts';
import { savingDraft, type SavingDraft } from '../../shared/saving/savingDraft.ts';

export const settingsFormSchema = z.strictObject({ profile: officeProfileSchema, settings: officeSettingsSchema });

/** What the settings page edits and saves as one. */
export interface SettingsForm {
  profile: OfficeProfile;
  settings: OfficeSettings;
}

export interface StoredSettings extends SettingsForm {
  version: number;
}

export type SettingsDraft = SavingDraft<SettingsForm>;

export const settingsDrafts = savingDraft<SettingsForm>(settingsFormSchema);
