import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchInputSchema } from '#core/nominations/nomination.ts';
import { checkNominee } from './checkNominee.ts';
import { checkNominees } from '#service/eligibility/checkNominees.ts';
import type { RunView } from '#service/eligibility/eligibilityRun.ts';
import { nominateFromRun } from '#service/nominations/nominateFromRun.ts';
import { runEligibility } from '#service/eligibility/runEligibility.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson, anyUnit, nominee, codeOf, register, titles } from './eligibleOffice.ts';

const EVERYONE: RunView = { standing: null, awardCode: null, subject: null, unitIds: null, text: '' };

describeOnEachEngine('a run over everyone', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('says the same of many as of each alone', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map((name) => addPerson(office, `Lò Văn ${name}`)));
    await titles(office, present(ids[1]), [2021, 2022]);
    const asked = ids.flatMap((personId) => [
      nominee({ personId }),
      nominee({ personId, awardCode: 'CSTD_CS', year: 2022, onDate: '2022-12-31' }),
    ]);
    const together = await checkNominees(office.database.reader, asked);
    for (const [index, one] of asked.entries())
      expect(together[index]).toEqual(await checkNominee(office.database.reader, one));
    expect(await checkNominees(office.database.reader, [...asked].reverse())).toEqual([...together].reverse());
  });

  it('looks through everyone: eligible, nearly with what is missing, excluded', async () => {
    const { id: unitId } = await anyUnit(office);
    const eligible = await addPerson(office, 'Lò Thị Đủ', { unitId });
    const nearly = await addPerson(office, 'Lò Thị Gần', { unitId });
    await addPerson(office, 'Lò Thị Xa');
    await titles(office, eligible, [2020, 2021, 2022]);
    await titles(office, nearly, [2021, 2022]);
    const progress: number[] = [];
    const handle = { signal: new AbortController().signal, progress: (done: number) => void progress.push(done) };
    const asked = { year: 2023, onDate: '2023-12-31', awardCodes: ['CSTD_BT'] };
    const run = await runEligibility(office.database.reader, asked, handle);
    expect(run.counts(EVERYONE)).toEqual([{ awardCode: 'CSTD_BT', ELIGIBLE: 0, UNCLEAR: 1, NEARLY: 1, EXCLUDED: 1 }]);
    const { rows } = run.page({ ...EVERYONE, standing: 'NEARLY' }, { offset: 0, limit: 10 });
    expect(rows.map(({ name, told, lacking }) => [name, told, lacking])).toEqual([
      ['Lò Thị Gần', 'C05: CSTĐCS 2021, 2022, thiếu 2020', 1],
    ]);
    expect(run.page({ ...EVERYONE, unitIds: new Set([unitId]) }, { offset: 0, limit: 1 })).toMatchObject({ total: 2 });
    expect(run.page({ ...EVERYONE, text: 'thi xa' }, { offset: 0, limit: 9 }).rows.map(({ name }) => name)).toEqual([
      'Lò Thị Xa',
    ]);
    expect(progress).toEqual([3]);
    // Once the office records registrations, who has none lacks one.
    await register(office, eligible);
    const registered = await runEligibility(office.database.reader, asked, handle);
    expect(registered.counts(EVERYONE)).toEqual([
      { awardCode: 'CSTD_BT', ELIGIBLE: 1, UNCLEAR: 0, NEARLY: 0, EXCLUDED: 2 },
    ]);

    const indexes = registered.indexes({ ...EVERYONE, standing: 'ELIGIBLE' });
    const batch = batchInputSchema.parse({ year: 2023, title: 'Đề nghị CSTĐ', unitName: 'LĐLĐ tỉnh' });
    const { id } = await office.write((unit) => nominateFromRun(unit, registered, { batch, indexes }));
    const lines = await office.database.reader('nomination_line').where({ batch_id: id }).select('person_id', 'status');
    expect(lines).toEqual([{ person_id: eligible, status: 'DRAFT' }]);
    const outside = office.write((unit) => nominateFromRun(unit, registered, { batch, indexes: [99] }));
    expect(await codeOf(outside)).toBe('NOT_FOUND');
  });

  it('stops a run when asked', async () => {
    await addPerson(office, 'Lò Thị Hằng');
    const abort = new AbortController();
    abort.abort(new Error('stopped'));
    const asked = { year: 2023, onDate: '2023-12-31', awardCodes: ['CSTD_BT'] };
    const handle = { signal: abort.signal, progress: () => undefined };
    await expect(runEligibility(office.database.reader, asked, handle)).rejects.toThrow('stopped');
  });
});
