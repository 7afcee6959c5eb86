import type { IsoDate } from '#core/dates/isoDate.ts';
import { filterWords } from '#core/people/filterWords.ts';
import { GENDER_LABELS, GRADE_LABELS } from '#core/people/person.ts';
import type { PersonFilter, PersonOrder } from '#core/people/personList.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listPersonIds, summarizePeople } from '#db/people/personList.ts';
import { namesOnDays } from '#db/units/namesOnDays.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';

const PAGE = 500;
const FILE_NAME = 'Danh sách người.xlsx';

interface PeopleExport {
  filter: PersonFilter;
  order: PersonOrder;
  on: IsoDate;
}

/** The list as seen on screen, as a job: everyone the filter keeps, in the order chosen. */
export function exportPeopleJob(
  database: Database,
  { outbox, files, ...wanted }: PeopleExport & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'people', 'xlsx');
    await exportPeople(database, { ...wanted, targetPath, handle });
    return { fileToken: files.deposit(targetPath, FILE_NAME), suggestedName: FILE_NAME };
  };
}

/** Writes the list to a file from one unchanging view of the data. */
export async function exportPeople(
  database: Database,
  { filter, order, on, targetPath, handle }: PeopleExport & { targetPath: string; handle: JobHandle },
): Promise<void> {
  await database.snapshot(async (view) => {
    const chosen = filter.unitId === null ? [] : [{ key: 'chosen', unitId: filter.unitId, on }];
    const unitName = (await namesOnDays(view, chosen)).get('chosen')?.name ?? '';
    await writeTableXlsx({
      title: 'Danh sách đoàn viên, cán bộ',
      subtitle: filterWords(filter, unitName),
      columns: columnsOf(filter.year),
      rows: pagesOf(view, { filter, order, on }, (done) => handle.progress(done)),
      targetPath,
      signal: handle.signal,
    });
  });
}

function columnsOf(year: number): TableColumn[] {
  return [
    { header: 'STT', kind: 'count', width: 14 },
    { header: 'Họ và tên', kind: 'text', width: 52 },
    { header: 'Ngày sinh', kind: 'date' },
    { header: 'Giới tính', kind: 'text', width: 20 },
    { header: 'Chức vụ', kind: 'text', width: 48 },
    { header: 'Đơn vị', kind: 'text', width: 70 },
    { header: `Xếp loại năm ${year}`, kind: 'text', width: 40 },
  ];
}

async function* pagesOf(
  view: Queryable,
  { filter, order, on }: PeopleExport,
  onProgress: (done: number) => void,
): AsyncGenerator<unknown[][]> {
  const ids = await listPersonIds(view, filter, on, order);
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = await summarizePeople(view, ids.slice(start, start + PAGE), { on, year: filter.year });
    yield page.map((person, index) => [
      start + index + 1,
      person.fullName,
      person.birth,
      person.gender === '' ? '' : GENDER_LABELS[person.gender],
      person.position,
      person.unitName,
      person.grade === null ? '' : GRADE_LABELS[person.grade],
    ]);
    onProgress(start + page.length);
  }
}
