import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifySqlError } from '#db/sqlError.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { VOLLEYBALL_2023 } from '#service/sample/laiChau.ts';
import { recordDecision } from '#service/sample/recordDecision.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';
import { TEST_NOW } from '../support/testNow.ts';

describeOnEachEngine('what was signed cannot change, not even by SQL', (makeTarget, engine) => {
  let office: TestOffice;
  let id: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const writer = { database: office.database, actor: LOCAL_ACTOR, clock: () => TEST_NOW };
    id = await runUnitsOfWork(writer, (run) => recordDecision(run, VOLLEYBALL_2023));
  });
  afterEach(() => office.close());

  /** What a statement is refused for, or null when it went through. */
  const failureOf = (statement: string, bindings: string[] = []) =>
    office.database
      .transaction(async (tx) => {
        await tx.raw(statement, bindings);
      })
      .then(() => null, classifySqlError);
  const contents = async (): Promise<unknown[]> => {
    const { reader } = office.database;
    return [await reader('audit_log'), await reader('decision'), await reader('decision_line')];
  };

  it.each([
    ['change an issued decision', "UPDATE decision SET summary = 'x' WHERE id = ?"],
    ['turn it back into a draft', "UPDATE decision SET status = 'DRAFT' WHERE id = ?"],
    ['delete it', 'DELETE FROM decision WHERE id = ?'],
    ['change one of its lines', 'UPDATE decision_line SET amount = 1 WHERE decision_id = ?'],
    ['delete its lines', 'DELETE FROM decision_line WHERE decision_id = ?'],
    [
      'slip a line in',
      `INSERT INTO decision_line (id, decision_id, ordinal, subject, honorific, name, position, unit_name, unit_id,
       award_code, award_name, achievement, reason, note, amount_source, own_coefficient, flat_amount, coefficient,
       base_salary, amount, rate_basis, base_salary_basis, search_key, batch_id, version)
       SELECT 'new-line', decision_id, 99, subject, honorific, name, position, unit_name, unit_id,
       award_code, award_name, achievement, reason, note, amount_source, own_coefficient, flat_amount, coefficient,
       base_salary, amount, rate_basis, base_salary_basis, search_key, batch_id, version
       FROM decision_line WHERE decision_id = ? AND ordinal = 1`,
    ],
    ['put a shared sum into it', "INSERT INTO decision_shared_amount (id, decision_id, amount) VALUES ('s', ?, 1)"],
    [
      'change who a line is and what it gets at once',
      'UPDATE decision_line SET person_id = NULL, amount = 1 WHERE decision_id = ?',
    ],
  ])('refuses to %s', async (_, statement) => {
    expect(await failureOf(statement, [id])).toBe('FROZEN');
    const lines = await office.database.reader('decision_line').where('decision_id', id);
    expect(lines).toHaveLength(6);
  });

  it('lets the office note who a recipient is: that was never signed', async () => {
    expect(await failureOf('UPDATE decision_line SET person_id = NULL WHERE decision_id = ?', [id])).toBeNull();
  });

  it.each(["UPDATE audit_log SET summary = 'x'", 'DELETE FROM audit_log'])('refuses %s', async (statement) => {
    await expect(
      office.database.transaction(async (tx) => {
        await tx.raw(statement);
      }),
    ).rejects.toThrow(/FROZEN:audit_log/u);
  });

  it.each([['audit_log'], ['decision_line'], ['decision CASCADE']])('refuses to empty %s', async (table) => {
    if (engine === 'sqlite') return; // knows no TRUNCATE
    expect(await failureOf(`TRUNCATE ${table}`)).toBe('FROZEN');
  });

  it.each([
    ['a log row', 'INSERT INTO audit_log SELECT * FROM audit_log WHERE seq = 3 ON CONFLICT (seq) DO UPDATE SET at = 1'],
    ['a decision', `INSERT INTO decision SELECT * FROM decision WHERE true ON CONFLICT (id) DO UPDATE SET title = 'x'`],
    [
      'a line',
      'INSERT INTO decision_line SELECT * FROM decision_line WHERE true ON CONFLICT (id) DO UPDATE SET note = 1',
    ],
  ])('refuses to upsert %s', async (_, statement) => {
    expect(await failureOf(statement)).toBe('FROZEN');
  });

  describe.runIf(engine === 'sqlite')('nor by REPLACE, which runs no delete triggers', () => {
    const draftId = 'draft';
    beforeEach(async () => {
      await office.database.transaction(async (tx) => {
        const issued = (await tx('decision').where('id', id).first()) as object;
        await tx('decision').insert({ ...issued, id: draftId, status: 'DRAFT' });
        const line = (await tx('decision_line').where('decision_id', id).first()) as object;
        await tx('decision_line').insert({ ...line, id: 'draft-line', decision_id: draftId });
      });
    });

    it.each([
      ['a log row', 'REPLACE INTO audit_log SELECT * FROM audit_log WHERE seq = 3'],
      [
        'a log row by its hash',
        'REPLACE INTO audit_log SELECT 999, at, actor_id, actor_name, action, entity, entity_id, summary, detail, prev_hash, hash FROM audit_log WHERE seq = 3',
      ],
      ['a decision', "INSERT OR REPLACE INTO decision SELECT * FROM decision WHERE status = 'ISSUED'"],
      [
        'a decision by another row',
        "UPDATE OR REPLACE decision SET id = (SELECT id FROM decision WHERE status = 'ISSUED') WHERE id = 'draft'",
      ],
      [
        'a decision by its row id',
        "UPDATE OR REPLACE decision SET rowid = (SELECT rowid FROM decision WHERE status = 'ISSUED') WHERE id = 'draft'",
      ],
      ['a line', "REPLACE INTO decision_line SELECT * FROM decision_line WHERE decision_id <> 'draft'"],
      [
        'a line by a draft’s line',
        "UPDATE OR REPLACE decision_line SET id = (SELECT id FROM decision_line WHERE decision_id <> 'draft') WHERE id = 'draft-line'",
      ],
    ])('%s', async (_, statement) => {
      const before = await contents();
      expect(await failureOf(statement)).toBe('FROZEN');
      expect(await contents()).toEqual(before);
    });

    it('while drafts may be replaced and their lines changed', async () => {
      expect(await failureOf("REPLACE INTO decision SELECT * FROM decision WHERE id = 'draft'")).toBeNull();
      expect(await failureOf("UPDATE decision_line SET note = 'x' WHERE id = 'draft-line'")).toBeNull();
    });
  });

  it('names the first row of a log that was tampered with behind the triggers', async () => {
    expect(await verifyAuditChain(office.database.reader)).toMatchObject({ intact: true });
    await office.database.transaction(async (tx) => {
      await tx.raw(
        engine === 'sqlite'
          ? 'DROP TRIGGER audit_log_forbid_update'
          : 'DROP TRIGGER audit_log_forbid_update ON audit_log',
      );
      await tx('audit_log').where('seq', 5).update({ summary: 'sửa lén' });
    });
    expect(await verifyAuditChain(office.database.reader)).toEqual({ intact: false, rows: 4, firstBrokenSeq: 5 });
  });

  it('notices a row taken out of the middle', async () => {
    await office.database.transaction(async (tx) => {
      await tx.raw(
        engine === 'sqlite'
          ? 'DROP TRIGGER audit_log_forbid_delete'
          : 'DROP TRIGGER audit_log_forbid_delete ON audit_log',
      );
      await tx('audit_log').where('seq', 3).delete();
    });
    expect(await verifyAuditChain(office.database.reader)).toMatchObject({ intact: false, firstBrokenSeq: 3 });
  });

  it('readers cannot write at all', async () => {
    await expect(office.database.reader('decision_line').update({ amount: 1 })).rejects.toThrow();
  });
});
