import { isCasting } from '#core/summits/round.ts';
import type { RoundView } from '../api/summitsQueries.ts';

/** Where a round stands, in words; of an open one nothing of the count. */
export function roundState({
  lockedAt,
  kind,
  issued,
  ruling,
  casting,
  isCastEnded,
}: Pick<RoundView['round'], 'lockedAt' | 'kind' | 'issued' | 'ruling' | 'casting' | 'isCastEnded'>): string {
  if (lockedAt !== null) return 'Đã khóa';
  if (kind === 'DECISION') return ruling === null ? 'Chưa ghi quyết định' : 'Chưa khóa';
  if (kind === 'HANDS') return issued === null ? 'Chưa biểu quyết' : 'Đang biểu quyết';
  if (issued === null) return 'Chưa phát phiếu';
  return isCasting({ casting, isCastEnded }) ? 'Đang bỏ phiếu trên máy' : 'Đang kiểm phiếu';
}
