import { formatDate } from '#core/dates/isoDate.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import type { FilteredUnits, UnitFilter, UnitListRow } from './listUnits.ts';

const COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 13 },
  { header: 'Tên đơn vị', kind: 'text', width: 80 },
  { header: 'Loại', kind: 'text', width: 32 },
  { header: 'Đơn vị cấp trên', kind: 'text', width: 62 },
  { header: 'Có từ ngày', kind: 'date' },
  { header: 'Đến hết ngày', kind: 'date' },
  { header: 'CNVCLĐ', kind: 'count', width: 21 },
  { header: 'Đoàn viên', kind: 'count', width: 21 },
  { header: 'Đoàn viên nữ', kind: 'count', width: 21 },
];
const PAGE = 500;

/** The units a filter keeps, as an Excel file of what is on screen. */
export function exportUnitsJob(
  { rows, kinds }: FilteredUnits,
  { filter, outbox, files }: { filter: UnitFilter } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const day = formatDate(filter.on);
    const suggestedName = `Danh sách đơn vị đến ${day.replaceAll('/', '-')}.xlsx`;
    const targetPath = outboxPath(outbox, 'units', 'xlsx');
    await writeTableXlsx({
      title: `Danh sách đơn vị tính đến ngày ${day}`,
      subtitle: subtitleOf(filter, kinds),
      columns: COLUMNS,
      rows: pagesOf(rows, kinds, handle),
      targetPath,
      signal: handle.signal,
    });
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** The filter in words, so that a printed list says what it leaves out. */
function subtitleOf({ text, kind, includeEnded }: UnitFilter, kinds: readonly UnitKind[]): string {
  const kindName = kinds.find(({ code }) => code === kind)?.shortName;
  return [
    ...(text.trim() === '' ? [] : [`Tên có “${text.trim()}”`]),
    ...(kindName === undefined ? [] : [`Loại ${kindName}`]),
    ...(includeEnded ? ['Gồm cả đơn vị đã kết thúc'] : []),
  ].join(' · ');
}

// eslint-disable-next-line @typescript-eslint/require-await -- the writer takes pages as they come; these are all there
async function* pagesOf(
  rows: readonly UnitListRow[],
  kinds: readonly UnitKind[],
  handle: JobHandle,
): AsyncGenerator<unknown[][]> {
  const kindNames = new Map(kinds.map(({ code, shortName }) => [code, shortName]));
  for (let start = 0; start < rows.length; start += PAGE) {
    yield rows
      .slice(start, start + PAGE)
      .map((row, index) => [
        start + index + 1,
        row.name,
        kindNames.get(row.kind) ?? '',
        row.parentName,
        row.begunOn,
        row.endedOn,
        row.workers,
        row.members,
        row.femaleMembers,
      ]);
    handle.progress(Math.min(rows.length, start + PAGE));
  }
}
