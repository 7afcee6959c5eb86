import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pledgeDrafts, type PledgeForm } from '../../../../renderer/clusters/pledge/pledgeDraft.ts';
import { movedParty, withMembers } from '../../../../renderer/clusters/pledge/signingParties.ts';
import { awkwardText, awkwardWords } from '../../shared/saving/awkwardText.ts';

type StoredForm = PledgeForm & { version: number };
const { open, type, meet, accept, settle, isUnsaved, sendable, differing } = pledgeDrafts;

const party = (memberId: string, signerName = '') => ({
  memberId,
  name: `LĐLĐ ${memberId}`,
  authority: 'TM. BAN THƯỜNG VỤ',
  signerName,
  signerPosition: 'Chủ tịch',
});
const A = '01a20339-3cb6-7174-9898-a6f5a9618d62';
const B = '01a20339-3cb6-7174-9898-a6f5a9618d63';
const C = '01a20339-3cb6-7174-9898-a6f5a9618d64';
const stored = (changes: Partial<StoredForm> = {}): StoredForm => ({
  signedOn: null,
  place: '',
  preamble: 'Thực hiện sự chỉ đạo',
  contents: 'Một\nHai',
  commitments: '',
  parties: [party(A), party(B, 'Lò Văn Ký')],
  version: 4,
  ...changes,
});

describe('a pledge that saves itself', () => {
  it('is saved once something of it changed, spaces aside', () => {
    const draft = open(stored());
    expect(isUnsaved(type(draft, { place: '  ', contents: 'Một \nHai\n' }))).toBe(false);
    const changed = type(draft, { place: 'Lai Châu ' });
    expect(isUnsaved(changed)).toBe(true);
    expect(sendable(changed)).toMatchObject({ place: 'Lai Châu', parties: [{}, {}] });
  });

  it('is saved once it was saved, whatever spaces and letters were typed', () => {
    const typedForm: fc.Arbitrary<Partial<PledgeForm>> = fc.record({
      place: awkwardText,
      preamble: awkwardText,
      contents: awkwardText,
      commitments: awkwardText,
      parties: fc
        .record({ name: awkwardWords, authority: awkwardText, signerName: awkwardText, signerPosition: awkwardText })
        .map((words) => [{ ...party(A), ...words }]),
    });
    fc.assert(
      fc.property(typedForm, (patch) => {
        const draft = type(open(stored()), patch);
        const sent = sendable(draft);
        expect(sent).not.toBeNull();
        expect(isUnsaved(accept(draft, sent ?? draft.saved, 5))).toBe(false);
      }),
    );
  });

  it('waits while a party has no name', () => {
    const nameless = { ...party(A), name: ' ' };
    expect(sendable(type(open(stored()), { parties: [nameless] }))).toBeNull();
  });

  it('shows both versions when somebody else was faster, and loses neither', () => {
    const typed = type(open(stored()), { place: 'Lai Châu' });
    const theirs = stored({ place: 'Tam Đường', version: 5 });
    const met = meet(typed, theirs);
    expect(met.conflict).toMatchObject({ version: 5, form: { place: 'Tam Đường' } });
    expect(met.typed.place).toBe('Lai Châu');
    expect(differing(met.typed, theirs)).toEqual(['place']);
    expect(settle(met, 'MINE')).toMatchObject({ typed: { place: 'Lai Châu' }, version: 5, conflict: null });
    expect(settle(met, 'THEIRS').typed.place).toBe('Tam Đường');
  });

  it('takes a newer version quietly where nothing was typed, or the same', () => {
    const theirs = stored({ place: 'Tam Đường', version: 5 });
    expect(meet(open(stored()), theirs)).toMatchObject({ typed: { place: 'Tam Đường' }, conflict: null });
    const same = type(open(stored()), { place: 'Tam Đường' });
    expect(meet(same, theirs)).toMatchObject({ version: 5, conflict: null });
    const older = meet(open(theirs), stored());
    expect(older.version).toBe(5);
  });

  it('keeps what was typed while it was being saved', () => {
    const sent = { ...open(stored()).typed, place: 'Lai' };
    const goneOn = accept(type(open(stored()), { place: 'Lai Châu' }), sent, 5);
    expect(goneOn).toMatchObject({ version: 5, typed: { place: 'Lai Châu' }, saved: { place: 'Lai' } });
    expect(isUnsaved(goneOn)).toBe(true);
  });
});

describe('the parties', () => {
  it('follow the members of the year, and keep who signs', () => {
    const parties = [party(A, 'Đã ghi'), party(B)];
    const members = [party(B, 'Đại diện mới'), party(C), party(A, 'Người khác')];
    expect(withMembers(parties, members).map(({ memberId, signerName }) => [memberId, signerName])).toEqual([
      [B, 'Đại diện mới'],
      [C, ''],
      [A, 'Đã ghi'],
    ]);
  });

  it('move one place, and stay at the ends', () => {
    const parties = [party(A), party(B), party(C)];
    const order = (moved: typeof parties) => moved.map(({ memberId }) => memberId);
    expect(order(movedParty(parties, 0, 1))).toEqual([B, A, C]);
    expect(order(movedParty(parties, 0, -1))).toEqual([A, B, C]);
    expect(order(movedParty(parties, 2, 1))).toEqual([A, B, C]);
  });
});
