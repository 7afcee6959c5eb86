import { rebuildSearch } from '#db/search/rebuildSearch.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** Makes the search index anew from the office's data, for when something is not found that is there. */
export async function rebuildSearchIndex(unit: UnitOfWork): Promise<void> {
  await rebuildSearch(unit.tx);
  await unit.audit({
    action: 'office.rebuildSearch',
    entity: 'office',
    entityId: 'office',
    summary: 'Lập lại chỉ mục tìm kiếm',
  });
}
