import { NOMINATION_KIND_LABELS, NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { NominationFilter, NominationRow } from '#core/nominations/nominationList.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listNominations } from '#db/nominations/nominationList.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import { nominationFilterWords } from './filterWords.ts';

const PAGE = 500;

const COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Đối tượng', kind: 'text', width: 22 },
  { header: 'Tập thể, cá nhân', kind: 'text', width: 58 },
  { header: 'Chức vụ', kind: 'text', width: 36 },
  { header: 'Đơn vị', kind: 'text', width: 58 },
  { header: 'Danh hiệu, hình thức đề nghị', kind: 'text', width: 58 },
  { header: 'Loại khen thưởng', kind: 'text', width: 34 },
  { header: 'Thành tích', kind: 'text', width: 58 },
  { header: 'Tình trạng', kind: 'text', width: 30 },
  { header: 'Quy tắc chặn', kind: 'count', width: 20 },
  { header: 'Lý do vẫn đề nghị', kind: 'text', width: 48 },
  { header: 'Hồ sơ', kind: 'text', width: 18 },
  { header: 'Tờ trình', kind: 'text', width: 58 },
];

/** The lines as seen on screen, as a job: all the filter keeps. */
export function exportNominationsJob(
  database: Database,
  { filter, outbox, files }: { filter: NominationFilter } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  const title = filter.year === null ? 'Đề nghị khen thưởng' : `Đề nghị khen thưởng năm ${filter.year}`;
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'nominations', 'xlsx');
    await database.snapshot(async (view) =>
      writeTableXlsx({
        title,
        subtitle: await nominationFilterWords(view, filter),
        columns: COLUMNS,
        rows: numbered(view, filter, handle),
        targetPath,
        signal: handle.signal,
      }),
    );
    const suggestedName = `${title}.xlsx`;
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** Every line a filter keeps, page by page in the order of the list. */
export async function* nominationPages(db: Queryable, filter: NominationFilter): AsyncGenerator<NominationRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await listNominations(db, filter, { offset, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

async function* numbered(view: Queryable, filter: NominationFilter, handle: JobHandle): AsyncGenerator<unknown[][]> {
  let done = 0;
  for await (const page of nominationPages(view, filter)) {
    yield page.map((row, index) => [done + index + 1, ...cellsOf(row)]);
    done += page.length;
    handle.progress(done);
  }
}

function cellsOf(row: NominationRow): unknown[] {
  const kind = NOMINATION_KIND_LABELS[row.awardKind];
  return [
    SUBJECT_LABELS[row.subject],
    row.name,
    row.position,
    row.unitName,
    row.fallbackAwardName === '' ? row.awardName : `${row.awardName} (thay thế: ${row.fallbackAwardName})`,
    row.theme === '' ? kind : `${kind}: ${row.theme}`,
    row.achievement,
    NOMINATION_STATUS_LABELS[row.status],
    row.blocked,
    row.overrideReason,
    `${row.papers.received}/${row.papers.needed}`,
    [row.batchUnitName, row.batchTitle].filter((part) => part !== '').join(': '),
  ];
}
