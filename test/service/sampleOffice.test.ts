import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { forestProblems } from '#core/units/forestProblems.ts';
import { connect, type Database, type Queryable } from '#db/client.ts';
import { totalsInPeriod } from '#db/awards/decisionList.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { countDuplicates } from '#db/people/duplicateStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { fillSampleOffice, type FilledSample } from '#service/sample/fillSampleOffice.ts';
import { TREE_DAY } from '#service/sample/inventTree.ts';
import { readTree } from '#service/units/unitRowsOn.ts';
import { describeOnEachEngine, type MakeTarget } from '../support/engines.ts';

const SCALE = 0.02;

async function sampleOn(makeTarget: MakeTarget, seed = '2024'): Promise<{ database: Database; filled: FilledSample }> {
  const target = await makeTarget();
  await migrate(target);
  const database = connect(target);
  return { database, filled: await fillSampleOffice(database, { scale: SCALE, seed, say: () => undefined }) };
}

/** Everything a sample writes; audit rows carry the hash of all before them. */
const TABLES: readonly [table: string, order: string[]][] = [
  ['unit', ['id']],
  ['unit_name', ['id']],
  ['unit_parent', ['id']],
  ['unit_event', ['id']],
  ['unit_event_part', ['event_id', 'unit_id', 'role']],
  ['unit_figure', ['unit_id', 'year']],
  ['person', ['id']],
  ['person_post', ['id']],
  ['person_grading', ['id']],
  ['person_discipline', ['id']],
  ['person_absence', ['id']],
  ['decision', ['id']],
  ['decision_line', ['id']],
  ['audit_log', ['seq']],
];

async function contentHash(db: Queryable): Promise<string> {
  const hash = createHash('sha256');
  for (const [table, order] of TABLES) {
    const rows: unknown[] = await db(table).orderBy(order);
    expect(rows.length, table).toBeGreaterThan(0);
    hash.update(JSON.stringify([table, rows]));
  }
  return hash.digest('hex');
}

describeOnEachEngine('the large sample office', (makeTarget) => {
  it('comes out the same with the same seed, and otherwise with another', async () => {
    const hashes: string[] = [];
    for (const seed of ['2024', '2024', '2025']) {
      const { database } = await sampleOn(makeTarget, seed);
      hashes.push(await contentHash(database.reader));
      await database.close();
    }
    const [first, again, other] = hashes;
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is an office in order: tree, sums, numbers, audit, planted duplicates', async () => {
    const { database, filled } = await sampleOn(makeTarget);
    const db = database.reader;

    const forest = await readForest(db);
    expect(forest.size).toBe(filled.tree.forest.size);
    expect(forestProblems(forest)).toEqual([]);
    const { totals } = await readTree(db, { on: TREE_DAY, includeEnded: false });
    const { superiorUnions, grassrootsUnions, people } = filled;
    expect({ superiorUnions, grassrootsUnions, people }).toEqual({
      superiorUnions: 3,
      grassrootsUnions: 16,
      people: 464,
    });
    expect(totals.members).toBe(464);
    expect(await countRows(db, 'person')).toBe(464);

    const decisions: { id: string; number_key: string; issued_on: string; status: string }[] = await db('decision');
    const numbers = decisions.map((decision) => `${decision.number_key} ${decision.issued_on.slice(0, 4)}`);
    expect(new Set(numbers).size).toBe(decisions.length);
    expect(decisions.every(({ status }) => status === 'ISSUED')).toBe(true);
    for (const { id } of decisions) {
      const stored = (await db('decision').where({ id }).first()) as Record<string, number> | undefined;
      const lines = await sumLines(db, id);
      expect(lines).toMatchObject({ amount: stored?.amount_total, unpriced: 0 });
      expect(lines.collectives + lines.individuals).toBe((stored?.collectives ?? 0) + (stored?.individuals ?? 0));
    }
    expect(await countRows(db, 'decision_line')).toBe(filled.awards);
    expect(new Set(decisions.map(({ issued_on: day }) => day.slice(0, 4)))).toEqual(
      new Set(['2021', '2022', '2023', '2024', '2025']),
    );
    expect(await verifyAuditChain(db)).toMatchObject({ intact: true });

    const planted = { CITIZEN_ID: 0, NAME_BIRTH_UNIT: 0, NAME_BIRTH: 0, NAME_UNIT: 0 };
    for (const { evidence } of filled.duplicates) planted[evidence] += 1;
    expect(await countDuplicates(db)).toEqual(planted);

    const individuals = await db('decision_line')
      .where('subject', 'INDIVIDUAL')
      .select<{ person_id: string | null; unit_id: string | null }[]>('person_id', 'unit_id');
    expect(individuals.every(({ person_id: person, unit_id: unit }) => person !== null && unit !== null)).toBe(true);
    await database.close();
  });

  it('holds what is on record: December 2023, and the conference of 27/12/2024', async () => {
    const { database } = await sampleOn(makeTarget);
    const db = database.reader;
    expect(await totalsInPeriod(db, '2023-12-01', '2023-12-31')).toMatchObject({
      decisions: 2,
      collectives: 9,
      individuals: 0,
      amount: 13_140_000,
    });
    const lines: { award_code: string; subject: string; reason: string; amount: number }[] = await db(
      'decision_line as l',
    )
      .join('decision as d', 'd.id', 'l.decision_id')
      .where('d.issued_on', TREE_DAY)
      .select('l.award_code', 'l.subject', 'l.reason', 'l.amount');
    const count = (award: string, subject: string) =>
      lines.filter((line) => line.award_code === award && line.subject === subject).length;
    expect(count('CO_LDLD', 'COLLECTIVE')).toBe(5);
    expect(count('CN_DAN_DAU_KHOI', 'COLLECTIVE')).toBe(1);
    expect(count('BK_LDLD', 'COLLECTIVE')).toBe(17);
    expect(count('BK_LDLD', 'INDIVIDUAL')).toBe(3);
    const certificates = lines.filter(({ award_code: award }) => award === 'BK_LDLD');
    expect(new Set(certificates.map(({ reason }) => reason)).size).toBe(3);
    // 0,8 and 0,4 × 2.340.000, rounded up to ten thousand.
    expect(new Set(certificates.map(({ amount }) => amount))).toEqual(new Set([1_880_000, 940_000]));
    await database.close();
  });
});

async function countRows(db: Queryable, table: string): Promise<number> {
  const row = (await db(table).count({ n: '*' }).first()) as { n: number } | undefined;
  return row?.n ?? 0;
}
