import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { OfficeProfile, OfficeSettings } from '#core/office/office.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { officeStatus } from '../../api/officeQueries.ts';
import type { Kept } from '../../shared/saving/savingDraft.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { settingsDrafts, type SettingsForm, type StoredSettings } from './settingsDraft.ts';

/** The settings as they are being edited, and the one way to save them. */
export function useSettingsDraft(stored: StoredSettings) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(() => settingsDrafts.open(stored));

  // A newer version that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(stored);
  if (met !== stored) {
    setMet(stored);
    setDraft((current) => settingsDrafts.meet(current, stored));
  }

  const save = useWrite(
    async ({ form, version }: { form: SettingsForm; version: number }) => {
      const saved = await api.office.save.mutate({ ...form, version });
      setDraft((current) => settingsDrafts.accept(current, form, saved.version));
    },
    {
      onSuccess: () => void message.success('Đã lưu thiết lập'),
      // Whose office it is stands all around the pages.
      onSettled: () => queryClient.invalidateQueries({ queryKey: officeStatus(api).queryKey }),
    },
  );
  const failure = save.isError ? failureOf(save.error) : null;
  return {
    draft,
    isUnsaved: settingsDrafts.isUnsaved(draft),
    isSaving: save.isPending,
    /** A newer version speaks for itself once it has been read: see SettingsConflict. */
    failure: failure?.code === 'STALE_VERSION' && draft.conflict !== null ? null : failure,
    putProfile: (patch: Partial<OfficeProfile>) =>
      setDraft((current) => settingsDrafts.type(current, { profile: { ...current.typed.profile, ...patch } })),
    putSettings: (patch: Partial<OfficeSettings>) =>
      setDraft((current) => settingsDrafts.type(current, { settings: { ...current.typed.settings, ...patch } })),
    save: (form: SettingsForm, version = draft.version) => save.mutate({ form, version }),
    settle: (keep: Kept) => {
      save.reset();
      setDraft((current) => settingsDrafts.settle(current, keep));
    },
  };
}
