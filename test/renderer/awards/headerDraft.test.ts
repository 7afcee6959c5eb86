import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionHeader } from '#core/awards/decision.ts';
import { headerDrafts, type HeaderDraft } from '../../../renderer/awards/decision/header/headerDraft.ts';
import { awkwardText, awkwardWords } from '../shared/saving/awkwardText.ts';
import { sampleDecision } from '../support/sampleDecision.ts';

const { open, type, meet, accept, settle, isUnsaved, sendable, differing, problemOf, firstProblem } = headerDrafts;

/** Saved as the page does it: what was sent is what is known to be stored. */
function saved(draft: HeaderDraft): HeaderDraft {
  const sent = sendable(draft);
  if (!sent) throw new Error('what was typed can be sent');
  return accept(draft, sent, draft.version + 1);
}

const typedHeader: fc.Arbitrary<Partial<DecisionHeader>> = fc.record({
  title: awkwardWords,
  number: awkwardText,
  summary: awkwardText,
  listTitle: awkwardText,
  fund: awkwardText,
  payer: awkwardText,
  bases: fc.array(fc.record({ text: awkwardText, date: fc.constant(null) }), { maxLength: 3 }),
  recipients: fc.array(awkwardText, { maxLength: 3 }),
  signer: fc.record({ fullName: awkwardWords, position: awkwardWords, authority: awkwardText }),
});

describe('a header being typed', () => {
  it('is saved once it was saved, whatever spaces and letters were typed', () => {
    fc.assert(
      fc.property(typedHeader, (patch) => {
        const draft = saved(type(open(sampleDecision()), patch));
        expect(isUnsaved(draft)).toBe(false);
        // And stays so when the back end answers with what it keeps.
        const read = meet(draft, sampleDecision({ ...draft.saved, version: draft.version }));
        expect([isUnsaved(read), read.conflict]).toEqual([false, null]);
      }),
    );
  });

  it('sends nothing twice after a double space, a no-break space, or a basis that ends with a blank', () => {
    const draft = type(open(sampleDecision()), {
      summary: 'Về việc  khen\u00a0thưởng',
      bases: [{ text: 'Luật Thi đua, khen thưởng  năm 2022 ', date: null }],
    });
    expect(isUnsaved(draft)).toBe(true);
    expect(isUnsaved(saved(draft))).toBe(false);
    expect(saved(draft).saved.summary).toBe('Về việc khen thưởng');
  });

  it('keeps what is typed when someone else saved first, and shows both', () => {
    const typed = type(open(sampleDecision()), { summary: 'Bản của tôi' });
    const met = meet(typed, sampleDecision({ version: 4, summary: 'Bản của người khác' }));
    expect(met.typed.summary).toBe('Bản của tôi');
    expect(met.conflict?.form.summary).toBe('Bản của người khác');
    expect(differing(met.typed, met.conflict?.form ?? met.typed)).toEqual(['summary']);

    const mine = settle(met, 'MINE');
    expect([mine.typed.summary, mine.version, isUnsaved(mine)]).toEqual(['Bản của tôi', 4, true]);
    const theirs = settle(met, 'THEIRS');
    expect([theirs.typed.summary, isUnsaved(theirs)]).toEqual(['Bản của người khác', false]);
  });

  it('goes on quietly when the newer version holds nothing new above the list', () => {
    const typed = type(open(sampleDecision()), { summary: 'Đang gõ' });
    const met = meet(typed, sampleDecision({ version: 5 }));
    expect([met.conflict, met.version, met.typed.summary]).toEqual([null, 5, 'Đang gõ']);
  });

  it('takes a newer version in when nothing is waiting to be saved', () => {
    const met = meet(open(sampleDecision()), sampleDecision({ version: 4, number: '212/QĐ-LĐLĐ' }));
    expect(met.typed.number).toBe('212/QĐ-LĐLĐ');
  });

  it('lets typing go on while a save is under way', () => {
    const first = type(open(sampleDecision()), { summary: 'Một' });
    const sent = sendable(first);
    if (!sent) throw new Error('a complete header can be sent');
    const goneOn = accept(type(first, { summary: 'Một hai' }), sent, 4);
    expect([goneOn.typed.summary, goneOn.version, isUnsaved(goneOn)]).toEqual(['Một hai', 4, true]);
  });

  it('ignores an answer older than what is known', () => {
    const draft = accept(open(sampleDecision()), sampleDecision({ summary: 'Mới' }), 9);
    expect(meet(draft, sampleDecision({ version: 8 }))).toBe(draft);
  });

  it('does not count spaces at the ends or empty rows as changes', () => {
    const draft = open(sampleDecision());
    const spaced = type(draft, {
      title: `${draft.typed.title} `,
      bases: [...draft.typed.bases, { text: ' \u00a0', date: null }],
      recipients: ['', ...draft.typed.recipients, '\u200b'],
    });
    expect(isUnsaved(spaced)).toBe(false);
  });

  it('waits while a field is not acceptable, says why, and knows which', () => {
    const nameless = type(open(sampleDecision()), { title: ' ', summary: 'Khác' });
    expect(sendable(nameless)).toBeNull();
    expect([problemOf(nameless, 'title'), problemOf(nameless, 'summary')]).toEqual(['Cần tên quyết định', undefined]);
    expect(firstProblem(nameless)).toBe('title');
    // The other fields are still compared as they would be kept.
    expect(differing(nameless.typed, { ...sampleDecision(), summary: 'Khác  ' })).toEqual(['title']);
  });
});
