import { formatNumber } from '#core/money/format.ts';
import { rebuildSearch } from '#db/search/rebuildSearch.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/**
 * Makes the search index anew from the office's data, for when something is not found that is there.
 *
 * @returns how many entries can be found now
 */
export async function rebuildSearchIndex(unit: UnitOfWork): Promise<{ entries: number }> {
  const entries = await rebuildSearch(unit.tx);
  await unit.audit({
    action: 'office.rebuildSearch',
    entity: 'office',
    entityId: 'office',
    summary: `Dựng lại chỉ mục tìm kiếm, ${formatNumber(entries)} mục`,
  });
  return { entries };
}
