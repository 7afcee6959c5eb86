import { afterEach, beforeEach, expect, it } from 'vitest';
import { classifySqlError } from '#db/sqlError.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { openedCluster } from '../../service/clusters/clusterFixture.ts';
import { FOUR_QUARTERS, LONG_BIEN, scoringCluster } from '../../service/clusters/scores/scoreFixture.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { entry } from '../../unit/clusters/scores/templateFixture.ts';

describeOnEachEngine('scores of a locked year cannot change, not even by SQL', (makeTarget, engine) => {
  let office: TestOffice;
  /** Values for the names in the statements below. */
  let known: Record<string, string>;
  let scored: { yearId: string };

  /** Two years scored by different templates, and one without a template; the first can be locked. */
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    await cluster.score(0, 'SELF', [entry('TC1.1', { points: 20_00 })]);
    const other = await scoringCluster(office, { members: 2, template: LONG_BIEN });
    await other.score(0, 'SELF', [], { period: 'FIRST_HALF' });
    const bare = await openedCluster(office, { year: 2025, members: 1 });
    scored = cluster;
    known = {
      year: cluster.yearId,
      sheet: await cluster.sheetOf(0),
      blank: await cluster.sheetOf(1),
      member: cluster.memberIds[1] ?? '',
      otherYear: other.yearId,
      otherSheet: await other.sheetOf(0, 'FIRST_HALF'),
      otherMember: other.memberIds[0] ?? '',
      bareYear: bare.yearId,
      template: FOUR_QUARTERS,
      unused: 'score-template:CUM_KHOI_TINH:2021',
    };
  });
  afterEach(() => office.close());

  const lock = () =>
    office.write((unit) => lockYear(unit, { yearId: scored.yearId, version: 1, reason: 'Đã tổng kết' }));

  class Undone extends Error {}

  /** What a statement is refused for, or null when it would go through; nothing of it stays either way. */
  const failureOf = (statement: string) =>
    office.database
      .transaction(async (tx) => {
        await tx.raw(statement.replace(/:(\w+)/gu, (_, name: string) => `'${known[name] ?? ''}'`));
        throw new Undone();
      })
      .catch((error: unknown) => (error instanceof Undone ? null : classifySqlError(error)));

  const SHEET_COLUMNS = 'id, year_id, member_id, period, cross_member_id';
  const PART_COLUMNS = 'sheet_id, part, status, entries, total, scored_by, scored_on, file_name, version, updated_at';
  const partOf = (sheet: string) =>
    PART_COLUMNS.split(', ')
      .map((column) => (column === 'sheet_id' ? sheet : column))
      .join(', ');

  it('but can until it is locked', async () => {
    const statements = [
      'UPDATE score_scheme SET template_id = :unused WHERE year_id = :year',
      `INSERT INTO score_sheet (${SHEET_COLUMNS}) VALUES ('new', :year, :member, 'FIRST_HALF', NULL)`,
      'UPDATE score_sheet SET cross_member_id = :member WHERE id = :sheet',
      'UPDATE score_sheet SET year_id = :otherYear WHERE id = :sheet',
      'UPDATE score_sheet SET year_id = :year WHERE id = :otherSheet',
      'DELETE FROM score_sheet WHERE id = :sheet',
      `INSERT INTO score_part (${PART_COLUMNS}) SELECT ${partOf(':blank')} FROM score_part WHERE sheet_id = :sheet`,
      'UPDATE score_part SET total = 1 WHERE sheet_id = :sheet',
      "UPDATE score_part SET sheet_id = :otherSheet, part = 'CROSS' WHERE sheet_id = :sheet",
      'UPDATE score_part SET sheet_id = :blank WHERE sheet_id = :otherSheet',
      'DELETE FROM score_part WHERE sheet_id = :sheet',
    ];
    for (const statement of statements) expect(await failureOf(statement), statement).toBeNull();
    await lock();
    for (const statement of statements) expect(await failureOf(statement), statement).toBe('FROZEN');
  });

  it('nor can the choice of a template be made in a locked year, or moved there', async () => {
    const { yearId } = await openedCluster(office, { year: 2025, members: 1 });
    known.bareYear = yearId;
    const choose = 'INSERT INTO score_scheme (year_id, template_id, version) VALUES (:bareYear, :unused, 1)';
    const remove = 'DELETE FROM score_scheme WHERE year_id = :bareYear';
    const moveIn = 'UPDATE score_scheme SET year_id = :bareYear WHERE year_id = :spare';
    known.spare = (await openedCluster(office, { year: 2025, members: 1 })).yearId;
    await office.database.transaction(async (tx) => {
      await tx('score_scheme').insert({ year_id: known.spare, template_id: known.unused, version: 1 });
    });
    expect(await failureOf(choose)).toBeNull();
    expect(await failureOf(moveIn)).toBeNull();
    expect(await failureOf(remove.replace(':bareYear', ':spare'))).toBeNull();
    for (const id of [yearId, known.spare]) {
      await office.write((unit) => lockYear(unit, { yearId: id, version: 1, reason: 'Đã tổng kết' }));
    }
    expect(await failureOf(choose)).toBe('FROZEN');
    expect(await failureOf(moveIn)).toBe('FROZEN');
    expect(await failureOf(remove.replace(':bareYear', ':spare'))).toBe('FROZEN');
  });

  it('nor a template sheets stand on, locked or not', async () => {
    expect(await failureOf("UPDATE score_template SET name = 'x' WHERE id = :template")).toBe('FROZEN');
    expect(await failureOf("UPDATE score_template SET name = 'x' WHERE id = :unused")).toBeNull();
  });

  it.runIf(engine === 'postgres')('nor are they emptied', async () => {
    for (const table of ['score_scheme', 'score_sheet', 'score_part', 'score_template']) {
      expect(await failureOf(`TRUNCATE ${table} CASCADE`), table).toBe('FROZEN');
    }
  });

  it.runIf(engine === 'sqlite')('nor pushed out by REPLACE, which runs no delete triggers', async () => {
    await lock();
    const statements = [
      `REPLACE INTO score_scheme (rowid, year_id, template_id, version)
       SELECT rowid, :bareYear, :unused, 1 FROM score_scheme WHERE year_id = :year`,
      `REPLACE INTO score_sheet (${SHEET_COLUMNS})
       SELECT id, :otherYear, member_id, period, NULL FROM score_sheet WHERE id = :sheet`,
      'UPDATE OR REPLACE score_sheet SET id = :blank WHERE id = :otherSheet',
      `REPLACE INTO score_part (rowid, ${PART_COLUMNS})
       SELECT rowid, ${PART_COLUMNS.replace('sheet_id, part', ":otherSheet, 'CROSS'")}
       FROM score_part WHERE sheet_id = :sheet`,
    ];
    for (const statement of statements) expect(await failureOf(statement), statement).toBe('FROZEN');
  });

  it.runIf(engine === 'sqlite')('nor a template in use', async () => {
    const copy = (id: string) =>
      `REPLACE INTO score_template (id, code, year, name, basis, body, origin, verified, version)
       SELECT id, code, year, 'x', basis, body, origin, verified, version FROM score_template WHERE id = ${id}`;
    expect(await failureOf(copy(':template'))).toBe('FROZEN');
    expect(await failureOf(copy(':unused'))).toBeNull();
  });
});
