/** Targets under one heading of a pledge; the name is empty where the pledge has no headings. */
export interface TargetGroup<Target> {
  name: string;
  targets: Target[];
}

/** Targets by heading, headings in the order of their first target, targets in theirs. */
export function groupTargets<Target extends { groupName: string }>(targets: readonly Target[]): TargetGroup<Target>[] {
  const groups = new Map<string, TargetGroup<Target>>();
  for (const target of targets) {
    const group = groups.get(target.groupName);
    if (group) group.targets.push(target);
    else groups.set(target.groupName, { name: target.groupName, targets: [target] });
  }
  return [...groups.values()];
}

/** A heading as it is kept: papers number headings themselves, so a numeral typed in front is dropped. */
export function headingOf(text: string): string {
  return text.trim().replace(/^([IVX]+|\d{1,2}|[A-Z])[.)]\s+|^[IVX]+\s+/u, '');
}

type Step = -1 | 1;
interface GroupedTarget {
  id: string;
  groupName: string;
}

/**
 * The ids of all targets after one moved a place inside its heading.
 *
 * @returns null at the end of the heading
 */
export function movedTarget(targets: readonly GroupedTarget[], id: string, step: Step): string[] | null {
  const groups = groupTargets(targets);
  const group = groups.find((candidate) => candidate.targets.some((target) => target.id === id));
  if (!group) return null;
  const moved = swapped(
    group.targets,
    group.targets.findIndex((target) => target.id === id),
    step,
  );
  return moved && groups.flatMap((other) => (other === group ? moved : other.targets)).map((target) => target.id);
}

/**
 * The ids of all targets after a heading moved a place with everything under it.
 *
 * @returns null where it is the first or last already
 */
export function movedGroup(targets: readonly GroupedTarget[], name: string, step: Step): string[] | null {
  const groups = groupTargets(targets);
  const moved = swapped(
    groups,
    groups.findIndex((group) => group.name === name),
    step,
  );
  return moved?.flatMap((group) => group.targets).map((target) => target.id) ?? null;
}

function swapped<Item>(items: readonly Item[], index: number, step: Step): Item[] | null {
  const [item, other] = [items[index], items[index + step]];
  if (item === undefined || other === undefined) return null;
  return items.map((here, place) => (place === index ? other : place === index + step ? item : here));
}
