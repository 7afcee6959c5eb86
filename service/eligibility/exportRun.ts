import { shortNames } from '#core/eligibility/awardWords.ts';
import type { RunRow } from '#core/eligibility/run.ts';
import { STANDING_LABELS } from '#core/eligibility/standingOf.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import type { EligibilityRun, RunView } from './eligibilityRun.ts';

const COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Đối tượng', kind: 'text', width: 22 },
  { header: 'Tập thể, cá nhân', kind: 'text', width: 56 },
  { header: 'Đơn vị', kind: 'text', width: 60 },
  { header: 'Danh hiệu, hình thức', kind: 'text', width: 56 },
  { header: 'Kết quả', kind: 'text', width: 34 },
  { header: 'Đã xem, còn thiếu', kind: 'text', width: 110 },
];
const PAGE = 500;

/** The result as it is seen, as an Excel file: all the view keeps. @param awardNames full names by code */
export function exportRunJob(
  run: EligibilityRun,
  { view, awardNames, outbox, files }: { view: RunView; awardNames: ReadonlyMap<string, string> } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const { year, onDate } = run.asked;
    const suggestedName = `Ai đủ điều kiện năm ${year}.xlsx`;
    const targetPath = outboxPath(outbox, 'eligibility', 'xlsx');
    await writeTableXlsx({
      title: `Ai đủ điều kiện năm ${year}`,
      subtitle: subtitleOf(view, { day: formatDate(onDate), nameOf: shortNames(awardNames) }),
      columns: COLUMNS,
      rows: pagesOf(run, { view, awardNames }, handle),
      targetPath,
      signal: handle.signal,
    });
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** The filter in words, so that a printed list says what it leaves out. */
function subtitleOf(
  { standing, awardCode, subject, text, unitIds }: RunView,
  { day, nameOf }: { day: string; nameOf: (code: string) => string },
): string {
  return [
    `Theo quy tắc có hiệu lực ngày ${day}`,
    ...(standing === null ? [] : [STANDING_LABELS[standing]]),
    ...(awardCode === null ? [] : [nameOf(awardCode)]),
    ...(subject === null ? [] : [SUBJECT_LABELS[subject]]),
    ...(unitIds === null ? [] : ['Theo đơn vị đã chọn']),
    ...(text.trim() === '' ? [] : [`Có “${text.trim()}”`]),
  ].join(' · ');
}

// eslint-disable-next-line @typescript-eslint/require-await -- the writer takes pages as they come; these are all there
async function* pagesOf(
  run: EligibilityRun,
  { view, awardNames }: { view: RunView; awardNames: ReadonlyMap<string, string> },
  handle: JobHandle,
): AsyncGenerator<unknown[][]> {
  let done = 0;
  for (const page of run.pages(view, PAGE)) {
    yield page.map((row: RunRow, index) => [
      done + index + 1,
      SUBJECT_LABELS[row.subject],
      row.name,
      row.unitName,
      awardNames.get(row.awardCode) ?? row.awardCode,
      STANDING_LABELS[row.standing],
      row.told,
    ]);
    done += page.length;
    handle.progress(done);
  }
}
