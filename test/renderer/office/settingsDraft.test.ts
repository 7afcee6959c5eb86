import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import { numberExample } from '../../../renderer/office/settings/numberExample.ts';
import {
  acceptSave,
  isUnsaved,
  meetStored,
  openSettings,
  settleConflict,
  type StoredSettings,
} from '../../../renderer/office/settings/settingsDraft.ts';
import { differingMatters } from '../../../renderer/office/settings/settingsWords.ts';

const stored: StoredSettings = {
  profile: {
    name: 'Liên đoàn Lao động tỉnh Lai Châu',
    shortName: 'LĐLĐ tỉnh Lai Châu',
    superiorName: '',
    place: 'Lai Châu',
    documentSymbol: 'LĐLĐ',
    decidingBody: 'Ban Thường vụ',
  },
  settings: DEFAULT_SETTINGS,
  version: 3,
};
const theirs: StoredSettings = { ...stored, profile: { ...stored.profile, place: 'Điện Biên' }, version: 4 };
const typing = () => {
  const draft = openSettings(stored);
  return { ...draft, typed: { ...draft.typed, profile: { ...stored.profile, place: 'Tam Đường' } } };
};

describe('settings somebody else saved first', () => {
  it('are taken over while nothing was typed', () => {
    expect(meetStored(openSettings(stored), theirs)).toEqual(openSettings(theirs));
  });

  it('never overwrite what was typed', () => {
    const met = meetStored(typing(), theirs);
    expect(met.typed.profile.place).toBe('Tam Đường');
    expect(met.conflict).toBe(theirs);
    expect(differingMatters(met.typed, theirs)).toEqual([
      { label: 'Địa danh', mine: 'Tam Đường', theirs: 'Điện Biên' },
    ]);
  });

  it('leave the choice: mine is saved over the newer version, theirs replaces mine', () => {
    const met = meetStored(typing(), theirs);
    const mine = settleConflict(met, 'MINE');
    expect([mine.base.version, mine.typed.profile.place, isUnsaved(mine)]).toEqual([4, 'Tam Đường', true]);
    expect(settleConflict(met, 'THEIRS')).toEqual(openSettings(theirs));
  });

  it('a save keeps what was typed while it ran', () => {
    const draft = typing();
    const saved = acceptSave(draft, { profile: theirs.profile, settings: stored.settings }, 4);
    expect([saved.base.version, saved.typed.profile.place, isUnsaved(saved)]).toEqual([4, 'Tam Đường', true]);
  });
});

describe('the example of the next number', () => {
  it('wears the symbol as it is typed', () => {
    const typed = { ...stored, profile: { ...stored.profile, documentSymbol: 'CĐN' } };
    expect(numberExample(typed, stored, '213/QĐ-LĐLĐ').number).toBe('213/QĐ-CĐN');
  });

  it('promises no number under a policy that is not saved yet', () => {
    const typed = { ...stored, settings: { ...DEFAULT_SETTINGS, numbering: 'TERM' as const } };
    expect(numberExample(typed, stored, '213/QĐ-LĐLĐ').number).toBeNull();
  });
});
