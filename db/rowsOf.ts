/** Rows of a raw statement: each driver wraps them in its own way. */
export function rowsOf<Row>(answer: unknown): Row[] {
  return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as Row[];
}
