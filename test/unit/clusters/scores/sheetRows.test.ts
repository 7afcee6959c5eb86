import { describe, expect, it } from 'vitest';
import { inputsOf, sheetItems, sheetSections } from '#core/clusters/scores/sheetRows.ts';
import { EVERYTHING, templateOf } from './templateFixture.ts';

describe('the rows of a sheet', () => {
  it('are numbered as on paper: groups first, then bonuses, penalties and knock-outs', () => {
    const sections = sheetSections(EVERYTHING, 'SELF');
    const groups = EVERYTHING.groups.length;
    expect(sections.map(({ kind }) => kind)).toEqual([
      ...EVERYTHING.groups.map(() => 'GROUP'),
      'BONUS',
      'PENALTY',
      'KNOCKOUT',
    ]);
    expect(sections.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI'].slice(0, groups + 3));
    for (const { items } of sections) {
      expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => String(index + 1)));
    }
    const bonus = sections[groups];
    expect(bonus?.overPlan?.number).toBe(String(EVERYTHING.bonuses.length + 1));
  });

  it('leave out what the template does not have', () => {
    expect(sheetSections(templateOf([[60], [40]]), 'SELF').map(({ number, max }) => [number, max])).toEqual([
      ['I', 60_00],
      ['II', 40_00],
    ]);
  });

  it('ask units for nothing that is left to the appraising body', () => {
    const asked = (part: 'SELF' | 'APPRAISED') => sheetItems(EVERYTHING, part).map((item) => inputsOf(item).length > 0);
    expect(sheetItems(EVERYTHING, 'SELF').map(({ appraisedOnly }) => !appraisedOnly)).toEqual(asked('SELF'));
    expect(asked('APPRAISED')).not.toContain(false);
    expect(asked('SELF')).toContain(false);
  });
});
