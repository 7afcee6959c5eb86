import { formatDate } from '../dates/isoDate.ts';
import type { EventEffect } from './applyEvent.ts';
import type { UnitEvent } from './unitEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import type { UnitKind } from './unitKind.ts';
import { nameOn, parentOn, treeOn } from './unitTree.ts';

/** What is unusual about an event but may well be so; it is shown and does not stand in the way. */
export function eventWarnings(
  event: UnitEvent,
  { before, effect, kinds }: { before: UnitForest; effect: EventEffect; kinds: readonly UnitKind[] },
): string[] {
  const renamed = effect.changed.filter((unit) => {
    const old = before.get(unit.id);
    const [was, is] = [old && nameOn(old, event.on), nameOn(unit, event.on)];
    return unit.validTo === old?.validTo && (was?.name !== is.name || was.kind !== is.kind);
  });
  const newlyCalled = [...effect.created, ...renamed];
  return [
    ...(event.documentNumber === '' ? ['Chưa ghi số văn bản của sự kiện này.'] : []),
    ...newlyCalled.flatMap((unit) => kindWarning(unit, kinds, event.on)),
    ...namesakes(newlyCalled, effect.forest, event.on),
  ];
}

function kindWarning(unit: UnitHistory, kinds: readonly UnitKind[], on: string): string[] {
  const { name, kind: code } = nameOn(unit, on);
  const kind = kinds.find((known) => known.code === code);
  if (kind?.validTo && kind.validTo < on)
    return [`${name}: loại ${kind.shortName} chỉ có đến ngày ${formatDate(kind.validTo)}.`];
  if (kind?.validFrom && kind.validFrom > on)
    return [`${name}: loại ${kind.shortName} đến ngày ${formatDate(kind.validFrom)} mới có.`];
  return [];
}

/** Two units may bear one name, as the two Bắc Ninh of 2025 do; they are told apart by what stands above them. */
function namesakes(units: readonly UnitHistory[], forest: UnitForest, on: string): string[] {
  if (units.length === 0) return [];
  const tree = treeOn(forest, on);
  return units.flatMap((unit) => {
    const { name } = nameOn(unit, on);
    const namesake = tree.find((placed) => placed.unit.id !== unit.id && placed.name.name === name);
    if (!namesake) return [];
    const parentId = parentOn(namesake.unit, on);
    const above = parentId === null ? undefined : forest.get(parentId);
    const place = above ? `trực thuộc ${nameOn(above, on).name}` : 'đứng ở cấp trên cùng';
    return [`Đã có một đơn vị khác cùng tên ${name}, ${place}; hai đơn vị được ghi riêng.`];
  });
}
