import {
  isLateRegistration,
  REGISTRATION_STATUS_LABELS,
  type RegistrationFilter,
  type RegistrationRow,
} from '#core/campaigns/registration.ts';
import {
  WORK_DELAY_LABELS,
  WORK_KIND_LABELS,
  WORK_STATUS_LABELS,
  type WorkFilter,
  type WorkRow,
} from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import type { Database } from '#db/client.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import { registrationPages, workPages } from './campaignRows.ts';
import { registrationFilterWords, workFilterWords } from './filterWords.ts';

type Job = (handle: JobHandle) => Promise<JobResult>;

const REGISTRATION_COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Đối tượng', kind: 'text', width: 22 },
  { header: 'Tập thể, cá nhân', kind: 'text', width: 58 },
  { header: 'Chức vụ', kind: 'text', width: 36 },
  { header: 'Đơn vị', kind: 'text', width: 58 },
  { header: 'Danh hiệu, hình thức', kind: 'text', width: 52 },
  { header: 'Nội dung', kind: 'text', width: 52 },
  { header: 'Ngày đăng ký', kind: 'date' },
  { header: 'Tình trạng', kind: 'text', width: 34 },
  { header: 'Ghi chú', kind: 'text', width: 40 },
];

const WORK_COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Loại', kind: 'text', width: 24 },
  { header: 'Tên công trình, sản phẩm', kind: 'text', width: 66 },
  { header: 'Đơn vị thực hiện', kind: 'text', width: 58 },
  { header: 'Dịp chào mừng', kind: 'text', width: 52 },
  { header: 'Trị giá (đồng)', kind: 'money' },
  { header: 'Bắt đầu', kind: 'date' },
  { header: 'Hạn', kind: 'date' },
  { header: 'Hoàn thành', kind: 'date' },
  { header: 'Tiến độ (%)', kind: 'count', width: 20 },
  { header: 'Tình trạng', kind: 'text', width: 32 },
  { header: 'Gắn biển', kind: 'date' },
];

/** The registrations as seen on screen, as a job: all the filter keeps. */
export function exportRegistrationsJob(
  database: Database,
  { filter, outbox, files }: { filter: RegistrationFilter } & Delivery,
): Job {
  const title = filter.year === null ? 'Đăng ký thi đua' : `Đăng ký thi đua năm ${filter.year}`;
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'registrations', 'xlsx');
    await database.snapshot(async (view) =>
      writeTableXlsx({
        title,
        subtitle: await registrationFilterWords(view, filter),
        columns: REGISTRATION_COLUMNS,
        rows: numbered(registrationPages(view, filter), registrationCells, handle),
        targetPath,
        signal: handle.signal,
      }),
    );
    return delivered(files, targetPath, title);
  };
}

/** The works as seen on screen, as a job: all the filter keeps. */
export function exportWorksJob(
  database: Database,
  { filter, today, outbox, files }: { filter: WorkFilter; today: IsoDate } & Delivery,
): Job {
  const title = filter.year === null ? 'Công trình, sản phẩm' : `Công trình, sản phẩm năm ${filter.year}`;
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'works', 'xlsx');
    await database.snapshot(async (view) =>
      writeTableXlsx({
        title,
        subtitle: await workFilterWords(view, filter),
        columns: WORK_COLUMNS,
        rows: numbered(workPages(view, filter, today), workCells, handle),
        targetPath,
        signal: handle.signal,
      }),
    );
    return delivered(files, targetPath, title);
  };
}

function delivered(files: Delivery['files'], targetPath: string, title: string): JobResult {
  const suggestedName = `${title}.xlsx`;
  return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
}

async function* numbered<Row>(
  pages: AsyncGenerator<Row[]>,
  cellsOf: (row: Row) => unknown[],
  handle: JobHandle,
): AsyncGenerator<unknown[][]> {
  let done = 0;
  for await (const page of pages) {
    yield page.map((row, index) => [done + index + 1, ...cellsOf(row)]);
    done += page.length;
    handle.progress(done);
  }
}

function registrationCells(row: RegistrationRow): unknown[] {
  const isLate = isLateRegistration(row.registeredOn, row.registerBy);
  return [
    SUBJECT_LABELS[row.subject],
    row.name,
    row.position,
    row.unitName,
    row.awardName,
    row.content,
    row.registeredOn,
    `${REGISTRATION_STATUS_LABELS[row.status]}${isLate ? ', nộp muộn' : ''}`,
    row.note,
  ];
}

function workCells(row: WorkRow): unknown[] {
  return [
    WORK_KIND_LABELS[row.kind],
    row.name,
    row.unitName,
    row.occasionName,
    row.value,
    row.startsOn,
    row.dueOn,
    row.finishedOn,
    row.progress,
    `${WORK_STATUS_LABELS[row.status]}${row.delay === null ? '' : `, ${WORK_DELAY_LABELS[row.delay].toLowerCase()}`}`,
    row.plaqueOn,
  ];
}
