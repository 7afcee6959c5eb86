import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { ChildIndex } from './childIndex.ts';
import { newProblem } from './forestProblems.ts';
import { begun, called, ended, impossible, livingUnit, placed, type EditContext } from './historyEdits.ts';
import type { BeginningUnit, ChildrenPlan, Destination, EventPart, UnitEvent, UnitEventOf } from './unitEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { takersOf } from './splitPeople.ts';
import { covers, nameOn } from './unitTree.ts';

/** What an event does: the histories it begins and changes, and who had which part in it. */
export interface EventEffect {
  created: readonly UnitHistory[];
  /** Existing units as they are afterwards, with the versions they had before. */
  changed: readonly UnitHistory[];
  parts: readonly EventPart[];
  /** The whole forest afterwards. */
  forest: UnitForest;
}

/** The units an event begins or changes. */
export const touchedBy = ({ created, changed }: EventEffect): UnitHistory[] => [...created, ...changed];

/**
 * Works out an event without writing anything. What lies before its day stays as it was; changes already
 * known for later days stay too, or stand in the way.
 *
 * @throws AppError UNIT_EVENT_IMPOSSIBLE with the reason, naming the later change that stands in the way
 */
export function applyEvent(forest: UnitForest, event: UnitEvent, newId: () => string): EventEffect {
  const draft = new ForestDraft(forest, event.on, newId);
  const parts = carryOut(draft, event);
  const effect = draft.effect(parts);
  const touched = touchedBy(effect).map(({ id }) => id);
  const problem = newProblem(forest, effect.forest, touched);
  if (problem) throw impossible(problem.message);
  return effect;
}

function carryOut(draft: ForestDraft, event: UnitEvent): EventPart[] {
  switch (event.type) {
    case 'CREATE':
      draft.begin(event.unit);
      return [part(event.unit.id, 'TO'), ...parentParts(event.unit.parentId)];
    case 'RENAME':
      draft.edit(event.unitId, (context, unit) =>
        called(context, unit, { ...event, kind: nameOn(unit, event.on).kind }),
      );
      return [part(event.unitId, 'FROM')];
    case 'MERGE':
      return merge(draft, event);
    case 'SPLIT':
      return split(draft, event);
    case 'TRANSFER':
      return transfer(draft, event);
    case 'DISSOLVE':
      draft.endAll(event.unitIds, event.children);
      return [
        ...event.unitIds.map((id) => part(id, 'FROM')),
        ...destinationsOf(event.children).flatMap((to) => (to.to === 'PARENT' ? parentParts(to.parentId) : [])),
      ];
    case 'DOWNGRADE':
      draft.edit(event.unitId, (context, unit) => called(context, unit, event));
      draft.place(event.unitId, event.parentId);
      return [part(event.unitId, 'FROM'), ...parentParts(event.parentId)];
  }
}

/** Several units become one: a new one, or one of those that were there. All that stood under them goes along. */
function merge(draft: ForestDraft, { fromIds, intoId, newUnit }: UnitEventOf<'MERGE'>): EventPart[] {
  if (fromIds.includes(intoId)) throw impossible('Đơn vị nhận sáp nhập không thể vừa là đơn vị kết thúc.');
  if (newUnit && fromIds.length < 2) throw impossible('Hợp nhất thành đơn vị mới cần ít nhất hai đơn vị.');
  if (newUnit) draft.begin({ ...newUnit, id: intoId });
  else draft.lasting(intoId);
  draft.endAll(fromIds, { rest: { to: 'PARENT', parentId: intoId }, each: [] });
  return [...fromIds.map((id) => part(id, 'FROM')), part(intoId, 'TO'), ...parentParts(newUnit?.parentId ?? null)];
}

