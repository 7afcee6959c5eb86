import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** Where rows of other areas point at units, and how a clerk calls the place. */
const USES = [
  { table: 'decision_line', column: 'unit_id', where: 'quyết định khen thưởng' },
  { table: 'person_post', column: 'unit_id', where: 'hồ sơ đoàn viên, cán bộ' },
  { table: 'cluster_member', column: 'unit_id', where: 'cụm, khối thi đua' },
  { table: 'registration', column: 'unit_id', where: 'đăng ký thi đua' },
  { table: 'work', column: 'unit_id', where: 'công trình, sản phẩm thi đua' },
  { table: 'initiative', column: 'unit_id', where: 'sáng kiến' },
  { table: 'initiative_author', column: 'unit_id', where: 'tác giả sáng kiến' },
  { table: 'council_member', column: 'unit_id', where: 'hội đồng' },
  { table: 'meeting_attendee', column: 'unit_id', where: 'phiên họp hội đồng' },
  { table: 'nomination_batch', column: 'unit_id', where: 'tờ trình đề nghị' },
  { table: 'nomination_line', column: 'unit_id', where: 'đề nghị khen thưởng' },
  { table: 'unit_figure', column: 'unit_id', where: 'số liệu hằng năm' },
  { table: 'unit_mark', column: 'unit_id', where: 'tai nạn chết người, lý do không xét' },
  { table: 'unit_parent', column: 'parent_id', where: 'vị trí của đơn vị khác' },
  { table: 'unit_event_part', column: 'unit_id', where: 'một sự kiện khác' },
] as const;

/** Units among these that something still points at, so that they cannot go; with the first such place. */
export async function usesOf(db: Queryable, unitIds: readonly string[]): Promise<{ unitId: string; where: string }[]> {
  const uses: { unitId: string; where: string }[] = [];
  for (const { table, column, where } of USES) {
    for (const some of idChunks(unitIds)) {
      const rows: { unit_id: string }[] = await db(table).whereIn(column, some).distinct({ unit_id: column });
      uses.push(...rows.map(({ unit_id: unitId }) => ({ unitId, where })));
    }
  }
  return uses;
}
