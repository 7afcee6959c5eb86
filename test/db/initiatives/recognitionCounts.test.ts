import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { authorInputSchema, initiativeInputSchema } from '#core/initiatives/initiative.ts';
import { recognitionHeaderSchema } from '#core/initiatives/recognition.ts';
import { connect, type Database, type Tx } from '#db/client.ts';
import { insertInitiatives } from '#db/initiatives/initiativeStore.ts';
import { countRecognitions } from '#db/initiatives/recognitionCounts.ts';
import { copyIntoItems, insertItems, listDraftItems } from '#db/initiatives/recognitionItemStore.ts';
import { listRecognitions } from '#db/initiatives/recognitionList.ts';
import { insertRecognition, markRecognitionIssued, markRecognitionRevoked } from '#db/initiatives/recognitionStore.ts';
import { describeOnEachEngine } from '../../support/engines.ts';

const NOW = '2024-02-01T08:00:00.000Z';
const NAMES = ['Lò Thị Lả', 'Giàng A Tông', 'Ngô Đức Nam', 'Tẩn Thị Nải', 'Đỗ Thị Thúy'];

/** An initiative of the test: who wrote it, and what it is worth. */
interface Told {
  authors: number[];
  benefit: number | null;
}

interface Decided {
  year: number;
  state: 'DRAFT' | 'ISSUED' | 'REVOKED';
  initiatives: Told[];
}

const told = fc.record<Told>({
  authors: fc.uniqueArray(fc.nat(NAMES.length - 1), { minLength: 1 }),
  benefit: fc.option(fc.nat(10 ** 12)),
});
const decided = fc.record<Decided>({
  year: fc.constantFrom(2022, 2023),
  state: fc.constantFrom('DRAFT', 'ISSUED', 'REVOKED'),
  initiatives: fc.array(told, { maxLength: 4 }),
});

async function record(tx: Tx, { year, state, initiatives }: Decided): Promise<void> {
  const id = crypto.randomUUID();
  const header = recognitionHeaderSchema.parse({ level: 'CS', year, number: id, issuedOn: `${year}-12-05` });
  await insertRecognition(tx, { id, header, now: NOW });
  const rows = initiatives.map(({ authors, benefit }) => {
    const input = initiativeInputSchema.parse({
      year,
      title: 'Sáng kiến',
      kind: 'QUAN_LY',
      benefit,
      authors: authors.map((index) => authorInputSchema.parse({ name: NAMES[index], share: 100 })),
    });
    const own = input.authors.map((author) => ({ ...author, id: crypto.randomUUID() }));
    return { ...input, id: crypto.randomUUID(), authors: own };
  });
  await insertInitiatives(tx, rows, { now: NOW });
  await insertItems(tx, {
    recognitionId: id,
    items: rows.map((row) => ({ id: crypto.randomUUID(), initiativeId: row.id })),
  });
  if (state === 'DRAFT') return;
  await copyIntoItems(tx, await listDraftItems(tx, id));
  const issue = { sequence: null, registerFrom: null, issuer: null, actorId: 'x' };
  expect(await markRecognitionIssued(tx, { id, version: 1, now: NOW }, issue)).toBe(true);
  if (state === 'ISSUED') return;
  const revocation = { revokedOn: '2024-01-02', documentNumber: '', reason: 'sai' };
  expect(await markRecognitionRevoked(tx, { id, version: 2, now: NOW }, revocation)).toBe(true);
}

describeOnEachEngine('counts of what is recognised', (makeTarget) => {
  let database: Database;
  beforeEach(async () => {
    database = connect(await makeTarget('TEST_OFFICE'));
  });
  afterEach(() => database.close());

  it('are those of the decisions in force, counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decided, { maxLength: 5 }), async (decisions) => {
        const rolledBack = new Error('rolled back');
        const attempt = database.transaction(async (tx) => {
          for (const decision of decisions) await record(tx, decision);
          for (const year of [2022, 2023]) {
            const inForce = decisions
              .filter((decision) => decision.state === 'ISSUED' && decision.year === year)
              .flatMap(({ initiatives }) => initiatives);
            const authors = inForce.flatMap((one) => one.authors);
            expect(await countRecognitions(tx, { year, level: 'CS' })).toEqual({
              initiatives: inForce.length,
              authorships: authors.length,
              people: new Set(authors).size,
              benefit: inForce.reduce((sum, { benefit }) => sum + (benefit ?? 0), 0),
            });
          }
          const listed = await listRecognitions(tx, { year: null, level: null, status: null, search: '' });
          const sizes = (initiatives: readonly Told[]) =>
            `${initiatives.length}/${initiatives.flatMap((one) => one.authors).length}`;
          expect(listed.map((row) => `${row.initiatives}/${row.authorships}`).sort()).toEqual(
            decisions.map(({ initiatives }) => sizes(initiatives)).sort(),
          );
          throw rolledBack;
        });
        await expect(attempt).rejects.toBe(rolledBack);
      }),
      { numRuns: 25 },
    );
  });
});
