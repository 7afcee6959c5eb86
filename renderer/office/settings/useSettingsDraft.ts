import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { OfficeProfile, OfficeSettings } from '#core/office/office.ts';
import { useApi } from '../../api/ApiContext.ts';
import { AWARDS_KEY } from '../../api/awardsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { OFFICE_KEY } from '../../api/officeQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import {
  acceptSave,
  isUnsaved,
  meetStored,
  openSettings,
  settleConflict,
  type SettingsForm,
  type StoredSettings,
} from './settingsDraft.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** The settings as they are being edited, and the one way to save them. */
export function useSettingsDraft(stored: StoredSettings) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(() => openSettings(stored));

  // A newer version that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(stored);
  if (met !== stored) {
    setMet(stored);
    setDraft((current) => meetStored(current, stored));
  }

  const save = useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: async ({ form, version }: { form: SettingsForm; version: number }) => {
        const saved = await api.office.save.mutate({ ...form, version });
        setDraft((current) => acceptSave(current, form, saved.version));
      },
      onSuccess: () => void message.success('Đã lưu thiết lập'),
      // Numbers, signers and fund choices on decisions follow these settings.
      onSettled: () =>
        Promise.all([OFFICE_KEY, AWARDS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
    }),
  );
  const failure = save.isError ? failureOf(save.error) : null;
  return {
    draft,
    isUnsaved: isUnsaved(draft),
    isSaving: save.isPending,
    /** A newer version speaks for itself once it has been read: see SettingsConflict. */
    failure: failure?.code === 'STALE_VERSION' && draft.conflict !== null ? null : failure,
    putProfile: (patch: Partial<OfficeProfile>) =>
      setDraft((current) => ({
        ...current,
        typed: { ...current.typed, profile: { ...current.typed.profile, ...patch } },
      })),
    putSettings: (patch: Partial<OfficeSettings>) =>
      setDraft((current) => ({
        ...current,
        typed: { ...current.typed, settings: { ...current.typed.settings, ...patch } },
      })),
    save: (form: SettingsForm, version = draft.base.version) => save.mutate({ form, version }),
    settle: (keep: 'MINE' | 'THEIRS') => {
      save.reset();
      setDraft((current) => settleConflict(current, keep));
    },
  };
}
