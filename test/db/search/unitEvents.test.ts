import { expect, it } from 'vitest';
import { SEARCH_KINDS, secondLine } from '#core/search/searchHit.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { findHits } from '#db/search/findHits.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice } from '../../support/testOffice.ts';

describeOnEachEngine('events of units', (makeTarget) => {
  it('are found by their document, told with the unit that came out of them, until they are taken back', async () => {
    const office = await makeTestOffice(makeTarget);
    const make = (name: string) =>
      office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));
    const [kept, ...fromIds] = [await make('CĐCS Trường A'), await make('CĐCS Trường B'), await make('CĐCS Trường C')];
    const told = { on: '2025-07-01', documentNumber: '1684/NQ-UBTVQH15', note: 'Sắp xếp đơn vị hành chính' };
    const event: UnitEvent = { type: 'MERGE', ...told, fromIds, intoId: kept, newUnit: null };
    const { fingerprint } = await previewEvent(office.database.reader, event);
    const id = await office.write((unit) => recordEvent(unit, { event, fingerprint }));
    const find = async (text: string) => {
      const found = { text, kinds: SEARCH_KINDS, limit: 5, on: '2025-08-01' };
      return (await findHits(office.database.reader, found)).flatMap(({ hits }) => hits);
    };

    const [hit, ...others] = await find('1684/nq');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ kind: 'UNIT_EVENT', id, unitId: kept, on: told.on });
    expect(hit && secondLine(hit)).toBe('Sáp nhập, hợp nhất, CĐCS Trường A và 2 đơn vị khác, 01/07/2025');
    expect(await find('sap xep don vi hanh')).toEqual([hit]);

    await office.write((unit) => takeEventBack(unit, { id }));
    expect(await find('1684')).toEqual([]);
    await office.close();
  });
});
