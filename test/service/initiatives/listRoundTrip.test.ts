import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { initiativeImportOptionsSchema } from '#core/imports/initiativePlan.ts';
import type { InitiativeFilter } from '#core/initiatives/initiative.ts';
import { setInitiativeStatus } from '#db/initiatives/initiativeStore.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { commitInitiatives } from '#service/initiatives/commitInitiatives.ts';
import { addInitiative } from '#service/initiatives/editInitiatives.ts';
import { exportInitiativesJob } from '#service/initiatives/exportInitiatives.ts';
import { planInitiatives } from '#service/initiatives/importInitiatives.ts';
import { initiativeInputSchema } from '#core/initiatives/initiative.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { draftOf, issue, passedInitiative } from './recognitionFixture.ts';

const IMPORT_ID = '019a0000-0000-7000-8000-000000000001';
const TODAY = '2024-02-01';
const ALL: InitiativeFilter = {
  ...{ year: null, text: '', kind: null, field: null, unitId: null, programme: null, status: null, level: null },
};

describeOnEachEngine('the Excel list of initiatives', (makeTarget) => {
  let office: TestOffice;
  let other: TestOffice;
  let folder: string;
  let files: FileDepot;
  const handle = () => ({ signal: new AbortController().signal, progress: () => undefined });

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    other = await makeTestOffice(makeTarget);
    folder = mkdtempSync(join(tmpdir(), 'co-dau-round-'));
    files = new FileDepot();
  });
  afterEach(async () => {
    await office.close();
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const exported = async (from: TestOffice, filter: InitiativeFilter) => {
    const asked = { filter, order: 'TITLE' as const, outbox: folder, files };
    const { fileToken } = await exportInitiativesJob(from.database, asked)(handle());
    return fileToken;
  };
  /** Heading and cells of every row under it, each by its column's heading. */
  const rowsIn = async (fileToken: string) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(files.find(fileToken).path);
    // Rows above the first and empty ones are holes.
    const values = (workbook.worksheets[0]?.getSheetValues() ?? []) as (unknown[] | undefined)[];
    const at = values.findIndex((row) => row?.includes('Tên sáng kiến'));
    const headings = [...(values[at] ?? [])].slice(1).map(String);
    const body = values.slice(at + 1).filter((row) => typeof row?.[1] === 'number');
    return body.map((row = []) =>
      Object.fromEntries(headings.map((heading, index) => [heading, row[index + 1] ?? ''])),
    );
  };
  const taken = (fileToken: string) => {
    const source = { fileToken, options: initiativeImportOptionsSchema.parse({}), today: TODAY };
    return planInitiatives({ db: other.database.reader, files }, source, handle());
  };

  async function initiativesOfAllKinds() {
    const recognised = await passedInitiative(office, 'Bảng giám sát', [['Lò Văn Bình', 10_000]], {
      unitName: 'CĐCS Bệnh viện',
    });
    await issue(office, await draftOf(office, [recognised]));
    const whole = initiativeInputSchema.parse({
      year: 2022,
      title: 'Máy bóc vỏ lạc',
      kind: 'UNG_DUNG_TBKT',
      field: 'Nông nghiệp',
      unitName: 'CĐCS Công ty Chè',
      submittedOn: '2022-03-04',
      firstAppliedOn: '2021-12-30',
      benefit: 125_000_000,
      programme: '75 nghìn sáng kiến',
      portalCode: 'SK-0042',
      authors: [
        { name: 'Nguyễn Văn An', share: 3334 },
        { name: 'Trần Thị Bình', share: 3333, isChief: true },
        { name: 'Vàng A Sử', share: 3333 },
      ],
    });
    for (const [status, score] of [
      ['PASSED', 8550],
      ['FAILED', 4925],
      ['WITHDRAWN', null],
      ['RECEIVED', null],
    ] as const) {
      const told = { ...whole, title: `${whole.title} ${status}` };
      const id = await office.write((unit) => addInitiative(unit, told, TODAY));
      const set = { id, version: 1, status, score, reason: '', now: '2024-01-01T00:00:00.000Z' };
      await office.database.transaction((tx) => setInitiativeStatus(tx, set));
    }
  }

  it('is read back with nothing lost: taken in by another office, it writes the same list', async () => {
    await initiativesOfAllKinds();
    const sent = await exported(office, ALL);
    const plan = await taken(sent);
    expect(plan.reading.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(plan.initiatives.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'ERROR'))).toEqual([]);
    await other.write((unit) =>
      commitInitiatives(unit, { importId: IMPORT_ID, plan, choices: [], skipErrors: false }, handle()),
    );
    const [before, after] = [await rowsIn(sent), await rowsIn(await exported(other, ALL))];
    expect(before).toHaveLength(5);
    expect(Object.keys(before[0] ?? {})).toHaveLength(16);
    // A decision is recorded with its paper; the list says of it in the note of the initiative.
    const undecided = (rows: typeof before) => rows.map((row) => ({ ...row, 'Công nhận': '' }));
    expect(undecided(after)).toEqual(undecided(before));
    const notes: { note: string }[] = await other.database.reader('initiative').where('note', '<>', '').select('note');
    expect(notes).toEqual([{ note: 'Đã được công nhận (Cấp cơ sở)' }]);
  });

  it('of one year tells the year in its title', async () => {
    await initiativesOfAllKinds();
    const plan = await taken(await exported(office, { ...ALL, year: 2022 }));
    expect(new Set(plan.initiatives.map(({ initiative }) => initiative.year))).toEqual(new Set([2022]));
    expect(plan.initiatives).toHaveLength(4);
  });
});
