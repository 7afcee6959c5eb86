import { afterEach, beforeEach, expect, it } from 'vitest';
import { personInputSchema } from '#core/people/person.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { deleteUnits } from '#db/units/forestStore.ts';
import { addLines, changeLine, removeLines } from '#service/awards/editLines.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import { createPerson, removePerson } from '#service/people/editPerson.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { line, makeTestOffice, newDraft, type TestOffice } from '../support/testOffice.ts';

describeOnEachEngine('undo of lines whose person or unit is gone', (makeTarget) => {
  let office: TestOffice;
  let draft: string;
  let personId: string;
  let unitId: string;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    draft = await newDraft(office);
    const person = personInputSchema.parse({ fullName: 'Lò Thị Hoa' });
    personId = await office.write((unit) => createPerson(unit, { person, posts: [], gradings: [] }));
    const school = { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null };
    unitId = await office.write((unit) => createUnit(unit, school));
    const lines = [
      line({ subject: 'INDIVIDUAL', name: 'Lò Thị Hoa', personId, unitId }),
      line({ subject: 'INDIVIDUAL', name: 'Lò Thị Mai' }),
    ];
    await office.write((unit) => addLines(unit, { id: draft, lines, source: { kind: 'TYPED' } }));
  });
  afterEach(() => office.close());

  const lines = () => listLines(office.database.reader, draft, { offset: 0, limit: 10 });
  const undo = async () => {
    const { decision } = present(await findDecision(office.database.reader, draft));
    return office.write((unit) => undoLastStep(unit, { id: draft, contentVersion: decision.contentVersion }));
  };
  const deletePerson = () => office.write((unit) => removePerson(unit, { id: personId, version: 1 }));
  const deleteUnit = () => office.database.transaction((tx) => deleteUnits(tx, [unitId]));

  it('brings a removed line back without the links, and reaches the steps before', async () => {
    const [hoa] = await lines();
    await office.write((unit) => removeLines(unit, { id: draft, lineIds: [present(hoa).id] }));
    await deletePerson();
    await deleteUnit();
    await undo();
    expect(await lines()).toMatchObject([{ name: 'Lò Thị Hoa', personId: null, unitId: null }, { name: 'Lò Thị Mai' }]);
    await undo();
    expect(await lines()).toEqual([]);
  });

  it('takes a change back and keeps the link that still stands', async () => {
    const { id: lineId, version } = present((await lines())[0]);
    const changed = line({ subject: 'INDIVIDUAL', name: 'Lò Thị Hòa' });
    await office.write((unit) => changeLine(unit, { id: draft, lineId, version, line: changed }));
    await deletePerson();
    await undo();
    expect((await lines())[0]).toMatchObject({ name: 'Lò Thị Hoa', personId: null, unitId });
  });
});
