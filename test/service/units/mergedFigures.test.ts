import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { UnitFigure } from '#core/units/unitFigure.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { listFigures } from '#db/units/figureStore.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const told = { on: '2025-09-01', documentNumber: '12/QĐ-LĐLĐ', note: '' };

describeOnEachEngine('figures of a merger', (makeTarget) => {
  let office: TestOffice;
  let [one, other] = ['', ''];
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget, new Date(`${told.on}T08:00:00Z`));
    const make = (name: string) =>
      office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));
    [one, other] = [await make('CĐCS Trường A'), await make('CĐCS Trường B')];
    await write(one, 2025, 120);
    await write(other, 2025, 30);
    await write(other, 2024, 29);
  });
  afterEach(() => office.close());

  const write = (unitId: string, year: number, members: number, version: number | null = null) =>
    office.write((unit) => saveFigures(unit, { unitId, figure: counted(year, members), version }));
  const counted = (year: number, members: number): UnitFigure => ({
    ...{ year, workers: null, members, femaleMembers: null, grassrootsUnits: null, grading: '', note: '' },
  });
  const intoNew = (id: string): UnitEvent => ({
    ...{ type: 'MERGE', ...told, fromIds: [one, other], intoId: id },
    newUnit: { id, kind: 'CDCS', name: 'CĐCS Trường A và B', shortName: '', parentId: null },
  });
  const intoOne = (): UnitEvent => ({ type: 'MERGE', ...told, fromIds: [other], intoId: one, newUnit: null });
  const preview = (event: UnitEvent) => previewEvent(office.database.reader, event);
  const record = async (event: UnitEvent, change: Partial<UnitFigure> = {}) => {
    const { fingerprint, figures } = await preview(event);
    const { figure, version } = present(figures);
    return office.write((unit) =>
      recordEvent(unit, { event, fingerprint, figures: { figure: { ...figure, ...change }, version } }),
    );
  };
  const takeBack = (id: string) => office.write((unit) => takeEventBack(unit, { id }));
  const figuresOf = async (unitId: string) =>
    (await listFigures(office.database.reader, unitId)).map(({ year, members }) => [year, members]);

  it('are proposed as the sum of the year, written as the clerk leaves them, and taken back with it', async () => {
    const id = uuidv7();
    expect((await preview(intoNew(id))).figures).toMatchObject({
      figure: counted(2025, 150),
      version: null,
      missing: [],
    });
    const event = await record(intoNew(id), { members: 148 });
    expect(await figuresOf(id)).toEqual([[2025, 148]]);
    expect(await figuresOf(other)).toEqual([
      [2025, 30],
      [2024, 29],
    ]);
    await takeBack(event);
    expect(await figuresOf(id)).toEqual([]);
  });

  it('replace what the unit that goes on had stated, which taking back restores', async () => {
    const event = await record(intoOne());
    expect(await figuresOf(one)).toEqual([[2025, 150]]);
    await takeBack(event);
    expect(await figuresOf(one)).toEqual([[2025, 120]]);
  });

  it('that were corrected since keep the event', async () => {
    const event = await record(intoOne());
    await write(one, 2025, 151, 2);
    await expect(takeBack(event)).rejects.toMatchObject({ code: 'UNIT_EVENT_STAYS' });
    expect(await figuresOf(one)).toEqual([[2025, 151]]);
  });

  it('are refused when somebody wrote that year since, and for another year, with the event', async () => {
    const { fingerprint, figures } = await preview(intoOne());
    const { figure, version } = present(figures);
    await write(one, 2025, 121, 1);
    const event = intoOne();
    const late = office.write((unit) => recordEvent(unit, { event, fingerprint, figures: { figure, version } }));
    await expect(late).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const astray = office.write((unit) =>
      recordEvent(unit, { event, fingerprint, figures: { figure: { ...figure, year: 2024 }, version: null } }),
    );
    await expect(astray).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await figuresOf(one)).toEqual([[2025, 121]]);
    expect((await preview(intoOne())).changes.some(({ kind }) => kind === 'ENDS')).toBe(true);
  });
});
