import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { dayBefore } from '../dates/neighbourDay.ts';
import type { EventEffect } from './applyEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import type { UnitKind, UnitKindCode } from './unitKind.ts';
import { nameOn, parentOn } from './unitTree.ts';

/** One line of what an event will change, in the order it is read: who begins, who ends, names, places. */
export interface PlannedChange {
  kind: 'BEGINS' | 'ENDS' | 'CALLED' | 'MOVES' | 'PEOPLE';
  unitId: string;
  unitName: string;
  /** What happens to it; completes the name to a sentence. */
  text: string;
}

const READING_ORDER: readonly PlannedChange['kind'][] = ['BEGINS', 'ENDS', 'CALLED', 'MOVES', 'PEOPLE'];

/** Everything an event will change, unit by unit, in words. */
export function plannedChanges(
  before: UnitForest,
  { created, changed, forest: after }: Pick<EventEffect, 'created' | 'changed' | 'forest'>,
  { on, kinds }: { on: IsoDate; kinds: readonly UnitKind[] },
): PlannedChange[] {
  const words = new Map(kinds.map(({ code, shortName }) => [code, shortName]));
  const told: Telling = { before, after, on, kindWord: (code) => words.get(code) ?? code };
  const changes = [
    ...created.map((unit) => beginning(unit, told)),
    ...changed.flatMap((unit) => changesOf(before.get(unit.id) ?? unit, unit, told)),
  ];
  const place = ({ kind }: PlannedChange) => READING_ORDER.indexOf(kind);
  return changes.sort((one, other) => place(one) - place(other));
}

/** What the lines are told from. */
interface Telling {
  before: UnitForest;
  after: UnitForest;
  on: IsoDate;
  kindWord: (code: UnitKindCode) => string;
}

function beginning(unit: UnitHistory, { after, on, kindWord }: Telling): PlannedChange {
  const { name, kind } = nameOn(unit, on);
  const text = `bắt đầu từ ngày ${formatDate(on)}, loại ${kindWord(kind)}, ${placeName(after, parentOn(unit, on), on)}`;
  return { kind: 'BEGINS', unitId: unit.id, unitName: name, text };
}

function changesOf(old: UnitHistory, unit: UnitHistory, { before, after, on, kindWord }: Telling): PlannedChange[] {
  const oldName = nameOn(old, on);
  const change = (kind: PlannedChange['kind'], text: string): PlannedChange => ({
    kind,
    unitId: unit.id,
    unitName: oldName.name,
    text,
  });
  if (unit.validTo !== old.validTo)
    return [change('ENDS', `kết thúc, ngày cuối cùng là ${formatDate(unit.validTo ?? dayBefore(on))}`)];

  const changes: PlannedChange[] = [];
  const newName = nameOn(unit, on);
  if (newName.name !== oldName.name) changes.push(change('CALLED', `đổi tên thành ${newName.name}`));
  else if (newName.shortName !== oldName.shortName)
    changes.push(change('CALLED', `đổi tên ngắn thành ${newName.shortName === '' ? 'trống' : newName.shortName}`));
  if (newName.kind !== oldName.kind)
    changes.push(change('CALLED', `đổi loại từ ${kindWord(oldName.kind)} thành ${kindWord(newName.kind)}`));
  const [from, to] = [parentOn(old, on), parentOn(unit, on)];
  if (from !== to)
    changes.push(change('MOVES', `đang ${placeName(before, from, on)}, chuyển sang ${placeName(after, to, on)}`));
  return changes;
}

function placeName(forest: UnitForest, parentId: string | null, on: IsoDate): string {
  const above = parentId === null ? undefined : forest.get(parentId);
  return above ? `trực thuộc ${nameOn(above, on).name}` : 'đứng ở cấp trên cùng';
}
