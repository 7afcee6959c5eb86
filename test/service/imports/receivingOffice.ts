import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach } from 'vitest';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { unitImportOptionsSchema } from '#core/imports/unitPlan.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { requireUnchanged } from '#service/imports/seenImport.ts';
import { commitPeople } from '#service/people/commitPeople.ts';
import { planPeople, type PeoplePlan } from '#service/people/importPeople.ts';
import { commitUnits } from '#service/units/commitUnits.ts';
import { planUnits } from '#service/units/importUnits.ts';
import type { MakeTarget } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

export const PEOPLE_HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Số CCCD',
  'Chức vụ',
  'Đơn vị công tác',
  'Xếp loại năm 2024',
];
export const UNITS_HEADER = [
  'STT',
  'Tên đơn vị',
  'Đơn vị cấp trên',
  'Mã đơn vị',
  'Số đoàn viên',
  'Tên viết tắt',
  'Số CNVCLĐ',
  'Ngày thành lập',
];
/** The day of every import here. */
export const TODAY = '2024-02-01';
/** Id of the first import of a test, and of those after it. */
export const [ID, SECOND, THIRD] = [1, 2, 3].map((place) => `019a0000-0000-7000-8000-00000000000${place}`) as [
  string,
  string,
  string,
];
/** What writing alone changes. */
const TOUCHED = ['version', 'updated_at'];
export type Cells = (string | number | null)[];

/** An office for each test of a suite that lists of people and units are received in, and how they are taken in. */
export function receivingOffice(makeTarget: MakeTarget) {
  let office: TestOffice;
  let folder: string;
  let files: FileDepot;
  const db = () => office.database.reader;
  const write = <Result>(work: (unit: UnitOfWork) => Promise<Result>) => office.write(work);
  const handle = () => ({ signal: new AbortController().signal, progress: () => undefined });

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    folder = mkdtempSync(join(tmpdir(), 'co-dau-registers-'));
    files = new FileDepot();
  });
  afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const received = async (rows: Cells[]) => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('DS').addRows([['CÔNG ĐOÀN NGÀNH GIÁO DỤC'], [], ...rows]);
    const path = join(folder, 'ds.xlsx');
    await workbook.xlsx.writeFile(path);
    return files.deposit(path, 'ds.xlsx');
  };
  const planOfPeople = async (rows: Cells[], options: object = {}) => {
    const fileToken = await received([PEOPLE_HEADER, ...rows]);
    const source = { fileToken, options: personImportOptionsSchema.parse(options), today: TODAY };
    return planPeople({ db: db(), files }, source, handle());
  };
  const takePeople = async (
    plan: PeoplePlan,
    { importId = ID, choices = [], signal }: { importId?: string; choices?: RowChoice[]; signal?: AbortSignal } = {},
  ) =>
    write(async (unit) => {
      await requireUnchanged(unit.tx, files, plan.seen);
      const stoppable = { ...handle(), ...(signal && { signal }) };
      await commitPeople(unit, { importId, plan, choices, skipErrors: true }, stoppable);
    });
  const takeUnits = async (rows: Cells[], options: object = {}, choices: RowChoice[] = [], importId = ID) => {
    const fileToken = await received([UNITS_HEADER, ...rows]);
    const source = { fileToken, options: unitImportOptionsSchema.parse(options), today: TODAY };
    const plan = await planUnits({ db: db(), files }, source, handle());
    await write((unit) => commitUnits(unit, { importId, plan, choices, skipErrors: true }, handle()));
    return plan;
  };
  const everything = async () => {
    const tables = ['unit', 'unit_name', 'unit_parent', 'unit_figure', 'person', 'person_post', 'person_grading'];
    const contents: Record<string, unknown[]> = {};
    for (const table of tables) {
      const rows: Record<string, unknown>[] = await db()(table);
      // A record restored is a new version of what it was.
      contents[table] = rows
        .map((row) =>
          JSON.stringify(
            row,
            Object.keys(row)
              .filter((column) => !TOUCHED.includes(column))
              .sort(),
          ),
        )
        .sort();
    }
    return contents;
  };
  const names = async () => {
    const rows: { full_name: string }[] = await db()('person').orderBy('full_name').select('full_name');
    return rows.map(({ full_name: name }) => name);
  };
  return {
    database: () => office.database,
    db,
    write,
    received,
    planOfPeople,
    takePeople,
    takeUnits,
    everything,
    names,
  };
}
