import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '#core/errors/appError.ts';
import { personInputSchema, postInputSchema, type PersonInput } from '#core/people/person.ts';
import {
  ABSENCES,
  addTold,
  changeTold,
  DISCIPLINES,
  GRADINGS,
  POSTS,
  removeTold,
} from '#service/people/editHistory.ts';
import { createPerson, removePerson, savePerson } from '#service/people/editPerson.ts';
import { readPerson } from '#service/people/readPerson.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const CITIZEN_ID = '012185001234';
const GOOD = { year: 2023, grade: 'HTTNV' as const, note: '' };
const BEST = { ...GOOD, grade: 'HTXSNV' as const };
const REPRIMAND = { form: 'REPRIMAND' as const, decidedOn: '2020-05-06', documentNumber: '12/QĐ', note: '' };
const LEAVE = {
  fromDate: '2022-01-01',
  toDate: '2022-06-30',
  workingDays: 120,
  reason: 'MATERNITY' as const,
  note: '',
};

describeOnEachEngine('history of a person', (makeTarget) => {
  let office: TestOffice;
  let personId: string;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    personId = await add({ fullName: 'Lò Thị Hoa', citizenId: CITIZEN_ID });
  });
  afterEach(() => office.close());

  const add = (person: Partial<PersonInput>) =>
    office.write((unit) => createPerson(unit, { person: personInputSchema.parse(person), posts: [], gradings: [] }));
  const historyOf = async () =>
    (await readPerson(office.database.reader, personId, { on: '2024-02-01', role: 'ADMIN' })).history;
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const lastAudit = async () => {
    const row = await office.database
      .reader('audit_log')
      .orderBy('seq', 'desc')
      .first<{ action: string; detail: string }>('action', 'detail');
    return { action: row.action, detail: JSON.parse(row.detail) as unknown };
  };

  it('refuses a change over one made meanwhile, and keeps that one', async () => {
    const id = await office.write((unit) => addTold(unit, GRADINGS, { personId, row: GOOD }));
    const key = { personId, id, seen: GOOD };
    await office.write((unit) => changeTold(unit, GRADINGS, { ...key, row: BEST }));
    expect(await lastAudit()).toEqual({
      action: 'people.changeTold',
      detail: { id, before: GOOD, after: BEST },
    });
    const late = office.write((unit) => changeTold(unit, GRADINGS, { ...key, row: { ...GOOD, note: 'muộn' } }));
    expect(await codeOf(late)).toBe('STALE_VERSION');
    expect((await historyOf()).gradings).toMatchObject([BEST]);
  });

  it('takes what was kept with stray spaces for what the screen sends back cleaned', async () => {
    const id = await office.write((unit) => addTold(unit, GRADINGS, { personId, row: { ...GOOD, note: 'tốt  lắm ' } }));
    const seen = { ...GOOD, note: 'tốt lắm' };
    await office.write((unit) => changeTold(unit, GRADINGS, { personId, id, seen, row: BEST }));
    expect((await historyOf()).gradings).toMatchObject([BEST]);
  });

  it('writes down no discipline to come, and no more working days than the absence has days', async () => {
    const told = [
      office.write((unit) => addTold(unit, DISCIPLINES, { personId, row: { ...REPRIMAND, decidedOn: '2024-02-02' } })),
      office.write((unit) => addTold(unit, ABSENCES, { personId, row: { ...LEAVE, workingDays: 182 } })),
    ];
    for (const writing of told) expect(await codeOf(writing)).toBe('INPUT_INVALID');
    const id = await office.write((unit) => addTold(unit, ABSENCES, { personId, row: { ...LEAVE, workingDays: 181 } }));
    // What was kept before the rule can still be put right.
    await office.database.transaction((tx) => tx('person_absence').where({ id }).update({ working_days: 500 }));
    const key = { personId, id, seen: { ...LEAVE, workingDays: 500 } };
    expect(await codeOf(office.write((unit) => changeTold(unit, ABSENCES, { ...key, row: key.seen })))).toBe(
      'INPUT_INVALID',
    );
    await office.write((unit) => changeTold(unit, ABSENCES, { ...key, row: LEAVE }));
    expect((await historyOf()).absences).toMatchObject([LEAVE]);
  });

  it('removes only what was seen, and keeps in the log what it said', async () => {
    const post = postInputSchema.parse({ position: 'Giáo viên', validFrom: '2015-09-01' });
    const kinds = [
      [POSTS, post, { ...post, position: 'Kế toán' }],
      [GRADINGS, GOOD, BEST],
      [DISCIPLINES, REPRIMAND, { ...REPRIMAND, note: 'khác' }],
      [ABSENCES, LEAVE, { ...LEAVE, workingDays: 121 }],
    ] as const;
    for (const [kind, row, other] of kinds) {
      const told = kind as typeof GRADINGS;
      const id = await office.write((unit) => addTold(unit, told, { personId, row: row as typeof GOOD }));
      const remove = (seen: unknown) =>
        office.write((unit) => removeTold(unit, told, { personId, id, seen: seen as typeof GOOD }));
      expect(await codeOf(remove(other)), kind.noun).toBe('STALE_VERSION');
      await remove(row);
      expect(await lastAudit()).toEqual({
        action: 'people.removeTold',
        detail: { table: kind.table, id, before: row },
      });
      expect(await codeOf(remove(row)), kind.noun).toBe('NOT_FOUND');
    }
    expect(Object.values(await historyOf()).flat()).toEqual([]);
  });

  it('deletes a person only as seen, and keeps in the log the history that went along', async () => {
    await office.write((unit) => addTold(unit, GRADINGS, { personId, row: GOOD }));
    await office.write((unit) => addTold(unit, DISCIPLINES, { personId, row: REPRIMAND }));
    const person = personInputSchema.parse({ fullName: 'Lò Thị Hòa', citizenId: CITIZEN_ID });
    await office.write((unit) => savePerson(unit, { id: personId, version: 1, person }));
    const remove = (version: number) => office.write((unit) => removePerson(unit, { id: personId, version }));
    expect(await codeOf(remove(1))).toBe('STALE_VERSION');
    await remove(2);
    const { action, detail } = await lastAudit();
    expect(action).toBe('people.remove');
    expect(detail).toMatchObject({ history: { posts: [], gradings: [GOOD], disciplines: [REPRIMAND], absences: [] } });
    expect(JSON.stringify(detail)).not.toContain(CITIZEN_ID);
    for (const table of ['person_grading', 'person_discipline']) {
      expect(await office.database.reader(table).where({ person_id: personId })).toEqual([]);
    }
  });
});
