import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepsOf } from '#db/deadlines/deadlineStore.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { setRepresentative } from '#service/clusters/setRepresentative.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { openedCluster } from '../../service/clusters/clusterFixture.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

describeOnEachEngine('a locked year cannot change, not even by SQL', (makeTarget, engine) => {
  let office: TestOffice;
  let yearId: string;
  /** The year after, which is open. */
  let openId: string;
  let clusterId: string;
  let one: string;
  let two: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const made = await openedCluster(office, { year: 2023, members: 2 });
    ({ clusterId, yearId } = made);
    [one = '', two = ''] = made.memberIds;
    openId = await office.write((unit) => openYear(unit, { clusterId, year: 2024 }));
    const representative = { fullName: 'Ngô Thị Minh Châu', position: 'Chủ tịch' };
    const roles = [{ memberId: one, role: 'LEAD' as const, basis: '' }];
    for (const year of [2023, 2024]) {
      const inYear = year === 2023 ? yearId : openId;
      await office.write((unit) => setRoles(unit, { clusterId, year, seen: [], roles }));
      await office.write((unit) =>
        setRepresentative(unit, { yearId: inYear, memberId: one, representative, version: null }),
      );
    }
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
  });
  afterEach(() => office.close());

  const run = (statement: string, bindings: Record<string, string> = {}) =>
    office.database.transaction(async (tx) => {
      await tx.raw(statement, { yearId, openId, clusterId, one, two, ...bindings });
    });
  /** All that a locked year holds. */
  const contents = async (): Promise<unknown[]> => {
    const { reader } = office.database;
    return [
      await reader('cluster_year').where('id', yearId),
      await reader('cluster_role').where({ cluster_id: clusterId, year: 2023 }),
      await reader('cluster_representative').where('year_id', yearId),
      await reader('deadline').where('year_id', yearId).orderBy('id'),
    ];
  };

  const YEAR = '(id, cluster_id, year, note, locked_by, version, created_at)';
  const ROLE = '(cluster_id, year, member_id, role, basis)';
  const REPRESENTATIVE = '(year_id, member_id, full_name, position, version)';
  const DEADLINE = '(id, year, title, level, due_on, year_id, step, note, version)';

  it.each([
    ['cluster_year', "UPDATE cluster_year SET note = 'x' WHERE id = :yearId"],
    ['cluster_year', "UPDATE cluster_year SET locked_name = 'x' WHERE id = :yearId"],
    // What unlocks a year does nothing else on the way.
    ['cluster_year', 'UPDATE cluster_year SET locked_at = NULL, year = 2022 WHERE id = :yearId'],
    ['cluster_year', "UPDATE cluster_year SET locked_at = NULL, note = 'x' WHERE id = :yearId"],
    ['cluster_year', 'DELETE FROM cluster_year WHERE id = :yearId'],
    ['cluster_role', `INSERT INTO cluster_role ${ROLE} VALUES (:clusterId, 2023, :two, 'DEPUTY', '')`],
    ['cluster_role', "UPDATE cluster_role SET basis = 'x' WHERE year = 2023"],
    ['cluster_role', 'UPDATE cluster_role SET year = 2025 WHERE year = 2023'],
    ['cluster_role', "UPDATE cluster_role SET year = 2023, role = 'DEPUTY', member_id = :two WHERE year = 2024"],
    ['cluster_role', 'DELETE FROM cluster_role WHERE year = 2023'],
    [
      'cluster_representative',
      `INSERT INTO cluster_representative ${REPRESENTATIVE} VALUES (:yearId, :two, 'X', '', 1)`,
    ],
    ['cluster_representative', "UPDATE cluster_representative SET full_name = 'X' WHERE year_id = :yearId"],
    [
      'cluster_representative',
      'UPDATE cluster_representative SET year_id = :openId, member_id = :two WHERE year_id = :yearId',
    ],
    [
      'cluster_representative',
      'UPDATE cluster_representative SET year_id = :yearId, member_id = :two WHERE year_id = :openId',
    ],
    ['cluster_representative', 'DELETE FROM cluster_representative WHERE year_id = :yearId'],
    ['deadline', `INSERT INTO deadline ${DEADLINE} VALUES ('new', 2023, 'X', 'CS', '2023-01-01', :yearId, '', '', 1)`],
    ['deadline', "UPDATE deadline SET done_on = '2023-01-01' WHERE year_id = :yearId"],
    ['deadline', "UPDATE deadline SET year_id = :yearId, step = '' WHERE year_id = :openId"],
    ['deadline', 'DELETE FROM deadline WHERE year_id = :yearId'],
  ])('%s: %s', async (table, statement) => {
    const before = await contents();
    await expect(run(statement)).rejects.toThrow(`FROZEN:${table}`);
    expect(await contents()).toEqual(before);
  });

  it('leaves what is open alone: other years, deadlines of the office, the unlocking itself', async () => {
    await run("UPDATE cluster_role SET basis = 'x' WHERE year = 2024");
    await run("UPDATE cluster_representative SET position = 'Phó Chủ tịch' WHERE year_id = :openId");
    await run("UPDATE deadline SET done_on = '2024-01-09' WHERE year_id = :openId");
    // No key of an own deadline clashes with the steps of the locked year, of the same year as they are.
    const own = "2023, 'X', 'CS', '2023-01-01', NULL, '', '', 1";
    await run(`INSERT INTO deadline ${DEADLINE} VALUES ('own-1', ${own}), ('own-2', ${own})`);
    await run("UPDATE deadline SET title = 'Y' WHERE id = 'own-1'");
    await run('UPDATE cluster_year SET locked_at = NULL, version = version + 1 WHERE id = :yearId');
    await run("UPDATE cluster_year SET note = 'x' WHERE id = :yearId");
  });

  it('takes a proposal of a year over once', async () => {
    const row = "2024, 'X', 'CS', '2024-01-24', NULL, '', '', 1, 'REGISTRATION'";
    const columns = DEADLINE.replace(')', ', proposal)');
    await run(`INSERT INTO deadline ${columns} VALUES ('own-1', ${row})`);
    await expect(run(`INSERT INTO deadline ${columns} VALUES ('own-2', ${row})`)).rejects.toThrow(/unique/iu);
  });

  if (engine === 'sqlite')
    it.each([
      ['cluster_year', `REPLACE INTO cluster_year ${YEAR} VALUES (:yearId, :clusterId, 2023, '', '', 1, '')`],
      ['cluster_year', `REPLACE INTO cluster_year ${YEAR} VALUES ('other', :clusterId, 2023, '', '', 1, '')`],
      ['cluster_year', 'UPDATE OR REPLACE cluster_year SET year = 2023 WHERE id = :openId'],
      ['cluster_role', `REPLACE INTO cluster_role ${ROLE} VALUES (:clusterId, 2023, :one, 'DEPUTY', '')`],
      ['cluster_role', 'UPDATE OR REPLACE cluster_role SET year = 2023 WHERE year = 2024'],
      [
        'cluster_role',
        'UPDATE OR REPLACE cluster_role SET rowid = (SELECT rowid FROM cluster_role WHERE year = 2023) WHERE year = 2024',
      ],
      [
        'cluster_representative',
        `REPLACE INTO cluster_representative ${REPRESENTATIVE} VALUES (:yearId, :one, 'X', '', 1)`,
      ],
      [
        'cluster_representative',
        'UPDATE OR REPLACE cluster_representative SET year_id = :yearId WHERE year_id = :openId',
      ],
      [
        'cluster_representative',
        `UPDATE OR REPLACE cluster_representative
         SET rowid = (SELECT rowid FROM cluster_representative WHERE year_id = :yearId) WHERE year_id = :openId`,
      ],
      ['deadline', `REPLACE INTO deadline ${DEADLINE} VALUES (:step, 2023, 'X', 'CS', '2023-01-01', NULL, '', '', 1)`],
      ['deadline', 'UPDATE OR REPLACE deadline SET id = :step WHERE id = :openStep'],
    ])('%s is not pushed out by a new row: %s', async (table, statement) => {
      const before = await contents();
      const { reader } = office.database;
      const step = present((await stepsOf(reader, yearId))[0]).id;
      const openStep = present((await stepsOf(reader, openId))[0]).id;
      await expect(run(statement, { step, openStep })).rejects.toThrow(`FROZEN:${table}`);
      expect(await contents()).toEqual(before);
    });
});
