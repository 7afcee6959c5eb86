import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEntry } from '#core/clusters/scores/scoreEntries.ts';
import { BLANK_PART, differingKeys, enter, partDrafts } from '../../../../renderer/clusters/scores/sheet/partDraft.ts';
import { awkwardText } from '../../shared/saving/awkwardText.ts';
import { entry } from './sampleSheet.ts';

const { open, type, meet, accept, isUnsaved, sendable } = partDrafts;

describe('a part being scored', () => {
  it('is saved once it was saved, whatever was typed where and in which order', () => {
    const typing = fc.array(
      fc.record({
        key: fc.constantFrom('c1', 'c2', 'c3'),
        patch: fc.oneof(
          fc.record({ note: awkwardText }),
          fc.record({ points: fc.option(fc.integer({ min: 0, max: 1000 })) }),
        ),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(typing, awkwardText, (steps, scoredBy) => {
        const typed = steps.reduce((draft, { key, patch }) => enter(draft, key, patch), open(BLANK_PART));
        const draft = type(typed, { scoredBy });
        const sent = sendable(draft);
        expect(sent).not.toBeNull();
        const saved = accept(draft, sent ?? draft.saved, 1);
        expect(isUnsaved(saved)).toBe(false);
        // And stays so when the back end answers with what it keeps, in an order of its own.
        const read = meet(saved, { ...saved.saved, entries: [...saved.saved.entries].reverse(), version: 1 });
        expect([isUnsaved(read), read.conflict]).toEqual([false, null]);
      }),
    );
  });

  it('sends nothing for an entry that was emptied, or holds blanks only', () => {
    const blank = enter(open(BLANK_PART), 'c1', { note: ' \u00a0' });
    expect([isUnsaved(blank), sendable(blank)?.entries]).toEqual([false, []]);
    const stored = { ...BLANK_PART, entries: [entry('c1', { points: 1_00 })], version: 3 };
    const emptied = enter(open(stored), 'c1', { points: null });
    expect([isUnsaved(emptied), sendable(emptied)?.entries]).toEqual([true, []]);
  });

  it('names the lines two parts see differently, spaces aside', () => {
    const one = { ...BLANK_PART, entries: [entry('c1', { note: 'Đủ  hồ sơ' }), entry('c2', { points: 1_00 })] };
    const other = { ...BLANK_PART, entries: [emptyEntry('c3'), entry('c1', { note: 'Đủ hồ sơ ' })] };
    expect(differingKeys(one, other)).toEqual(['c2']);
  });
});
