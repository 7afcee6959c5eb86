/** A figure that does not come out as it must. */
export class DemoMismatch extends Error {
  override readonly name = 'DemoMismatch';
}

/** @throws DemoMismatch naming the figure */
export function mustEqual(what: string, actual: number | string, expected: number | string): void {
  if (actual !== expected) throw new DemoMismatch(`${what}: ${actual}, phải là ${expected}`);
}
