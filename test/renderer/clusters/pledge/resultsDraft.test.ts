import { describe, expect, it } from 'vitest';
import {
  acceptFigures,
  conflictsIn,
  figureOf,
  keptFigures,
  leaveFigure,
  meetResults,
  sendableFigures,
  settleFigure,
  toSave,
  typeFigure,
  withSaved,
  type FigureDrafts,
  type KeptFigures,
  type ResultPlace,
} from '../../../../renderer/clusters/pledge/resultsDraft.ts';
import type { PledgeResult } from '../../../../renderer/api/pledgesQueries.ts';
import { present } from '../../../support/present.ts';

const MEMBERS: ResultPlace = { targetId: 'members', period: 'YEAR', memberId: null };
const OTHER: ResultPlace = { ...MEMBERS, targetId: 'founded', memberId: 'a' };
const stored = (changes: Partial<PledgeResult> = {}): PledgeResult => ({
  ...MEMBERS,
  actual: 350_000,
  note: 'báo cáo quý IV',
  version: 3,
  ...changes,
});
const kept = (...results: PledgeResult[]) => keptFigures(results);
const NONE = kept();
const typed = (results: KeptFigures, text: string, place = MEMBERS): FigureDrafts =>
  leaveFigure(typeFigure({}, results, place, text), results, place);

describe('a figure being typed', () => {
  it('is sent once its field was left, over the version that was seen', () => {
    const results = kept(stored());
    const typing = typeFigure({}, results, MEMBERS, '3.812');
    expect(sendableFigures(typing, results)).toEqual([]);
    const [draft] = sendableFigures(leaveFigure(typing, results, MEMBERS), results);
    expect(toSave(present(draft), results)).toEqual({
      ...MEMBERS,
      actual: 381_200,
      note: 'báo cáo quý IV',
      version: 3,
    });
  });

  it('is nothing to save where it says what stands there already', () => {
    expect(typed(kept(stored()), '3.500')).toEqual({});
    expect(typed(NONE, '')).toEqual({});
  });

  it('is kept on screen and not sent while it is no figure', () => {
    const drafts = typed(NONE, '3,812');
    expect(Object.values(drafts).map(({ text }) => text)).toEqual(['3,812']);
    expect(figureOf('3,812')).toBeUndefined();
    expect(sendableFigures(drafts, NONE)).toEqual([]);
  });

  it('takes the figure away where it is emptied', () => {
    const results = kept(stored());
    const [draft] = sendableFigures(typed(results, ''), results);
    expect(toSave(present(draft), results)).toMatchObject({ actual: null, note: '', version: 3 });
    expect(withSaved(results, [toSave(present(draft), results)]).size).toBe(0);
  });

  it('leaves other figures as they are, and typing that went on meanwhile in place', () => {
    const results = kept(stored(), stored({ ...OTHER, version: 1 }));
    const sent = sendableFigures(typed(results, '3.900'), results);
    const after = withSaved(
      results,
      sent.map((draft) => toSave(draft, results)),
    );
    expect([...after.values()]).toEqual([stored({ actual: 390_000, version: 4 }), stored({ ...OTHER, version: 1 })]);
    expect(acceptFigures(typed(results, '3.900'), sent)).toEqual({});
    const goneOn = acceptFigures(typeFigure(typed(results, '3.900'), results, MEMBERS, '3.950'), sent);
    expect(Object.values(goneOn)).toMatchObject([{ text: '3.950', version: 4 }]);
    expect(conflictsIn(goneOn, after)).toEqual([]);
  });

  it('is held back when somebody else wrote another figure, and nothing is lost', () => {
    const drafts = typed(kept(stored()), '3.900');
    const theirs = stored({ actual: 381_200, version: 4 });
    const [conflict] = conflictsIn(drafts, kept(theirs));
    expect(conflict).toMatchObject({ draft: { text: '3.900' }, theirs: { actual: 381_200 } });
    expect(sendableFigures(drafts, kept(theirs))).toEqual([]);

    const mine = settleFigure(drafts, present(conflict), 'MINE');
    expect(sendableFigures(mine, kept(theirs))).toMatchObject([{ text: '3.900', version: 4 }]);
    expect(settleFigure(drafts, present(conflict), 'THEIRS')).toEqual({});
  });

  it('is no conflict where both wrote the same', () => {
    const theirs = stored({ actual: 390_000, version: 4 });
    const drafts = typed(kept(stored()), '3.900');
    expect(conflictsIn(drafts, kept(theirs))).toEqual([]);
    expect(meetResults(drafts, kept(theirs))).toEqual({});
  });

  it('knows a figure that was taken away meanwhile', () => {
    const [conflict] = conflictsIn(typed(kept(stored()), '3.900'), NONE);
    expect(conflict?.theirs).toBeUndefined();
    const mine = settleFigure(typed(kept(stored()), '3.900'), present(conflict), 'MINE');
    expect(sendableFigures(mine, NONE)).toMatchObject([{ version: null }]);
  });
});
