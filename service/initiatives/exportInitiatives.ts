import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  RECOGNITION_LEVEL_LABELS,
  type InitiativeFilter,
  type InitiativeOrder,
  type InitiativeRow,
  type ListedAuthor,
} from '#core/initiatives/initiative.ts';
import { initiativesPaper } from '#core/initiatives/initiativesPaper.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listInitiatives, totalInitiatives } from '#db/initiatives/initiativeList.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { officeMaker } from '../office/officeMaker.ts';
import { allRowsOf, pagesOf } from '../jobs/pagesOf.ts';
import { outboxPath, tablePaperJob, type Delivery } from '../jobs/paperJob.ts';
import { initiativeFilterWords } from './filterWords.ts';

type Job = (handle: JobHandle) => Promise<JobResult>;

/** A list as the screen shows it. */
interface AsListed {
  filter: InitiativeFilter;
  order: InitiativeOrder;
}

const COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Tên sáng kiến', kind: 'text', width: 80 },
  { header: 'Tác giả', kind: 'text', width: 66 },
  { header: 'Số tác giả', kind: 'count', width: 18 },
  { header: 'Loại', kind: 'text', width: 34 },
  { header: 'Lĩnh vực', kind: 'text', width: 38 },
  { header: 'Đơn vị', kind: 'text', width: 58 },
  { header: 'Ngày nộp', kind: 'date' },
  { header: 'Áp dụng lần đầu', kind: 'date' },
  { header: 'Giá trị làm lợi (đồng)', kind: 'money', width: 38 },
  { header: 'Chương trình', kind: 'text', width: 44 },
  { header: 'Mã trên cổng', kind: 'text', width: 32 },
  { header: 'Điểm', kind: 'coefficient', width: 18 },
  { header: 'Kết quả', kind: 'text', width: 40 },
  { header: 'Công nhận', kind: 'text', width: 38 },
];

/** Told where the list is not of one year: the title does not say it then. */
const YEAR_COLUMN: TableColumn = { header: 'Năm', kind: 'text', width: 14 };

/** The initiatives as seen on screen, as a job: all the filter keeps. */
export function exportInitiativesJob(database: Database, { filter, order, outbox, files }: AsListed & Delivery): Job {
  const title = `Sáng kiến${inYear(filter.year)}`;
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'initiatives', 'xlsx');
    await database.snapshot(async (view) =>
      writeTableXlsx({
        title,
        subtitle: await initiativeFilterWords(view, filter),
        columns: filter.year === null ? [...COLUMNS, YEAR_COLUMN] : COLUMNS,
        rows: numbered(initiativePages(view, { filter, order }), handle, cellsIn(filter.year)),
        targetPath,
        signal: handle.signal,
      }),
    );
    const suggestedName = `${title}.xlsx`;
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** Danh sách sáng kiến to be signed, as a job; withdrawn ones only where asked for. */
export function exportInitiativesPaperJob(
  database: Database,
  { filter, order, today, ...delivery }: AsListed & { today: IsoDate } & Delivery,
): Job {
  return tablePaperJob(database, delivery, async (view) => {
    const printed: InitiativeFilter = { ...filter, status: filter.status ?? 'STANDING' };
    const rows = await allRowsOf(initiativePages(view, { filter: printed, order }));
    const title = `Sáng kiến${inYear(filter.year)}`;
    const { people } = await totalInitiatives(view, printed);
    return {
      paper: initiativesPaper({
        maker: await officeMaker(view, today),
        titleLines: [title],
        remark: await initiativeFilterWords(view, printed),
        rows,
        people,
      }),
      name: `Danh sách ${title.toLowerCase()}`,
    };
  });
}

const inYear = (year: number | null) => (year === null ? '' : ` năm ${year}`);

/** Every initiative of a list, page by page. */
function initiativePages(db: Queryable, { filter, order }: AsListed): AsyncGenerator<InitiativeRow[]> {
  return pagesOf((page) => listInitiatives(db, filter, { order, ...page }));
}

async function* numbered(
  pages: AsyncGenerator<InitiativeRow[]>,
  handle: JobHandle,
  cellsOf: (row: InitiativeRow) => unknown[],
): AsyncGenerator<unknown[][]> {
  let done = 0;
  for await (const page of pages) {
    yield page.map((row, index) => [done + index + 1, ...cellsOf(row)]);
    done += page.length;
    handle.progress(done);
  }
}

const cellsIn = (year: number | null) => (row: InitiativeRow) =>
  year === null ? [...cellsOf(row), String(row.year)] : cellsOf(row);

/** As the import reads them back: the list may be sent, filled in and taken in elsewhere. */
function cellsOf(row: InitiativeRow): unknown[] {
  return [
    row.title,
    row.authors.map(authorCell).join('; '),
    row.authors.length,
    INITIATIVE_KIND_LABELS[row.kind],
    row.field,
    row.unitName,
    row.submittedOn,
    row.firstAppliedOn,
    row.benefit,
    row.programme,
    row.portalCode,
    row.score,
    INITIATIVE_STATUS_LABELS[row.status],
    row.level === null ? '' : RECOGNITION_LEVEL_LABELS[row.level],
  ];
}

/** `Lò Văn Bình (tác giả chính) (60%)`: the first one is taken for the chief where nobody is called so. */
function authorCell({ name, share, isChief }: ListedAuthor, index: number, all: readonly ListedAuthor[]): string {
  const told = isChief && index > 0 && all.length > 1 ? ' (tác giả chính)' : '';
  return `${name}${told} (${shareText(share)})`;
}
