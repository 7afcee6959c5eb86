import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  RECOGNITION_LEVEL_LABELS,
  type InitiativeFilter,
  type InitiativeRow,
} from '#core/initiatives/initiative.ts';
import { initiativesPaper } from '#core/initiatives/initiativesPaper.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { signatureOf, type PaperMaker } from '#core/papers/paperMaker.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listInitiatives, totalInitiatives } from '#db/initiatives/initiativeList.ts';
import { requireOfficeRow } from '../awards/readDecision.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, tablePaperJob, type Delivery } from '../jobs/paperJob.ts';
import { initiativeFilterWords } from './filterWords.ts';

type Job = (handle: JobHandle) => Promise<JobResult>;

const PAGE = 500;
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
  { header: 'Kết quả', kind: 'text', width: 40 },
  { header: 'Công nhận', kind: 'text', width: 38 },
];

/** The initiatives as seen on screen, as a job: all the filter keeps. */
export function exportInitiativesJob(
  database: Database,
  { filter, outbox, files }: { filter: InitiativeFilter } & Delivery,
): Job {
  const title = `Sáng kiến${inYear(filter.year)}`;
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'initiatives', 'xlsx');
    await database.snapshot(async (view) =>
      writeTableXlsx({
        title,
        subtitle: await initiativeFilterWords(view, filter),
        columns: COLUMNS,
        rows: numbered(initiativePages(view, filter), handle),
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
  { filter, today, ...delivery }: { filter: InitiativeFilter; today: IsoDate } & Delivery,
): Job {
  return tablePaperJob(database, delivery, async (view) => {
    const printed: InitiativeFilter = { ...filter, status: filter.status ?? 'STANDING' };
    const rows: InitiativeRow[] = [];
    for await (const page of initiativePages(view, printed)) rows.push(...page);
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

/** Every initiative a filter keeps, page by page in the order of the list. */
async function* initiativePages(db: Queryable, filter: InitiativeFilter): AsyncGenerator<InitiativeRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await listInitiatives(db, filter, { offset, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

async function* numbered(pages: AsyncGenerator<InitiativeRow[]>, handle: JobHandle): AsyncGenerator<unknown[][]> {
  let done = 0;
  for await (const page of pages) {
    yield page.map((row, index) => [done + index + 1, ...cellsOf(row)]);
    done += page.length;
    handle.progress(done);
  }
}

function cellsOf(row: InitiativeRow): unknown[] {
  return [
    row.title,
    row.authors.map(({ name, share }) => `${name} (${shareText(share)})`).join('; '),
    row.authors.length,
    INITIATIVE_KIND_LABELS[row.kind],
    row.field,
    row.unitName,
    row.submittedOn,
    row.firstAppliedOn,
    row.benefit,
    row.programme,
    row.portalCode,
    INITIATIVE_STATUS_LABELS[row.status],
    row.level === null ? '' : RECOGNITION_LEVEL_LABELS[row.level],
  ];
}

/** A paper of the office itself, signed by whoever signs first there. */
async function officeMaker(db: Queryable, today: IsoDate): Promise<PaperMaker> {
  const { profile, settings } = await requireOfficeRow(db);
  return {
    issuer: { superiorName: profile.superiorName, name: profile.name },
    place: profile.place,
    madeOn: today,
    preparedBy: settings.preparedBy,
    signature: signatureOf(settings.signers[0] ?? null),
  };
}
