import { expect, it } from 'vitest';
import { connect, type Database } from '#db/client.ts';
import { postgresConnection, sqliteConnection } from '#db/connection.ts';
import { awards } from '#db/migrations/0002_awards.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { classifySqlError } from '#db/sqlError.ts';
import { describeOnEachEngine, type MakeTarget } from '../support/engines.ts';

const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.indexOf(awards) + 1);

const DECISION = {
  status: 'DRAFT',
  year: 2023,
  title: 'Khen thưởng',
  number: '',
  number_key: '',
  number_sequence: null,
  issued_on: '2023-12-08',
  summary: 'Về việc khen thưởng',
  list_title: '',
  signer: null,
  fund: '',
  rounding: 'UP_10K',
  bases: '[]',
  search_key: '',
  supersedes_id: null,
  correction_reason: '',
  issuer: null,
  register_from: null,
  issued_at: null,
  issued_by: null,
  collectives: 2,
  individuals: 0,
  coefficient_total: 80,
  amount_total: 2_440_000,
  unpriced: 0,
  version: 1,
  content_version: 1,
  created_at: 't',
  updated_at: 't',
};

const LINE = {
  subject: 'COLLECTIVE',
  honorific: '',
  position: '',
  unit_name: '',
  unit_id: null,
  award_code: 'BK_LDLD',
  award_name: 'Bằng khen',
  achievement: '',
  reason: '',
  note: '',
  own_coefficient: null,
  rate_basis: '',
  base_salary_basis: '',
  search_key: 'doi',
  batch_id: null,
  version: 1,
};

/** An office as 0002 left it: one decision issued, one in the making, two priced lines each. */
async function officeOf2023(makeTarget: MakeTarget): Promise<{ database: Database; lines: object[] }> {
  const target = await makeTarget();
  await migrate(target, BEFORE);
  // The program of today knows tables that are not there yet.
  const old = target.engine === 'sqlite' ? sqliteConnection(target.file) : postgresConnection(target.connectionString);
  await old.transaction(async (tx) => {
    await tx('award_type').insert({
      ...{ code: 'BK_LDLD', name: 'Bằng khen', kind: 'UNION_FORM', level: 'TINH_CD', subjects: '["COLLECTIVE"]' },
      ...{ decided_by: '', basis: '', verified: 1, origin: 'SHIPPED', sort_order: 1 },
    });
    for (const id of ['issued', 'draft']) {
      await tx('decision').insert({ ...DECISION, id });
      const byCoefficient = { amount_source: 'COEF', coefficient: 80, base_salary: 1_800_000, amount: 1_440_000 };
      const bySum = { amount_source: 'FLAT', flat_amount: 1_000_000, amount: 1_000_000 };
      await tx('decision_line').insert({
        ...LINE,
        ...byCoefficient,
        id: `${id}-1`,
        decision_id: id,
        ordinal: 1,
        name: 'A',
      });
      await tx('decision_line').insert({ ...LINE, ...bySum, id: `${id}-2`, decision_id: id, ordinal: 2, name: 'B' });
    }
    await tx('draft_step').insert({ seq: 1, decision_id: 'draft', label: 'Thêm', inverse: '{}', undone: 0, at: 't' });
    await tx('decision').where('id', 'issued').update({ status: 'ISSUED' });
  });
  const lines = await old('decision_line').orderBy('id').select<object[]>();
  await old.destroy();
  await migrate(target);
  return { database: connect(target), lines };
}

describeOnEachEngine('an office from before 0004', (makeTarget) => {
  it('keeps every line as it was, and may share sums in its drafts', async () => {
    const { database, lines } = await officeOf2023(makeTarget);
    const after = await database.reader('decision_line').orderBy('id').select<object[]>();
    expect(after).toEqual(lines.map((line) => ({ ...line, person_id: null, shared_amount_id: null })));
    expect(await database.reader('draft_step')).toHaveLength(1);
    expect(await database.reader('decision').orderBy('id').first()).toMatchObject({
      ...{ payer: '', list_placement: 'ANNEX', money_article: 'AMOUNTS', recipients: '[]' },
    });

    await database.transaction(async (tx) => {
      await tx('decision_shared_amount').insert({ id: 'sum', decision_id: 'draft', amount: 4_500_000 });
      await tx('decision_line')
        .where('decision_id', 'draft')
        .update({ amount_source: 'MANUAL_TOTAL', shared_amount_id: 'sum', amount: null });
    });
    await database.transaction((tx) => tx('decision').where('id', 'draft').delete());
    expect(await database.reader('decision_shared_amount')).toEqual([]);
    expect(await database.reader('decision_line')).toHaveLength(2);
    await database.close();
  });

  it('guards what was signed as before, and lets only the person of a line be noted', async () => {
    const { database } = await officeOf2023(makeTarget);
    const outcomeOf = (statement: string) =>
      database
        .transaction(async (tx) => {
          await tx.raw(statement);
        })
        .then(() => 'WRITTEN', classifySqlError);
    const onIssued = "WHERE decision_id = 'issued'";
    expect(await outcomeOf(`UPDATE decision_line SET amount = 1 ${onIssued}`)).toBe('FROZEN');
    expect(await outcomeOf(`UPDATE decision_line SET person_id = NULL, name = 'x' ${onIssued}`)).toBe('FROZEN');
    expect(await outcomeOf(`DELETE FROM decision_line ${onIssued}`)).toBe('FROZEN');
    expect(await outcomeOf(`UPDATE decision_line SET decision_id = 'draft' ${onIssued}`)).toBe('FROZEN');
    expect(await outcomeOf("UPDATE decision SET payer = 'x' WHERE id = 'issued'")).toBe('FROZEN');
    expect(await outcomeOf("INSERT INTO decision_shared_amount VALUES ('s', 'issued', 1)")).toBe('FROZEN');
    expect(await outcomeOf(`UPDATE decision_line SET person_id = NULL ${onIssued}`)).toBe('WRITTEN');
    expect(await outcomeOf("UPDATE decision_line SET amount = 1 WHERE decision_id = 'draft'")).toBe('WRITTEN');
    await database.close();
  });

  it.each([
    ['a source of amounts nobody knows', { amount_source: 'GUESS' }],
    ['a part in no sum', { amount_source: 'MANUAL_TOTAL', amount: null }],
    ['a part in a sum beside an amount of its own', { amount_source: 'MANUAL_TOTAL', shared_amount_id: 'sum' }],
    ['a part without saying so', { shared_amount_id: 'sum', amount: null }],
  ])('refuses %s', async (_, change) => {
    const { database } = await officeOf2023(makeTarget);
    await expect(
      database.transaction(async (tx) => {
        await tx('decision_shared_amount').insert({ id: 'sum', decision_id: 'draft', amount: 1 });
        await tx('decision_line').where('id', 'draft-1').update(change);
      }),
    ).rejects.toThrow();
    await database.close();
  });
});