/** One unit becomes several; it ends, or goes on with what nobody took from it. */
function split(draft: ForestDraft, event: UnitEventOf<'SPLIT'>): EventPart[] {
  const { unitId, intoIds, newUnits, goesOn, children } = event;
  if (intoIds.includes(unitId)) throw impossible('Đơn vị được chia không thể đồng thời là đơn vị nhận.');
  if (!goesOn && intoIds.length < 2) throw impossible('Chia một đơn vị rồi kết thúc nó cần ít nhất hai đơn vị nhận.');
  const twin = newUnits.find((unit, index) =>
    newUnits.slice(0, index).some(({ name, parentId }) => name === unit.name && parentId === unit.parentId),
  );
  if (twin) throw impossible(`Hai đơn vị mới cùng tên ${twin.name} và cùng một cấp trên.`);
  for (const unit of newUnits) draft.begin(unit);
  for (const id of intoIds) draft.living(id);
  for (const id of takersOf(event)) draft.lasting(id);
  if (goesOn) draft.placeChildren(unitId, children);
  else draft.endAll([unitId], children);
  return [
    part(unitId, 'FROM'),
    ...intoIds.map((id) => part(id, 'TO')),
    ...newUnits.flatMap(({ parentId }) => parentParts(parentId)),
  ];
}

function transfer(draft: ForestDraft, { unitIds, parentId }: UnitEventOf<'TRANSFER'>): EventPart[] {
  for (const id of unitIds) {
    if (draft.place(id, parentId)) continue;
    const { name } = nameOn(draft.living(id), draft.on);
    throw impossible(`${name} đã ở đúng vị trí này.`);
  }
  return [...unitIds.map((id) => part(id, 'FROM')), ...parentParts(parentId)];
}

const part = (unitId: string, role: EventPart['role']): EventPart => ({ unitId, role });
const parentParts = (parentId: string | null): EventPart[] => (parentId === null ? [] : [part(parentId, 'PARENT')]);
const destinationsOf = ({ rest, each }: ChildrenPlan): Destination[] => [
  ...(rest ? [rest] : []),
  ...each.map(({ to }) => to),
];

/** A forest being changed: the one that was, and the histories that are new. */
class ForestDraft {
  readonly on: IsoDate;
  readonly #before: UnitForest;
  readonly #after: Map<string, UnitHistory>;
  readonly #children: ChildIndex;
  readonly #newId: () => string;

  constructor(forest: UnitForest, on: IsoDate, newId: () => string) {
    this.#before = forest;
    this.#after = new Map(forest);
    this.#children = new ChildIndex(forest);
    this.on = on;
    this.#newId = newId;
  }

  get #context(): EditContext {
    return { forest: this.#after, on: this.on, newId: this.#newId };
  }

