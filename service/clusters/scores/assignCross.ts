import { refusal } from '#core/errors/appError.ts';
import { listSheets, setCrossMember } from '#db/clusters/scores/sheetStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { scoredMembers } from './scoringYear.ts';

interface CrossAssignment {
  sheetId: string;
  /** The scorer as it was read. */
  seen: string | null;
  crossMemberId: string | null;
}

/**
 * Says who scores whose sheet. Sheets that are not named keep their scorer.
 *
 * @throws AppError NOT_FOUND for a sheet or scorer of another cluster, YEAR_LOCKED, STALE_VERSION where somebody
 *   assigned one of these sheets meanwhile, INPUT_INVALID where a member would score itself
 */
export async function assignCross(
  unit: UnitOfWork,
  { yearId, assignments }: { yearId: string; assignments: readonly CrossAssignment[] },
): Promise<void> {
  const year = await requireOpenYear(unit.tx, yearId);
  const sheets = await listSheets(unit.tx, yearId);
  const members = new Set((await scoredMembers(unit.tx, year, sheets)).map(({ id }) => id));
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const { sheetId, seen, crossMemberId } of assignments) {
    const sheet = byId.get(sheetId);
    if (!sheet) throw refusal('NOT_FOUND', { what: 'bảng chấm điểm này trong năm' });
    if (sheet.crossMemberId !== seen) throw refusal('STALE_VERSION', { what: `phân công chấm chéo năm ${year.year}` });
    if (crossMemberId !== null && !members.has(crossMemberId)) {
      throw refusal('NOT_FOUND', { what: 'đơn vị chấm chéo trong cụm, khối này' });
    }
    if (crossMemberId === sheet.memberId) {
      throw refusal('INPUT_INVALID', { problem: 'một đơn vị không chấm chéo chính mình' });
    }
    await setCrossMember(unit.tx, sheetId, crossMemberId);
  }
  await unit.audit({
    action: 'scores.assignCross',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${year.clusterName}, năm ${year.year}: phân công chấm chéo ${assignments.length} bảng chấm điểm`,
    detail: { yearId, assignments },
  });
}
