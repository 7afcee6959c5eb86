import { impossible } from './historyEdits.ts';
import type { PostMove } from './postMoves.ts';
import type { PeopleDestination, UnitEventOf } from './unitEvent.ts';

/** One who holds a post in a unit on a day, or will later. */
export interface PostHolder {
  id: string;
  fullName: string;
  /** Held before the day already: a post that only begins later is not lost with its unit. */
  isUnderWay: boolean;
}

/** People whom nobody sent anywhere are counted; the first are named. */
const NAMED = 3;

/**
 * Units that people of a split go to, but for the split one itself.
 *
 * @throws AppError UNIT_EVENT_IMPOSSIBLE when one of them takes nothing from it, or a person is sent two ways
 */
export function takersOf({ unitId, intoIds, goesOn, people }: UnitEventOf<'SPLIT'>): string[] {
  const takers = new Set(intoIds);
  const named = new Set<string>();
  for (const id of people.each.flatMap(({ personIds }) => personIds)) {
    if (named.has(id)) throw impossible('Một người được chọn cho hai đơn vị.');
    named.add(id);
  }
  const said = [...(people.rest ? [people.rest] : []), ...people.each.map(({ to }) => to)];
  if (goesOn && said.some(({ to }) => to === 'LEAVE'))
    throw impossible('Đơn vị vẫn hoạt động nên người ở lại không thôi chức vụ vì việc tách.');
  const unitIds = new Set(said.flatMap((to) => (to.to === 'UNIT' ? [to.unitId] : [])));
  if (goesOn) unitIds.delete(unitId);
  if ([...unitIds].some((id) => !takers.has(id)))
    throw impossible('Người của đơn vị được chia, tách chỉ chuyển được về đơn vị nhận một phần của nó.');
  return [...unitIds];
}

/**
 * Where the people of a unit that is split go; those who stay with it are in none of the moves.
 *
 * @param holders everyone who holds a post there on the day or later
 * @throws AppError UNIT_EVENT_IMPOSSIBLE naming those of a unit that ends whom nobody sent anywhere, or when one who
 *   is sent holds no post there any more
 */
export function splitMoves(event: UnitEventOf<'SPLIT'>, name: string, holders: readonly PostHolder[]): PostMove[] {
  const { unitId, people } = event;
  const said = new Map(people.each.flatMap(({ to, personIds }) => personIds.map((id) => [id, to] as const)));
  const there = new Set(holders.map(({ id }) => id));
  if ([...said.keys()].some((id) => !there.has(id)))
    throw impossible(`Có người được chọn không còn giữ chức vụ ở ${name}; hãy xem lại danh sách người.`);

  const rest: PeopleDestination | null = people.rest ?? (event.goesOn ? { to: 'UNIT', unitId } : null);
  const going = new Map<string | null, string[]>();
  const lost: PostHolder[] = [];
  for (const holder of holders) {
    const to = said.get(holder.id) ?? rest;
    if (to === null) lost.push(holder);
    else if (to.to === 'UNIT') add(going, to.unitId, holder.id);
    else if (holder.isUnderWay) add(going, null, holder.id);
  }
  if (lost.length > 0) throw nowhereToGo(lost, name);
  going.delete(unitId);
  return [...going].map(([toId, personIds]) => ({ fromId: unitId, toId, personIds }));
}

function add(going: Map<string | null, string[]>, toId: string | null, personId: string): void {
  const known = going.get(toId);
  if (known) known.push(personId);
  else going.set(toId, [personId]);
}

function nowhereToGo(lost: readonly PostHolder[], name: string): Error {
  const named = lost.slice(0, NAMED).map(({ fullName }) => fullName);
  const more = lost.length > named.length ? ` và ${lost.length - named.length} người khác` : '';
  return impossible(
    `${name} kết thúc mà chưa nói ${named.join(', ')}${more} về đơn vị nào; hãy chọn nơi nhận, hoặc chọn thôi chức vụ.`,
  );
}
