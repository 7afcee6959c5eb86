import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { dayAfter } from '../dates/neighbourDay.ts';
import { ChildIndex } from './childIndex.ts';
import type { DatedParent, DatedPeriod, UnitForest, UnitHistory } from './unitHistory.ts';
import { nameOn, parentOn } from './unitTree.ts';

/** One thing that cannot have been so. */
export interface ForestProblem {
  unitId: string;
  /** A Vietnamese sentence that names the unit and the days. */
  message: string;
}

/** Stands before every date; the day of a beginning nobody knows. */
const EVER: IsoDate = '';

/**
 * What contradicts itself in the histories: names that leave a gap or overlap, two places at once, a place
 * under a unit that was not there, and on any day a unit that is its own ancestor.
 */
export function forestProblems(forest: UnitForest): ForestProblem[] {
  return [...forest.values()].flatMap((unit) => problemsOf(unit, forest));
}

/**
 * The first contradiction that a change brings. A change can break what it touches and what stands right under
 * that; a circle it closes runs through a unit it gave another place, so all its members stand below that one.
 *
 * @param touchedIds units that are new, changed or gone
 */
export function newProblem(
  before: UnitForest,
  after: UnitForest,
  touchedIds: readonly string[],
): ForestProblem | undefined {
  const children = new ChildIndex(after);
  const moved = touchedIds.filter((id) => after.get(id)?.parents !== before.get(id)?.parents);
  const reached = new Set([
    ...touchedIds,
    ...touchedIds.flatMap((id) => [...children.of(id)]),
    ...children.below(moved),
  ]);
  const problems = [...reached].flatMap((id) => {
    const unit = after.get(id);
    return unit ? problemsOf(unit, after) : [];
  });
  if (problems.length === 0) return undefined;
  const known = new Set(forestProblems(before).map(({ message }) => message));
  return problems.find(({ message }) => !known.has(message));
}

function problemsOf(unit: UnitHistory, forest: UnitForest): ForestProblem[] {
  const messages = [...lifeProblems(unit), ...nameProblems(unit), ...placeProblems(unit, forest)];
  // Only a history that is right by itself can be walked upwards.
  if (messages.length === 0) messages.push(...circleProblems(unit, forest));
  return messages.map((message) => ({ unitId: unit.id, message }));
}

function lifeProblems(unit: UnitHistory): string[] {
  if (isForward(unit)) return [];
  return [`${lastName(unit)} kết thúc trước khi bắt đầu.`];
}

function nameProblems(unit: UnitHistory): string[] {
  const [first] = unit.names;
  const last = unit.names.at(-1);
  if (!first || !last) return ['Có đơn vị chưa có tên.'];
  const called = lastName(unit);
  const problems = unit.names.filter((name) => !isForward(name)).map(({ name }) => `Tên “${name}” hết trước khi có.`);
  if (first.validFrom !== unit.validFrom)
    problems.push(`Tên đầu tiên của ${called} phải bắt đầu ${beginning(unit)}, cùng lúc với đơn vị.`);
  if (last.validTo !== unit.validTo)
    problems.push(`Tên cuối cùng của ${called} phải hết ${end(unit)}, cùng lúc với đơn vị.`);
  unit.names.slice(1).forEach((name, index) => {
    const before = unit.names[index]?.validTo ?? null;
    if (before !== null && name.validFrom === dayAfter(before)) return;
    problems.push(
      before !== null && name.validFrom !== null && name.validFrom > before
        ? `${called} không có tên từ ${formatDate(dayAfter(before))} đến trước ${formatDate(name.validFrom)}.`
        : `${called} mang hai tên cùng lúc: “${unit.names[index]?.name ?? ''}” và “${name.name}”.`,
    );
  });
  return problems;
}

function placeProblems(unit: UnitHistory, forest: UnitForest): string[] {
  const called = lastName(unit);
  const problems: string[] = [];
  unit.parents.forEach((link, index) => {
    const above = forest.get(link.parentId);
    if (!isForward(link)) problems.push(`${called} có một thời gian trực thuộc kết thúc trước khi bắt đầu.`);
    else if (!above) problems.push(`${called} trực thuộc một đơn vị không có trong danh sách.`);
    else if (!isWithin(link, unit)) problems.push(`${called} trực thuộc ${lastName(above)} ngoài thời gian tồn tại.`);
    else if (!isWithin(link, above)) problems.push(absentParent(called, link, above));
    const next = unit.parents[index + 1];
    if (next && !isBefore(link, next)) problems.push(`${called} trực thuộc hai đơn vị cùng lúc.`);
  });
  return problems;
}

function absentParent(called: string, link: DatedParent, above: UnitHistory): string {
  const { validTo } = above;
  const outlived = validTo !== null && (link.validTo === null || link.validTo > validTo);
  return outlived
    ? `${called} còn trực thuộc ${lastName(above)} sau ngày ${formatDate(validTo)}, khi đơn vị này đã kết thúc.`
    : `${called} trực thuộc ${lastName(above)} từ khi đơn vị này chưa có.`;
}

/** A circle on any day is closed by the latest of its links: looking up from the first day of each is enough. */
function circleProblems(unit: UnitHistory, forest: UnitForest): string[] {
  const closing = unit.parents.find((link) => isOwnAncestor(unit.id, link, forest));
  if (!closing) return [];
  const above = forest.get(closing.parentId);
  return [`${lastName(unit)} vừa trực thuộc vừa đứng trên ${above ? lastName(above) : 'một đơn vị khác'}.`];
}

function isOwnAncestor(unitId: string, link: DatedParent, forest: UnitForest): boolean {
  const day = link.validFrom ?? EVER;
  const passed = new Set<string>();
  let at: string | null = link.parentId;
  while (at !== null && !passed.has(at)) {
    if (at === unitId) return true;
    passed.add(at);
    const above = forest.get(at);
    at = above ? parentOn(above, day) : null;
  }
  return false;
}

const isForward = ({ validFrom, validTo }: DatedPeriod): boolean =>
  validFrom === null || validTo === null || validFrom <= validTo;

const isBefore = (one: DatedPeriod, next: DatedPeriod): boolean =>
  one.validTo !== null && next.validFrom !== null && one.validTo < next.validFrom;

function isWithin(inner: DatedPeriod, outer: DatedPeriod): boolean {
  const begins = outer.validFrom === null || (inner.validFrom !== null && inner.validFrom >= outer.validFrom);
  const ends = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
  return begins && ends;
}

const beginning = ({ validFrom }: DatedPeriod): string =>
  validFrom === null ? 'từ khi chưa rõ' : `ngày ${formatDate(validFrom)}`;

const end = ({ validTo }: DatedPeriod): string =>
  validTo === null ? 'khi đơn vị kết thúc' : `ngày ${formatDate(validTo)}`;

const LAST_DAY: IsoDate = '9999-12-31';

/** How the unit is called in a sentence about all its time. */
const lastName = (unit: UnitHistory): string => (unit.names.length === 0 ? 'Đơn vị' : nameOn(unit, LAST_DAY).name);
