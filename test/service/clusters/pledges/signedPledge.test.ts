import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifySqlError } from '#db/sqlError.ts';
import { saveCluster } from '#service/clusters/editCluster.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { readPledgePaper } from '#service/clusters/pledges/readPledgePaper.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import {
  BLOCKS,
  drawUp,
  pledgeIn,
  SIGNED_IN,
  SIGNED_ON,
  signAsSeen,
  reopenAsSeen,
  result,
  putResults,
} from './pledgeFixture.ts';

const [DISTRICTS, SECTORS] = BLOCKS;

describeOnEachEngine('a signed pledge', (makeTarget, engine) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('prints what was signed, whatever the cluster is called later', async () => {
    const { clusterId, pledgeId } = await drawUp(office, DISTRICTS);
    await signAsSeen(office, clusterId);
    const cluster = {
      kind: 'KHOI',
      name: 'Khối thi đua số 1',
      shortName: '',
      level: 'TINH_CD',
      runBy: '',
      scope: '',
      validFrom: null,
      validTo: null,
    } as const;
    await office.write((unit) => saveCluster(unit, { id: clusterId, version: 1, cluster }));
    const paper = await readPledgePaper(office.database.reader, pledgeId);
    expect(paper).toMatchObject({
      superior: 'LĐLĐ tỉnh Lai Châu',
      issuer: DISTRICTS.name,
      subtitle: `${DISTRICTS.name} năm 2025`,
      signedOn: SIGNED_ON,
      place: SIGNED_IN,
      isSigned: true,
      figureHead: 'Giao ước năm 2025',
    });
    expect(paper.closing).toBe(
      'Giao ước được lập thành 10 bản: mỗi đơn vị giữ 01 bản, gửi Liên đoàn Lao động tỉnh Lai Châu 01 bản, lưu hồ sơ Khối 01 bản./.',
    );
    expect(
      paper.groups.map(({ name, targets }) => [
        name,
        targets.map(({ ordinal, planned, note }) => [ordinal, planned, note]),
      ]),
    ).toEqual([
      [
        'Chăm lo, bảo vệ',
        [
          [1, '75', ''],
          [2, 'Không quá 0', 'Toàn khối'],
        ],
      ],
      [
        'Xây dựng tổ chức',
        [
          [3, '3.500', 'Toàn khối'],
          [4, '24', 'Toàn khối'],
        ],
      ],
    ]);
    expect(paper.parties).toHaveLength(8);
    expect(paper.parties[0]).toEqual({
      authority: 'TM. BAN THƯỜNG VỤ',
      name: 'LĐLĐ HUYỆN PHONG THỔ',
      position: 'CHỦ TỊCH - TRƯỞNG KHỐI',
      signer: 'Lò Văn Ký 3',
    });
    await reopenAsSeen(office, clusterId);
    expect((await readPledgePaper(office.database.reader, pledgeId)).issuer).toBe('Khối thi đua số 1');
  });

  describe('what was signed cannot change, not even by SQL', () => {
    const failureOf = (statement: string, bindings: string[]) =>
      office.database
        .transaction(async (tx) => {
          await tx.raw(statement, bindings);
        })
        .then(() => null, classifySqlError);
    let pledgeId: string;
    let yearId: string;
    beforeEach(async () => {
      const drawn = await drawUp(office, SECTORS);
      ({ pledgeId, yearId } = drawn);
      const { targets } = await pledgeIn(office, drawn.clusterId);
      await putResults(office, pledgeId, result({ targetId: present(targets[0]).id }));
      await signAsSeen(office, drawn.clusterId);
    });

    it.each([
      "UPDATE pledge SET place = 'x' WHERE id = ?",
      "UPDATE pledge SET status = 'DRAFT', place = 'x' WHERE id = ?",
      'UPDATE pledge SET version = 99 WHERE id = ?',
      'DELETE FROM pledge WHERE id = ?',
      "UPDATE pledge_party SET signer_name = 'x' WHERE pledge_id = ?",
      'DELETE FROM pledge_party WHERE pledge_id = ?',
      'UPDATE pledge_target SET planned = 1 WHERE pledge_id = ?',
      'DELETE FROM pledge_target WHERE pledge_id = ?',
      `INSERT INTO pledge_target (id, pledge_id, ordinal, group_name, content, measure, direction, counting, planned, weight, due_on, proof, version)
       SELECT 'new', pledge_id, 9, '', 'x', '', 'YES_NO', 'WHOLE', NULL, NULL, NULL, '', 1 FROM pledge_target WHERE pledge_id = ? AND ordinal = 1`,
    ])('%s', async (statement) => {
      expect(await failureOf(statement, [pledgeId])).toBe('FROZEN');
    });

    it('while it may be opened again, and results are still written', async () => {
      expect(await failureOf('UPDATE pledge_result SET actual = 7 WHERE version = 1 AND id <> ?', [''])).toBeNull();
      expect(await failureOf("UPDATE pledge SET status = 'DRAFT' WHERE id = ?", [pledgeId])).toBeNull();
    });

    it('nor results once the year is locked', async () => {
      await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
      expect(await failureOf('UPDATE pledge_result SET actual = 7 WHERE id <> ?', [''])).toBe('FROZEN');
      expect(await failureOf('DELETE FROM pledge_result WHERE id <> ?', [''])).toBe('FROZEN');
      expect(await failureOf("UPDATE pledge SET status = 'DRAFT' WHERE id = ?", [pledgeId])).toBe('FROZEN');
    });

    it.runIf(engine === 'sqlite')('nor by REPLACE, which runs no delete triggers', async () => {
      const other = await drawUp(office, DISTRICTS);
      const steal = (table: string, column: string) => {
        const columns: Record<string, string> = {
          pledge_target:
            'id, ?, ordinal, group_name, content, measure, direction, counting, planned, weight, due_on, proof, version',
          pledge_party: 'id, ?, member_id, ordinal, name, authority, signer_name, signer_position',
        };
        return failureOf(`REPLACE INTO ${table} SELECT ${columns[table] ?? ''} FROM ${table} WHERE ${column} = ?`, [
          other.pledgeId,
          pledgeId,
        ]);
      };
      expect(await steal('pledge_target', 'pledge_id')).toBe('FROZEN');
      expect(await steal('pledge_party', 'pledge_id')).toBe('FROZEN');
      expect(await failureOf('REPLACE INTO pledge SELECT * FROM pledge WHERE id = ?', [pledgeId])).toBe('FROZEN');
      await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
      expect(await failureOf('REPLACE INTO pledge_result SELECT * FROM pledge_result WHERE id <> ?', [''])).toBe(
        'FROZEN',
      );
    });
  });
});
