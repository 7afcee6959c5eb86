/** Values by what they are of. */
type Values = Readonly<Record<string, unknown>>;

/** One correction: the values it was about as they stood before and after; one left out was not there. */
export interface Correction {
  before: Values;
  after: Values;
}

/** Whether corrections, oldest first, left every value as the first that changed it had found it. */
export function cameToNothing(corrections: readonly Correction[]): boolean {
  const found = new Map<string, string>();
  const left = new Map<string, string>();
  for (const { before, after } of corrections) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [was, is] = [written(before[name]), written(after[name])];
      if (was === is) continue;
      if (!found.has(name)) found.set(name, was);
      left.set(name, is);
    }
  }
  return [...found].every(([name, was]) => left.get(name) === was);
}

/** The same for equal values. Rows typed anew have new ids and say the same. */
function written(value: unknown): string {
  const inOrder = (_: string, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => name !== 'id')
            .sort(([one], [next]) => (one < next ? -1 : 1)),
        )
      : part;
  return value === undefined ? '' : JSON.stringify(value, inOrder);
}
