import { formatDate } from '../dates/isoDate.ts';
import { touchedBy, type EventEffect } from './applyEvent.ts';
import { newMisplacements, type Misplacement } from './levelFit.ts';
import type { UnitEvent } from './unitEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { UNIT_LEVELS, type UnitKind } from './unitKind.ts';
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
    ...mergedUpwards(event, before, kinds),
    ...equalLevels(newMisplacements({ before, after: effect.forest, touched: touchedBy(effect), kinds }, event.on)),
    ...namesakes(newlyCalled, effect, event.on),
  ];
}

/** Units that come together stay what they were, or become a union right above the grassroots as the communes' did. */
function mergedUpwards(event: UnitEvent, before: UnitForest, kinds: readonly UnitKind[]): string[] {
  if (event.type !== 'MERGE' || !event.newUnit) return [];
  const rankOf = (code: string) => {
    const kind = kinds.find((known) => known.code === code);
    return kind && kind.level !== 'NGOAI' ? UNIT_LEVELS.indexOf(kind.level) : null;
  };
  const { name, kind } = event.newUnit;
  const ranks = event.fromIds.flatMap((id) => {
    const unit = before.get(id);
    return (unit && rankOf(nameOn(unit, event.on).kind)) ?? [];
  });
  const own = rankOf(kind);
  if (own === null || ranks.length === 0 || own >= Math.min(...ranks)) return [];
  const word = kinds.find(({ code }) => code === kind)?.shortName ?? kind;
  return [`${name}: loại ${word} ở cấp cao hơn mọi đơn vị sáp nhập; hãy xem lại loại đơn vị.`];
}

function equalLevels(misplacements: readonly Misplacement[]): string[] {
  const [first, ...others] = misplacements.filter(({ fit }) => fit === 'UNUSUAL');
  if (!first) return [];
  const more = others.length > 0 ? ` Còn ${others.length} đơn vị khác như vậy.` : '';
  return [
    `${first.name} (${first.kind.shortName}) trực thuộc ${first.aboveName} (${first.aboveKind.shortName}): hai đơn vị cùng một cấp.${more}`,
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
function namesakes(units: readonly UnitHistory[], { forest, created }: EventEffect, on: string): string[] {
  if (units.length === 0) return [];
  const tree = treeOn(forest, on);
  const begun = new Set(created.map(({ id }) => id));
  const warned = units.flatMap((unit) => {
    const { name } = nameOn(unit, on);
    const others = tree.filter((placed) => placed.unit.id !== unit.id && placed.name.name === name);
    const namesake = others.find((placed) => !begun.has(placed.unit.id)) ?? others[0];
    if (!namesake) return [];
    if (begun.has(namesake.unit.id))
      return [`Sự kiện này ghi hai đơn vị mới cùng tên ${name}; hai đơn vị được ghi riêng.`];
    const parentId = parentOn(namesake.unit, on);
    const above = parentId === null ? undefined : forest.get(parentId);
    const place = above ? `trực thuộc ${nameOn(above, on).name}` : 'đứng ở cấp trên cùng';
    return [`Đã có một đơn vị khác cùng tên ${name}, ${place}; hai đơn vị được ghi riêng.`];
  });
  return [...new Set(warned)];
}
