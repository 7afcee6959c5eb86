import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Tx } from '#db/client.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import { markIssued } from '#db/awards/decisionStore.ts';
import { insertInChunks } from '#db/insertInChunks.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import { runUnitOfWork, runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS } from '#service/sample/laiChau.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { header } from '../../support/testOffice.ts';

export const LINES_EACH = 10_000;
const UNITS = 786;

/** Makes an office whose decisions are issued, each with {@link LINES_EACH} lines. */
export async function makeOfficeWithLines(dataDir: string, decisions: number): Promise<void> {
  const office = await openOfficeFile(dataDir, new Date());
  const { database } = office;
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  await runUnitsOfWork(writer, createSampleFoundation);
  if (decisions > 0) await database.transaction(makeNamePool);
  for (let sequence = 1; sequence <= decisions; sequence += 1) {
    const id = await runUnitOfWork(writer, (unit) => startDraft(unit, { title: `Quyết định ${sequence}`, year: 2023 }));
    const number = `${sequence}/QĐ-LĐLĐ`;
    await runUnitOfWork(writer, (unit) => saveHeader(unit, { id, version: 1, header: header({ number }) }));
    await database.transaction((tx) => issueManyLines(tx, id, sequence));
  }
  await office.close();
}

/** Lines made inside SQLite: what is measured is reading them, not how they came. */
async function issueManyLines(tx: Tx, id: string, sequence: number): Promise<void> {
  await tx.raw(
    `INSERT INTO decision_line
       (id, decision_id, ordinal, subject, honorific, name, position, unit_name, award_code, award_name, achievement,
        reason, note, amount_source, coefficient, base_salary, amount, rate_basis, base_salary_basis, search_key, version)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     SELECT ? || '-' || n.i, ?, n.i, 'INDIVIDUAL', '', p.name, 'Đoàn viên', 'Công đoàn cơ sở số ' || (n.i % ?),
            'BK_LDLD', 'Bằng khen', '', '', '', 'COEF', 40, 1800000, 720000, '', '',
            p.folded || ' cong doan co so so ' || (n.i % ?), 1
     FROM n JOIN name_pool AS p ON p.i = (? + n.i) % (SELECT COUNT(*) FROM name_pool)`,
    [LINES_EACH, id, id, UNITS, UNITS, sequence * LINES_EACH],
  );
  await recomputeTotals(tx, id);
  const issued = await markIssued(tx, {
    id,
    contentVersion: 2,
    sequence,
    registerFrom: (sequence - 1) * LINES_EACH + 1,
    issuer: { profile: SAMPLE_PROFILE, preparedBy: '', payer: '', list: SAMPLE_SETTINGS.list },
    actorId: LOCAL_ACTOR.id,
    now: new Date().toISOString(),
  });
  if (!issued) throw new Error('decision was not issued');
}

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Lò Quàng Thào Mùa Giàng Vàng Tòng Lường Sùng Hồ Đoàn Ngô Dương Lý'.split(
    ' ',
  );
const FIRST_MIDDLE = 'Văn Thị Hồng Minh Ngọc Đức Hữu Thu Xuân A Quang Thanh'.split(' ');
const SECOND_MIDDLE = 'An Bảo Diệu Gia Hải Khánh Lan Mai Phương Quỳnh Thùy Tuấn'.split(' ');
const GIVEN =
  'Thúy Thủy Thư Anh Ân Hoàn Đạt Dũng Dung Sùng Páo Pánh Yến Ánh Lan Như Huệ Nhung Quân Hà Hằng Hương Huyền Khoa Linh Long Mai Nam Nga Phúc Quý Sơn Tâm Trang Tùng Vinh'.split(
    ' ',
  );

/** About 119.000 names, as many as a province awards in some years, in an order that mixes them. */
function* names(): Generator<string> {
  for (const second of SECOND_MIDDLE)
    for (const given of GIVEN)
      for (const first of FIRST_MIDDLE) for (const family of FAMILY) yield `${family} ${first} ${second} ${given}`;
}

async function makeNamePool(tx: Tx): Promise<void> {
  await tx.raw('CREATE TEMP TABLE name_pool (i INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL)');
  await insertInChunks(
    tx,
    'name_pool',
    [...names()].map((name, i) => ({ i, name, folded: foldForSearch(name) })),
  );
}
