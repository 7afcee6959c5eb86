import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '#core/errors/appError.ts';
import { computeScore } from '#core/clusters/scores/computeScore.ts';
import { scoreEntriesSchema } from '#core/clusters/scores/scoreEntries.ts';
import { findTemplate } from '#db/clusters/scores/templateStore.ts';
import { listParts } from '#db/clusters/scores/partStore.ts';
import { requireYear } from '#service/clusters/scores/scoringYear.ts';
import { judgeReturned } from '#service/clusters/scores/judgeReturned.ts';
import { readReturned } from '#service/clusters/scores/readReturned.ts';
import { previewReturned, readAndTake } from '#service/clusters/scores/takeReturned.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { temporaryFolder } from '../imports/workbookFixture.ts';
import { formFile, OpenForm } from '../service/clusters/scores/formFixture.ts';
import { HUNG_YEN, scoringCluster, type ScoringCluster } from '../service/clusters/scores/scoreFixture.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';
import { DamagedWorkbooks, randomFrom } from './mutations.ts';

/** Mutated sheets on each engine; set IMPORT_FUZZ_RUNS for a longer hunt, IMPORT_FUZZ_SEED to see one again. */
const RUNS = Number(process.env.IMPORT_FUZZ_RUNS ?? 300);
const SEED = Number(process.env.IMPORT_FUZZ_SEED ?? Date.now() % 1_000_000);

const at = temporaryFolder();

describeOnEachEngine('returned score sheets, damaged', (makeTarget, engine) => {
  let office: TestOffice;
  let cluster: ScoringCluster;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    cluster = await scoringCluster(office, { members: 2, template: HUNG_YEN });
  });
  afterEach(() => office.close());

  const filled = async (place: number) => {
    const form = await OpenForm.open(await formFile(office, cluster, { place }));
    form.fill('I.1', 'plan', 100).fill('I.1', 'actual', 96.5).fill('II.1', 'actual', 'B');
    form.fill('T1', 'SELF', 4.5).fill('P1', 'actual', 2).fill('P3', 'actual', 12).fill('I.1', 'note', 'Đạt khá');
    return form.save();
  };

  it(`never break anything, and are written whole or not at all (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const [good, damaged] = [await filled(1), await DamagedWorkbooks.from(await filled(0))];
    const depot = new FileDepot();
    const goodPath = at(`${engine}-good.xlsx`);
    await writeFile(goodPath, good);
    const goodToken = depot.deposit(goodPath, 'tot.xlsx');
    const template = present(await findTemplate(office.database.reader, HUNG_YEN)).body;
    const { yearId } = cluster;
    const year = await requireYear(office.database.reader, yearId);
    const verdicts = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const path = at(`${engine}-${run % 8}.xlsx`);
      await writeFile(path, await damaged.next(random, run));
      const token = depot.deposit(path, 'hong.xlsx');
      const fileTokens = [goodToken, token];
      const files = await previewReturned(office.database.reader, depot, { yearId, fileTokens });
      const file = present(files[1]);
      expect(files[0]?.verdict, `run ${run}`).not.toBe('REFUSED');
      verdicts.add(file.verdict);
      const whole = file.refusal ?? file.issues.find(({ severity }) => severity === 'ERROR')?.message;
      expect(whole === undefined, `run ${run}`).toBe(file.verdict !== 'REFUSED');
      if (whole !== undefined) expect(whole, `run ${run}`).toMatch(/\.$/u);
      const [judged] = await judgeReturned(office.database.reader, year, await readReturned(depot, [token]));
      expect(scoreEntriesSchema.safeParse(judged?.entries).error, `run ${run}`).toBeUndefined();
      if (file.total !== null) {
        expect(computeScore(template, present(judged).entries, 'SELF').total, `run ${run}`).toBe(file.total);
      }

      const before = await savedParts();
      const asked = { yearId, files, asFinal: false, scoredOn: null };
      const taken = await readAndTake(depot, (work) => office.write(work), asked).catch((error: unknown) => error);
      if (file.verdict === 'REFUSED') {
        expect(taken, `run ${run}`).toBeInstanceOf(AppError);
        expect(await savedParts(), `run ${run}`).toEqual(before);
      } else {
        expect(taken, `run ${run}`).toEqual({ taken: 2 });
      }
      depot.drop(token);
    }
    expect([...verdicts]).toEqual(expect.arrayContaining(['REFUSED', 'WARNED']));
  }, 300_000);

  const savedParts = async () =>
    (await listParts(office.database.reader, cluster.yearId)).map(({ sheetId, version }) => [sheetId, version]);
});
