import { afterEach, beforeEach, expect, it } from 'vitest';
import type { UnitKindInput } from '#core/units/unitKind.ts';
import { listCatalogueKinds, listUnitKinds } from '#db/units/kindStore.ts';
import { addUnitKind, removeUnitKind, saveUnitKind } from '#service/catalogue/editUnitKinds.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { correctUnit } from '#service/units/correctUnit.ts';
import { readUnit } from '#service/units/readUnit.ts';
import { previewEvent, recordEvent } from '#service/units/unitEvents.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';

const CODE = 'CD_KHU_CN';
const KIND: UnitKindInput = {
  name: 'Công đoàn khu công nghiệp',
  shortName: 'CĐ KCN',
  level: 'CTTCS',
  validFrom: null,
  validTo: null,
  basis: 'Cơ quan tự đặt',
  verified: true,
};

describeOnEachEngine('kinds of units', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const kindOf = async (code: string) =>
    present((await listCatalogueKinds(office.database.reader)).find((kind) => kind.code === code));
  const inputOf = async (code: string): Promise<UnitKindInput> => {
    const { name, shortName, level, validFrom, validTo, basis, verified } = await kindOf(code);
    return { name, shortName, level, validFrom, validTo, basis, verified };
  };
  const codes = async () => (await listUnitKinds(office.database.reader)).map(({ code }) => code);
  const add = () => office.write((unit) => addUnitKind(unit, { code: CODE, kind: KIND, after: 'CDVC' }));
  const remove = async () => {
    const seen = await inputOf(CODE);
    return office.write((unit) => removeUnitKind(unit, { code: CODE, seen }));
  };
  const makeUnit = (kind: string) =>
    office.write((unit) =>
      createUnit(unit, { kind, name: 'Công đoàn Khu công nghiệp Tam Đường', shortName: '', parentId: null }),
    );

  it('can be added at any place of the list, and removed while no unit has them', async () => {
    const before = await codes();
    await add();
    expect(await codes()).toEqual(before.toSpliced(before.indexOf('CDVC') + 1, 0, CODE));
    expect(await kindOf(CODE)).toMatchObject({ ...KIND, origin: 'OFFICE', isCorrected: false, units: 0 });
    await expect(add()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await remove();
    expect(await codes()).toEqual(before);
  });

  it('that ship keep their mark when they are corrected, and cannot be removed', async () => {
    const seen = await inputOf('CD_NGANH');
    const kind = { ...seen, name: 'Công đoàn ngành của tỉnh' };
    await office.write((unit) => saveUnitKind(unit, { code: 'CD_NGANH', seen, kind, after: null }));
    expect(await kindOf('CD_NGANH')).toMatchObject({ name: kind.name, origin: 'SHIPPED', isCorrected: true });
    expect((await codes())[0]).toBe('CD_NGANH');
    expect((await kindOf('CDCS')).isCorrected).toBe(false);
    await expect(office.write((unit) => removeUnitKind(unit, { code: 'CD_NGANH', seen: kind }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are not written over what somebody else wrote meanwhile', async () => {
    await add();
    const save = (seen: UnitKindInput, changes: Partial<UnitKindInput>) =>
      office.write((unit) => saveUnitKind(unit, { code: CODE, seen, kind: { ...seen, ...changes }, after: 'CDVC' }));
    await save(KIND, { shortName: 'CĐ các KCN' });
    await expect(save(KIND, { shortName: 'CĐ khu CN' })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(office.write((unit) => removeUnitKind(unit, { code: CODE, seen: KIND }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await kindOf(CODE)).toMatchObject({ shortName: 'CĐ các KCN' });
  });

  it('that a unit has can only be retired', async () => {
    await add();
    await makeUnit(CODE);
    await expect(remove()).rejects.toMatchObject({ code: 'UNIT_KIND_IN_USE' });
    const retired = { ...KIND, validTo: '2025-06-30' };
    await office.write((unit) => saveUnitKind(unit, { code: CODE, seen: KIND, kind: retired, after: 'CDVC' }));
    expect(await kindOf(CODE)).toMatchObject({ validTo: '2025-06-30', units: 1 });
  });

  it('that only taking an event back would need again stay too', async () => {
    await add();
    const id = await makeUnit(CODE);
    const event = {
      ...{ type: 'DOWNGRADE' as const, on: '2025-07-01', documentNumber: '', note: '', unitId: id },
      ...{ kind: 'CDCS', name: 'Công đoàn cơ sở Tam Đường', shortName: '', parentId: null },
    };
    const { fingerprint } = await previewEvent(office.database.reader, event);
    await office.write((unit) => recordEvent(unit, { event, fingerprint }));
    // The first name is corrected away: no row of the unit bears the kind any more.
    const { unit: history } = await readUnit(office.database.reader, { id, on: '2025-08-01' });
    const names = history.names.map((name) => ({ ...name, kind: 'CDCS' }));
    const { code, note, parents, version } = history;
    await office.write((unit) =>
      correctUnit(unit, { id, code, note, names: [...names], parents: [...parents], version }),
    );
    expect((await kindOf(CODE)).units).toBe(0);
    await expect(remove()).rejects.toMatchObject({ code: 'UNIT_KIND_IN_USE' });
  });
});
