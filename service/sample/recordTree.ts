import { formatNumber } from '#core/money/format.ts';
import { insertEvents } from '#db/units/eventStore.ts';
import { insertFigures } from '#db/units/figureStore.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { SampleFigure } from './inventFigures.ts';
import type { SampleTree } from './inventTree.ts';

/** Writes a whole tree with its history and figures: one write, as a package from another office is one. */
export async function recordTree(
  unit: UnitOfWork,
  { tree, figures }: { tree: SampleTree; figures: readonly SampleFigure[] },
): Promise<void> {
  const { tx, now, actor } = unit;
  await insertUnits(tx, [...tree.forest.values()], { now, importId: null });
  await insertEvents(tx, tree.events, { now, actorName: actor.name });
  await insertFigures(tx, figures);
  await unit.audit({
    action: 'units.recordSample',
    entity: 'unit',
    entityId: tree.provinceId,
    summary: `Ghi ${formatNumber(tree.forest.size)} đơn vị và ${formatNumber(tree.events.length)} sự kiện của cơ quan mẫu`,
    detail: { units: tree.forest.size, events: tree.events.length, figures: figures.length },
  });
}
