import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import { numberExample } from '../../../renderer/office/settings/numberExample.ts';
import { settingsDrafts, type StoredSettings } from '../../../renderer/office/settings/settingsDraft.ts';
import { differingMatters } from '../../../renderer/office/settings/settingsWords.ts';
import { awkwardText, awkwardWords } from '../shared/saving/awkwardText.ts';

const { open, type, meet, accept, settle, isUnsaved, sendable } = settingsDrafts;

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
const typing = () => type(open(stored), { profile: { ...stored.profile, place: 'Tam Đường' } });

describe('settings somebody else saved first', () => {
  it('are taken over while nothing was typed', () => {
    expect(meet(open(stored), theirs)).toEqual(open(theirs));
  });

  it('never overwrite what was typed', () => {
    const met = meet(typing(), theirs);
    expect(met.typed.profile.place).toBe('Tam Đường');
    expect(met.conflict).toMatchObject({ version: 4, form: { profile: { place: 'Điện Biên' } } });
    expect(differingMatters(met.typed, theirs)).toEqual([
      { label: 'Địa danh', mine: 'Tam Đường', theirs: 'Điện Biên' },
    ]);
  });

  it('leave the choice: mine is saved over the newer version, theirs replaces mine', () => {
    const met = meet(typing(), theirs);
    const mine = settle(met, 'MINE');
    expect([mine.version, mine.typed.profile.place, isUnsaved(mine)]).toEqual([4, 'Tam Đường', true]);
    expect(settle(met, 'THEIRS')).toEqual(open(theirs));
  });

  it('are saved once they were saved, whatever spaces and letters were typed', () => {
    const words = fc.record({
      profile: fc.record({ name: awkwardWords, superiorName: awkwardText, decidingBody: awkwardWords }),
      settings: fc.record({
        preparedBy: awkwardText,
        funds: fc.array(awkwardWords, { maxLength: 2 }),
        defaultBases: fc.array(awkwardWords, { maxLength: 2 }),
        signers: fc.array(fc.record({ fullName: awkwardWords, position: awkwardWords, authority: awkwardText })),
      }),
    });
    fc.assert(
      fc.property(words, ({ profile, settings }) => {
        const draft = type(open(stored), {
          profile: { ...stored.profile, ...profile },
          settings: { ...stored.settings, ...settings, signers: settings.signers.slice(0, 3) },
        });
        const sent = sendable(draft);
        expect(sent).not.toBeNull();
        expect(isUnsaved(accept(draft, sent ?? draft.saved, 4))).toBe(false);
      }),
    );
  });

  it('a save keeps what was typed while it ran', () => {
    const draft = typing();
    const saved = accept(draft, { profile: theirs.profile, settings: stored.settings }, 4);
    expect([saved.version, saved.typed.profile.place, isUnsaved(saved)]).toEqual([4, 'Tam Đường', true]);
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
