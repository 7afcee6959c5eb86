import { describe, expect, it } from 'vitest';
import {
  acceptSave,
  differingFields,
  isUnsaved,
  meetStored,
  openHeader,
  sendable,
  settleConflict,
  typeInto,
} from '../../../renderer/awards/decision/header/headerDraft.ts';
import { sampleDecision } from '../support/sampleDecision.ts';

describe('a header being typed', () => {
  it('keeps what is typed when someone else saved first, and shows both', () => {
    const typed = typeInto(openHeader(sampleDecision()), { summary: 'Bản của tôi' });
    const met = meetStored(typed, sampleDecision({ version: 4, summary: 'Bản của người khác' }));
    expect(met.typed.summary).toBe('Bản của tôi');
    expect(met.conflict?.header.summary).toBe('Bản của người khác');
    expect(differingFields(met.typed, met.conflict?.header ?? met.typed)).toEqual(['summary']);

    const mine = settleConflict(met, 'MINE');
    expect([mine.typed.summary, mine.version, isUnsaved(mine)]).toEqual(['Bản của tôi', 4, true]);
    const theirs = settleConflict(met, 'THEIRS');
    expect([theirs.typed.summary, isUnsaved(theirs)]).toEqual(['Bản của người khác', false]);
  });

  it('goes on quietly when the newer version holds nothing new above the list', () => {
    const typed = typeInto(openHeader(sampleDecision()), { summary: 'Đang gõ' });
    const met = meetStored(typed, sampleDecision({ version: 5 }));
    expect([met.conflict, met.version, met.typed.summary]).toEqual([null, 5, 'Đang gõ']);
  });

  it('takes a newer version in when nothing is waiting to be saved', () => {
    const met = meetStored(openHeader(sampleDecision()), sampleDecision({ version: 4, number: '212/QĐ-LĐLĐ' }));
    expect(met.typed.number).toBe('212/QĐ-LĐLĐ');
  });

  it('lets typing go on while a save is under way', () => {
    const first = typeInto(openHeader(sampleDecision()), { summary: 'Một' });
    const sent = sendable(first);
    if (!sent) throw new Error('a complete header can be sent');
    const saved = acceptSave(typeInto(first, { summary: 'Một hai' }), sent, 4);
    expect([saved.typed.summary, saved.version, isUnsaved(saved)]).toEqual(['Một hai', 4, true]);
  });

  it('ignores an answer older than what is known', () => {
    const draft = acceptSave(openHeader(sampleDecision()), sampleDecision({ summary: 'Mới' }), 9);
    expect(meetStored(draft, sampleDecision({ version: 8 }))).toBe(draft);
  });

  it('does not count spaces at the ends or empty basis rows as changes', () => {
    const draft = openHeader(sampleDecision());
    const spaced = typeInto(draft, {
      title: `${draft.typed.title} `,
      bases: [...draft.typed.bases, { text: '', date: null }],
    });
    expect(isUnsaved(spaced)).toBe(false);
    expect(sendable(typeInto(draft, { title: ' ' }))).toBeNull();
  });
});
