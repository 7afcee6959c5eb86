/**
 * Packs rows onto pages: as many on each as there is room for, in their order, at least one.
 *
 * @param heights of the rows, and `room` for them, in one unit
 * @returns at which row each page begins, from 0
 */
export function pageStarts(heights: readonly number[], room: number): number[] {
  const starts = [0];
  let left = room;
  for (const [index, height] of heights.entries()) {
    if (height > left && index > (starts.at(-1) ?? 0)) {
      starts.push(index);
      left = room;
    }
    left -= height;
  }
  return starts;
}

/** The pages of the rows of a table as it is drawn, within the box that holds it. */
export function measuredStarts(box: HTMLElement): number[] {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const rows = Array.from(box.querySelectorAll('tbody tr'), heightOf);
  return pageStarts(rows, heightOf(box) - heightOf(box.querySelector('thead')));
}