  living(id: string): UnitHistory {
    return livingUnit(this.#context, id);
  }

  /** People go along with a unit once: into one that is known to end later they would stay behind there. */
  lasting(id: string): void {
    const unit = this.living(id);
    if (unit.validTo === null) return;
    const { name } = nameOn(unit, this.on);
    const until = formatDate(unit.validTo);
    throw impossible(
      `${name} đã được ghi kết thúc ngày ${until}; hãy hủy sự kiện đó, ghi sự kiện này rồi ghi lại sự kiện đó.`,
    );
  }

  begin(unit: BeginningUnit): void {
    if (unit.parentId !== null) this.living(unit.parentId);
    this.#set(begun(this.#context, unit));
  }

  edit(id: string, change: (context: EditContext, unit: UnitHistory) => UnitHistory): void {
    this.#set(change(this.#context, this.living(id)));
  }

  /** @returns false when the unit stands there already */
  place(id: string, parentId: string | null): boolean {
    if (parentId !== null) this.living(parentId);
    const unit = this.living(id);
    const moved = placed(this.#context, unit, parentId);
    this.#set(moved);
    return moved !== unit;
  }

  /** Moves the named children of a unit that goes on. */
  placeChildren(unitId: string, plan: ChildrenPlan): void {
    const stood = new Set(this.#childrenOf(unitId).map(({ id }) => id));
    const ending: string[] = [];
    for (const { unitId: childId, to } of plan.each) {
      if (!stood.has(childId)) throw this.#notBelow(childId, unitId);
      if (to.to === 'END') ending.push(childId);
      else this.place(childId, to.parentId);
    }
    this.endAll(ending, { rest: { to: 'END' }, each: [] });
  }

  /** Ends the units; what stands under them goes where the plan says. */
  endAll(unitIds: readonly string[], plan: ChildrenPlan): void {
    const ending = new Set(unitIds);
    const said = new Map(plan.each.map(({ unitId, to }) => [unitId, to]));
    const below = new Set<string>();
    const lost: UnitHistory[] = [];
    // The set grows while it is walked: what ends with its superior has units below it, too.
    for (const id of ending) {
      const withSuperior = !unitIds.includes(id);
      this.living(id);
      for (const child of this.#childrenOf(id)) {
        below.add(child.id);
        if (ending.has(child.id)) continue;
        const to = said.get(child.id) ?? (withSuperior ? END : plan.rest);
        if (to === null) lost.push(child);
        else if (to.to === 'END') ending.add(child.id);
        else if (to.parentId !== null && ending.has(to.parentId)) throw this.#endsToo(child, to.parentId);
        else this.place(child.id, to.parentId);
      }
    }
    if (lost.length > 0) throw this.#nowhereToGo(lost);
    const stranger = plan.each.find(({ unitId }) => !below.has(unitId));
    if (stranger) throw this.#notBelow(stranger.unitId, unitIds[0] ?? stranger.unitId);
    for (const id of ending) this.edit(id, ended);
  }

  effect(parts: readonly EventPart[]): EventEffect {
    const touched = [...this.#after.values()].filter((unit) => this.#before.get(unit.id) !== unit);
    const named = new Set(parts.map(({ unitId }) => unitId));
    const moved = touched.filter(({ id }) => !named.has(id)).map(({ id }) => part(id, 'MOVED'));
    return {
      created: touched.filter(({ id }) => !this.#before.has(id)),
      changed: touched.filter(({ id }) => this.#before.has(id)),
      parts: distinct([...parts, ...moved]),
      forest: this.#after,
    };
  }

  #set(unit: UnitHistory): void {
    this.#after.set(unit.id, unit);
    this.#children.add(unit);
  }

  /** Units under this one on the day. */
  #childrenOf(unitId: string): UnitHistory[] {
    const children = [...this.#children.of(unitId)].flatMap((id) => this.#after.get(id) ?? []);
    const links = children.flatMap((child) =>
      child.parents.filter(({ parentId }) => parentId === unitId).map((link) => ({ child, link })),
    );
    const later = links.find(({ link }) => link.validFrom !== null && link.validFrom > this.on);
    if (later) {
      const { name } = nameOn(later.child, this.on);
      const above = nameOn(this.living(unitId), this.on).name;
      const since = formatDate(later.link.validFrom ?? this.on);
      throw impossible(`${name} đã được ghi trực thuộc ${above} từ ngày ${since}; hãy hủy sự kiện đó trước.`);
    }
    return links.filter(({ link }) => covers(link, this.on)).map(({ child }) => child);
  }

  #nowhereToGo(lost: readonly UnitHistory[]): Error {
    const named = lost.slice(0, 3).map((unit) => nameOn(unit, this.on).name);
    const more = lost.length > named.length ? ` và ${lost.length - named.length} đơn vị khác` : '';
    return impossible(`Chưa nói ${named.join(', ')}${more} chuyển về đâu.`);
  }

  #endsToo(child: UnitHistory, parentId: string): Error {
    const above = nameOn(this.living(parentId), this.on).name;
    return impossible(`${nameOn(child, this.on).name} không chuyển về ${above} được vì đơn vị này cũng kết thúc.`);
  }

  #notBelow(childId: string, unitId: string): Error {
    const [child, above] = [childId, unitId].map((id) => nameOn(this.living(id), this.on).name);
    return impossible(`${child} không trực thuộc ${above} vào ngày ${formatDate(this.on)}.`);
  }
}

const END: Destination = { to: 'END' };

function distinct(parts: readonly EventPart[]): EventPart[] {
  const byKey = new Map(parts.map((one) => [`${one.unitId} ${one.role}`, one]));
  return [...byKey.values()];
}
